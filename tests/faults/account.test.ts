/**
 * An account of effects that is kept outside the engine: whatever moment the program is killed at, each accepted item
 * happens once, or stands among the dead letters, or was cancelled.
 */
import { execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';
import { beforeAll, expect, it } from 'vitest';
import { freshFolder } from './command-line.ts';

const kills = Number(process.env['SCRIPTORIUM_KILLS'] ?? 5);
/** Beside the sources, so that packages are found. */
const built = pathToFileURL(resolve(import.meta.dirname, '../../out/tests/account/'));
const script = join(fileURLToPath(built), 'run.mjs');

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: fileURLToPath(built),
      target: 'node20.18',
      rolldownOptions: {
        input: { run: resolve(import.meta.dirname, 'account/run.ts') },
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
}, 60_000);

/** Kills it so long after it was started, or after it has begun to work. */
async function killedAfter(ms: number, atWork: boolean, folder: string): Promise<void> {
  const child = spawn(process.execPath, [script, folder, 'load'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<NodeJS.Signals | null>(done => child.on('close', (_code, signal) => done(signal)));
  if (atWork) await Promise.race([ended, new Promise(done => child.stdout.once('data', done))]);
  await new Promise(done => setTimeout(done, ms));
  child.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
}

interface Said {
  /** Those of the items that come again which waited at the end. */
  readonly cancelled: readonly number[];
  readonly happened: readonly { readonly item: number; readonly times: number }[];
  readonly dead: readonly { readonly id: number; readonly code: string }[];
}

it(
  `nothing is lost and nothing happens twice over ${kills} kills`,
  async () => {
    const folder = freshFolder();
    const moments: number[] = [];
    for (let kill = 0; kill < kills; kill += 1) {
      // One kill in five hits the start, and with it the recovery from the kill before.
      const atWork = kill % 5 !== 4;
      const moment = Math.round(Math.random() * (atWork ? 400 : 250));
      moments.push(atWork ? moment : -moment);
      await killedAfter(moment, atWork, folder);
      if (kill % 100 === 99) process.stdout.write(`${kill + 1} kills\n`);
    }
    const { stdout } = await promisify(execFile)(process.execPath, [script, folder, 'end'], { maxBuffer: 2 ** 28 });
    const { cancelled, happened, dead } = JSON.parse(stdout) as Said;
    const account = readFileSync(join(folder, 'account'), 'utf8').trim().split('\n');
    const ids = (what: string): readonly number[] =>
      account.flatMap(line => (line.startsWith(`${what} `) ? [Number(line.slice(what.length + 1))] : []));
    const times = new Map(happened.map(one => [one.item, one.times]));
    const excused = new Set([...ids('may-cancel'), ...cancelled, ...dead.map(({ id }) => id)]);
    const accepted = ids('accepted');
    const told = `kills at work, or before it where negative, after ${moments.slice(-50).join(', ')} ms`;
    expect(accepted.length, told).toBeGreaterThan(kills * 2);
    expect(new Set(accepted).size, told).toBe(accepted.length);
    expect(
      happened.filter(one => one.times !== 1),
      told,
    ).toEqual([]);
    expect(
      accepted.filter(id => !times.has(id) && !excused.has(id)),
      told,
    ).toEqual([]);
    // A dead letter is one that three kills happened to hit, and did not happen.
    expect(
      dead.filter(({ id, code }) => code !== 'poison' || times.has(id)),
      told,
    ).toEqual([]);
    process.stdout.write(
      `${accepted.length} accepted, ${happened.length} happened once, ${dead.length} hit three times\n`,
    );
  },
  60_000 + kills * 2_000,
);
