/** When a manuscript file has settled: half-written, replaced and vanished files are waited for. */

/** What tells one state of a file from another. Null: it is not there. */
export type Mark = { readonly size: number; readonly modifiedAt: number; readonly inode: number } | null;

/** `same`: as it was; `settling`: look again soon; `settled`: it is another one now, or gone, and stays so. */
export type Look = 'same' | 'settling' | 'settled';

export interface Patience {
  /** A file that does not change for so long has been written. */
  readonly settleMs: number;
  /** One that is absent or empty for so long is not merely being replaced. */
  readonly absentMs: number;
}

export interface SettlingFile {
  /** Takes in how the file stands at a moment. The first look at a file says how it was. */
  look(mark: Mark, now: number): Look;
}

export function settlingFile({ settleMs, absentMs }: Patience): SettlingFile {
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
      const patience = mark === null || mark.size === 0 ? absentMs : settleMs;
      if (now - candidate.since < patience) return 'settling';
      settled = mark;
      candidate = null;
      return 'settled';
    },
  };
}

function isSame(a: Mark, b: Mark): boolean {
  if (a === null || b === null) return a === b;
  return a.size === b.size && a.modifiedAt === b.modifiedAt && a.inode === b.inode;
}
