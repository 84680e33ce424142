/**
 * One contender in a process of its own: measured once, printed as one line of JSON.
 *
 * @typedef {object} Contender
 * @property {(index: number) => Promise<unknown>} add resolves once the item is accepted as durably as this one does
 * @property {(indices: readonly number[]) => Promise<unknown>} [addAll] the same for many, where there is a way
 * @property {() => Promise<unknown>} close
 *
 * @typedef {object} Opening
 * @property {string} folder empty, for this measurement alone
 * @property {() => void} onDone an item was processed, and that is as durable as this contender makes it
 * @property {(index: number) => void} onStart its handler has begun, where the contender tells
 * @property {number | null} redisPort
 * @property {boolean} [idle] nothing is to be processed
 *
 * @typedef {(opening: Opening) => Promise<Contender>} Open
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scenarios } from './scenarios.mjs';

const places = {
  ours: './ours/contender.mjs',
  bullmq: './peers/bullmq.mjs',
  plainjob: './peers/plainjob.mjs',
  fastq: './peers/fastq.mjs',
};

const { contender, scenario, redisPort, ...options } = JSON.parse(process.argv[2]);
const folder = mkdtempSync(join(tmpdir(), 'scriptorium-bench-'));
try {
  const result = await measured();
  process.stdout.write(`${JSON.stringify(result)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);

async function measured() {
  if (scenario in scenarios) {
    const { open } = await import(places[contender]);
    return scenarios[scenario](opening => open({ folder, redisPort, ...opening }), options);
  }
  const { ownScenarios } = await import('./own-scenarios.mjs');
  return ownScenarios[scenario]({ folder, ...options });
}
