/** Copies of the whole database that stand in the data folder, and what may be done with them. */
import type { Failure } from './errors.ts';

/** `before-restore` is what a restore put aside: it is never removed by Scriptorium. */
export const backupKinds = ['backup', 'before-restore'] as const;

export interface Backup {
  readonly name: string;
  readonly kind: (typeof backupKinds)[number];
  /** Milliseconds since 1970, to the second. */
  readonly madeAt: number;
  readonly bytes: number;
}

/** What became of a restore that was asked for, or that a damaged database made necessary, when the folder was opened. */
export interface RestoreOutcome {
  /** The backup's name. */
  readonly backup: string;
  /** Why it was given up, the database being as it was; null where it was carried out. */
  readonly failure: Failure | null;
  /** Where the database was damaged: the name it is kept under in the data folder, and what is wrong with it. */
  readonly damaged: { readonly kept: string; readonly fault: string } | null;
}

/** What became of the backups when those that are no longer needed were removed. */
export interface TidiedBackups {
  readonly kept: readonly string[];
  readonly removed: readonly string[];
}

export interface Backups {
  /** Newest first. */
  list(): Promise<readonly Backup[]>;
  /** Copies the database as it is at one moment, checks the copy, and only then gives it its name. */
  make(): Promise<Backup>;
  tidy(): Promise<TidiedBackups>;
  /** Rejects with `no-such-backup`, `backup-damaged` or `store-newer`. */
  check(name: string): Promise<Backup>;
  /** Checks a backup and has it restored when the data folder is next opened. */
  stage(name: string): Promise<Backup>;
}
