/** The clocks of the machine, for the threads that are given one. */
import type { Clock } from '../engine/storage/writer.ts';

export const threadClock: Clock = { now: () => Date.now(), tick: () => performance.now() };
