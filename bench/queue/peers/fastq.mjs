/** fastq: a queue in memory, which nothing outlives. The ceiling. */
import fastq from 'fastq';
import { itemData } from '../items.mjs';

/** @type {import('../contender.mjs').Open} */
export function open({ onDone, onStart, idle }) {
  const queue = fastq.promise(async ({ index }) => {
    onStart(index);
    onDone();
  }, 256);
  if (idle) queue.pause();
  return Promise.resolve({
    add(index) {
      void queue.push({ index, data: itemData(index) });
      return Promise.resolve();
    },
    close: () => Promise.resolve(queue.kill()),
  });
}
