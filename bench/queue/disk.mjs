// How often a second the disk can sync a small write: the floor under every durable acknowledgement.
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @returns {number} syncs a second, over one second of appending 4 KB and syncing */
export function syncsPerSecond() {
  const folder = mkdtempSync(join(tmpdir(), 'scriptorium-disk-'));
  const file = openSync(join(folder, 'log'), 'a');
  const page = Buffer.alloc(4096, 1);
  const began = performance.now();
  let count = 0;
  while (performance.now() - began < 1_000) {
    writeSync(file, page);
    fdatasyncSync(file);
    count += 1;
  }
  const rate = (count / (performance.now() - began)) * 1000;
  closeSync(file);
  rmSync(folder, { recursive: true, force: true });
  return rate;
}
