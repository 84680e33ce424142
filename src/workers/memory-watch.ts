/** Watches what the computing process holds, since no limit of V8 counts all of it. */
import type { FromComputing, Workshop } from './runners/process-protocol.ts';

const everyMs = 200;
/** What the process and its models hold before anything is computed. */
const emptyMb = 256;
/** What a thread may hold beside one whose heap is full. */
const besideMb = 128;

/** What the process may hold: one full heap, and what the other threads need for scenes of usual length. */
export function mostMb({ threads, maxHeapMb }: Pick<Workshop, 'threads' | 'maxHeapMb'>): number {
  return emptyMb + maxHeapMb + (threads - 1) * besideMb;
}

/** Tells once when the process holds more than that. */
export function watchMemory(most: number, tell: (message: FromComputing) => void): void {
  const timer = setInterval(() => {
    const heldMb = Math.round(process.memoryUsage.rss() / 2 ** 20);
    if (heldMb <= most) return;
    clearInterval(timer);
    tell({ kind: 'overfull', heldMb, mostMb: most });
  }, everyMs);
  timer.unref();
}
