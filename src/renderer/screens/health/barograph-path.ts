/** The geometry of a barograph: a day of minutes as a step line of what waits, and blocks where a level was not well. */
import type { HealthSample } from '../../../contracts/health.ts';

const minuteMs = 60_000;

export interface Block {
  readonly x: number;
  readonly width: number;
}

export interface Barograph {
  /** Of what waited, on a logarithmic scale; lifted where nothing is on record. */
  readonly line: string;
  readonly warning: readonly Block[];
  readonly critical: readonly Block[];
  /** Nothing is on record here. */
  readonly blank: readonly Block[];
}

/** `from` and `to` are the ends of the day; what is on record for later, as when a clock was set back, is left out. `most` is where the line reaches the top. */
export function barograph(
  recorded: readonly HealthSample[],
  { from, to, width, height, most }: { from: number; to: number; width: number; height: number; most: number },
): Barograph {
  const x = (at: number): number => round(((Math.min(Math.max(at, from), to) - from) / (to - from)) * width);
  const y = (depth: number): number => barographHeight(depth, most, height);
  const samples = recorded.filter(({ at }) => at <= to);
  const steps: string[] = [];
  const blank: Block[] = [];
  let end = from;
  let lifted = true;
  for (const { at, depth } of samples) {
    if (at - end >= minuteMs) {
      blank.push(block(x(end), x(at)));
      lifted = true;
    }
    steps.push(lifted ? `M${x(at)} ${y(depth.max)}` : `V${y(depth.max)}`, `H${x(at + minuteMs)}`);
    lifted = false;
    end = at + minuteMs;
  }
  if (to - end >= minuteMs) blank.push(block(x(end), width));
  return {
    line: steps.join(''),
    warning: blocksOf(samples, 'warning', x),
    critical: blocksOf(samples, 'critical', x),
    blank,
  };
}

/** How far below the top a depth is drawn, in pixels. */
export function barographHeight(depth: number, most: number, height: number): number {
  return round(height - (Math.log10(depth + 1) / Math.log10(Math.max(most, 9) + 1)) * height);
}

function blocksOf(samples: readonly HealthSample[], level: HealthSample['level'], x: (at: number) => number): Block[] {
  const blocks: Block[] = [];
  let begin: number | null = null;
  let end = 0;
  for (const sample of samples) {
    if (begin !== null && (sample.level !== level || sample.at > end)) {
      blocks.push(block(x(begin), x(end)));
      begin = null;
    }
    if (sample.level !== level) continue;
    begin ??= sample.at;
    end = sample.at + minuteMs;
  }
  if (begin !== null) blocks.push(block(x(begin), x(end)));
  return blocks;
}

/** Never too narrow to be seen. */
function block(from: number, to: number): Block {
  return { x: from, width: Math.max(1.5, round(to - from)) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
