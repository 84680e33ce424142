import { beforeAll, describe, expect, it } from 'vitest';
import { buildWhenStale } from '../../scripts/build.mjs';
import { analyze, freshFolder, run, sampleCopy, type Reading } from './command-line.ts';

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
    const last = await analyze(file, folder);
    const told = `killed ${killed} times, after ${moments.join(', ')} ms`;
    expect(killed, told).toBeGreaterThan(0);
    expect(last.text === undisturbed.text, told).toBe(true);
    expect(last.failed, told).toBe(0);
    expect(last.settled, told).toBe(undisturbed.settled);
  }, 300_000);
});
