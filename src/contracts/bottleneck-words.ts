/** What holds the work up, in a sentence: for the window and the command line. Pure. */
import type { Bottleneck } from './statistics.ts';

const because: Readonly<Record<Bottleneck['reason'], (one: Bottleneck) => string>> = {
  slots: ({ slots, run_ms }) =>
    `${slots === 1 ? 'its one slot is busy' : `all its ${slots} slots are busy`}${run_ms === 0 ? '' : `, and an item takes ${time(run_ms / 1000)}`}`,
  threads: () => 'the computing threads are busy with other systems',
  rate: () => 'no more of it may begin at present, as its rate says',
  held: () => 'it keeps failing and is held',
  paused: () => 'it is paused',
};

/**
 * 'In identity_processor, 12 items wait, the first for 8 s, and 2 systems behind it: all its 4 slots are busy.' `now` is in
 * seconds since 1970.
 */
export function bottleneckWords(one: Bottleneck, now: number): string {
  const { system, waiting, since, reason, holds_up: others } = one;
  const [first] = others;
  const behind =
    first === undefined
      ? ''
      : others.length === 1
        ? `, and ${first} behind it`
        : `, and ${others.length} systems behind it`;
  const age = time(Math.max(1, now - since));
  const items =
    waiting === 1 ? `1 item waits for ${age}` : `${waiting.toLocaleString('en-GB')} items wait, the first for ${age}`;
  return `In ${system}, ${items}${behind}: ${because[reason](one)}.`;
}

function time(seconds: number): string {
  if (seconds < 1) return `${Math.round(seconds * 1000)} ms`;
  if (seconds < 120) return `${Math.round(seconds)} s`;
  return seconds < 7_200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}
