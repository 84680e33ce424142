/** How far the work is, on one line of standard error, where that is a terminal. */
import { count } from './layout.ts';
import type { Streams } from './output.ts';

export interface Progress {
  /** Stops drawing and takes the line away. */
  end(): void;
}

const everyMs = 100;
const barWidth = 24;

/** Draws what `measure` says ten times a second; nothing where standard error is no terminal. */
export function showProgress(
  streams: Streams,
  title: string,
  measure: () => { readonly done: number; readonly open: number },
): Progress {
  if (streams.progressWidth === null) return { end: () => undefined };
  const timer = setInterval(() => {
    const { done, open } = measure();
    streams.err(`\r\u001b[2K${progressLine(title, done, open, streams.progressWidth ?? 0)}`);
  }, everyMs);
  timer.unref();
  return {
    end() {
      clearInterval(timer);
      streams.err('\r\u001b[2K');
    },
  };
}

/** One line, at most as wide as the terminal. */
export function progressLine(title: string, done: number, open: number, width: number): string {
  const share = done + open === 0 ? 0 : done / (done + open);
  const full = Math.floor(share * barWidth);
  const bar = '█'.repeat(full) + '░'.repeat(barWidth - full);
  return `${title}  ${bar}  ${Math.floor(share * 100)} %  ${count(open)} to go`.slice(0, Math.max(0, width - 1));
}
