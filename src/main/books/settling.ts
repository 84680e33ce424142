/** When a manuscript file has settled: half-written, replaced and vanished files are waited for. */

/**
 * What tells one state of a file, or of a folder of files, from another. Null: it is not there. `waits` says why it
 * cannot be read yet: its end is missing, another program holds it, or it is empty.
 */
export type Mark = {
  readonly size: number;
  readonly modifiedAt: number;
  readonly inode: number;
  readonly waits?: 'partial' | 'locked' | 'empty' | undefined;
  /** Of a folder: its files, each with its own state. */
  readonly listing?: string;
} | null;

/** `same`: as it was; `settling`: look again soon; `settled`: it is another one now, or gone, and stays so. */
export type Look = 'same' | 'settling' | 'settled';

export interface Patience {
  /** A file that does not change for so long has been written. */
  readonly settleMs: number;
  /** One that is absent or empty for so long is not merely being replaced. */
  readonly absentMs: number;
  /** One that is half there, or held by another program, for so long is told of as it is. */
  readonly waitingMs: number;
}

export interface SettlingFile {
  /** Takes in how the file stands at a moment. The first look at a file says how it was. */
  look(mark: Mark, now: number): Look;
}

export function settlingFile(patience: Patience): SettlingFile {
  let settled: Mark | undefined;
  let candidate: { readonly mark: Mark; readonly since: number } | null = null;
  return {
    look(mark, now) {
      settled = settled === undefined ? mark : settled;
      if (isSame(mark, settled)) {
        candidate = null;
        return 'same';
      }
      if (candidate === null || !isSame(mark, candidate.mark)) candidate = { mark, since: now };
      if (now - candidate.since < patienceWith(mark, patience)) return 'settling';
      settled = mark;
      candidate = null;
      return 'settled';
    },
  };
}

function patienceWith(mark: Mark, { settleMs, absentMs, waitingMs }: Patience): number {
  if (mark?.waits === 'partial' || mark?.waits === 'locked') return waitingMs;
  return mark === null || mark.size === 0 || mark.waits === 'empty' ? absentMs : settleMs;
}

function isSame(a: Mark, b: Mark): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.size === b.size &&
    a.modifiedAt === b.modifiedAt &&
    a.inode === b.inode &&
    a.waits === b.waits &&
    a.listing === b.listing
  );
}
