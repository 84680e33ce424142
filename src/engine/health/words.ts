/** What an alert says: the cause with its figures, and the cure. */
import type { RuleId } from '../../contracts/health.ts';

export interface Told {
  readonly cause: string;
  readonly cure: string;
}

export interface Subject {
  /** The system's title; empty for the whole machine. */
  readonly title: string;
  readonly value: number;
  /** Where the queue takes no more from outside. */
  readonly bound: number;
  /** Why it is so, where that is known: an error's words, or what is missing. */
  readonly detail: string | null;
}

const tell: Readonly<Record<RuleId, (subject: Subject) => Told>> = {
  depth: ({ title, value, bound }) => ({
    cause: `In ${title}, ${counted(value, 'item waits', 'items wait')}; at ${number(bound)} its queue takes no more from outside.`,
    cure: 'It works on by itself, and nothing is lost. If the number does not fall, look in Systems at what keeps it busy.',
  }),
  dead_letters: ({ title, value, detail }) => ({
    cause: `In ${title}, ${counted(value, 'item', 'items')} could not be done.${detail === null ? '' : ` The last one: ${stopped(detail)}`}`,
    cure: 'Look at the dead letters in Systems. Replay them once the cause is mended, or discard them.',
  }),
  oldest_age: ({ title, value }) => ({
    cause: `In ${title}, the oldest item that could run has waited for ${time(value)}.`,
    cure: 'Other work came first, or each item takes long. It works on by itself; cancel in Systems what is not needed.',
  }),
  failure_rate: ({ title, value }) => ({
    cause: `In ${title}, ${number(Math.round(value))} % of the attempts of the last minute failed.`,
    cure: 'What can be tried again is, by itself. Look in Systems at the errors of its items.',
  }),
  slow: ({ title, value }) => ({
    cause: `In ${title}, the slowest attempts take ${number(Math.round(value))} times as long as they usually do.`,
    cure: 'Close what else keeps this computer busy. If it stays so, look in Systems at what it works on.',
  }),
  stalled: ({ title, value }) => ({
    cause: `In ${title}, work waits, and nothing has been done for ${time(value)}.`,
    cure: 'Look in Systems at what is running. If nothing is, close Scriptorium and open it again: nothing is lost.',
  }),
  held: ({ title, value, detail }) => ({
    cause: `${title} keeps failing, so that nothing of it has begun for ${time(value)}.${detail === null ? '' : ` The last error: ${stopped(detail)}`}`,
    cure: 'An item is tried by itself from time to time, and all goes on once one succeeds. Mend the cause; in Systems it can be tried at once.',
  }),
  store: ({ value, detail }) => ({
    cause: `Nothing could be stored for ${time(value)}.${detail === null ? '' : ` ${stopped(detail)}`}`,
    cure: 'Make room on the disk that holds the data folder, and check its rights. Work goes on by itself once storing works again; where it does not, close Scriptorium and open it again: nothing that was accepted is lost.',
  }),
  disk: ({ value }) => ({
    cause: `The disk that holds the data folder has ${number(Math.floor(value / 10) * 10)} MB left.`,
    cure: 'Make room on it. Without room nothing can be stored, and all work stops.',
  }),
  manuscript: ({ value, detail }) => ({
    cause:
      value === 1
        ? `The manuscript ${detail ?? 'of a book'} is not where it was.`
        : `${number(value)} manuscripts are not where they were: ${detail ?? 'see the books'}.`,
    cure: 'Put the file back, or say among the books where it is now. What was read of it is kept.',
  }),
};

export function words(rule: RuleId, subject: Subject): Told {
  return tell[rule](subject);
}

/** In steps that a reader cares for, so that an open alert does not change its words every second. */
function time(seconds: number): string {
  if (seconds < 60)
    return counted(Math.max(1, seconds < 5 ? Math.floor(seconds) : Math.floor(seconds / 5) * 5), 'second');
  if (seconds < 7200) return counted(Math.floor(seconds / 60), 'minute');
  return counted(Math.floor(seconds / 3600), 'hour');
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}

function counted(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

function stopped(sentence: string): string {
  const line = sentence.split('\n')[0]?.trim() ?? '';
  return /[.?!…]$/.test(line) ? line : `${line}.`;
}
