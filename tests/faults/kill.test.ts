import { beforeAll, describe, expect, it } from 'vitest';
import { buildWhenStale } from '../../scripts/build.mjs';
import type { Failure } from '../../src/contracts/errors.ts';
import { analyze, freshFolder, run, runHere, sampleCopy, type Reading } from './command-line.ts';

const file = sampleCopy();
let undisturbed: Reading;
let readingMs = 0;

beforeAll(async () => {
  expect(await buildWhenStale()).toBe(true);
  const before = performance.now();
  undisturbed = await analyze(file, freshFolder());
  readingMs = performance.now() - before;
}, 180_000);

/** Starts a reading and kills it after a while; false where it had ended by itself. */
async function killedAfter(ms: number, folder: string): Promise<boolean> {
  const reading = run('analyze', file, '--json', '--data-dir', folder);
  const timer = setTimeout(() => reading.process.kill('SIGKILL'), ms);
  const { signal } = await reading.ended;
  clearTimeout(timer);
  return signal === 'SIGKILL';
}

/**
 * Reads to the end. An item that three of the kills happened to hit is dead as poison, which is the promise kept: then it
 * is tried again, as a writer would; returns how many.
 */
async function triedAgain(folder: string): Promise<number> {
  const { code } = await run('analyze', file, '--data-dir', folder).ended;
  if (code === 0) return 0;
  const exported = await runHere('dead', 'export', '--all', '--data-dir', folder);
  const { letters } = JSON.parse(exported.stdout) as { readonly letters: readonly { readonly error: Failure }[] };
  expect(letters.map(({ error }) => error.code)).toEqual(letters.map(() => 'poison'));
  expect((await runHere('dead', 'replay', '--all', '--data-dir', folder)).code).toBe(0);
  return letters.length;
}

describe('a reading that is killed again and again', () => {
  it('ends as an undisturbed one, and settles nothing twice', async () => {
    const folder = freshFolder();
    const kills = Number(process.env['SCRIPTORIUM_KILLS'] ?? 5);
    const moments: number[] = [];
    let killed = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      const moment = Math.round(Math.random() * readingMs * 0.6);
      moments.push(moment);
      if (await killedAfter(moment, folder)) killed += 1;
    }
    const poisoned = await triedAgain(folder);
    const last = await analyze(file, folder);
    const told = `killed ${killed} times, ${poisoned} hit three times, after ${moments.join(', ')} ms`;
    expect(killed, told).toBeGreaterThan(0);
    expect(poisoned, told).toBeLessThanOrEqual(Math.floor(killed / 10));
    expect(last.text === undisturbed.text, told).toBe(true);
    expect(last.failed, told).toBe(poisoned);
    // The fold that went on without a poisoned item's fact runs once more with it.
    expect(last.settled, told).toBeGreaterThanOrEqual(undisturbed.settled);
    expect(poisoned > 0 || last.settled === undisturbed.settled, told).toBe(true);
  }, 300_000);
});
