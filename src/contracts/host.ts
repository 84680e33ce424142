/** What a system may know of the program that hosts the engine: its folder, its process, its models. */
import type { Backups } from './backups.ts';
import type { Finding } from './findings.ts';
import type { DiskThresholds } from './thresholds.ts';
import type { ModelVersions } from './system.ts';

/** Something in the data folder. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
  /** Of a folder: of all that is in it. */
  readonly bytes: number;
  /** Of a folder: how many files are in it; 1 for a file. */
  readonly files: number;
  /** Milliseconds since 1970. */
  readonly modifiedAt: number;
  /** Others on this computer may read or write it; false where the system does not tell. */
  readonly openToOthers: boolean;
  /** Scriptorium puts it there. */
  readonly known: boolean;
}

export interface FolderLook {
  readonly path: string;
  readonly writable: boolean;
  readonly openToOthers: boolean;
  /** Of the disk that holds it. */
  readonly freeBytes: number;
  readonly totalBytes: number;
  /** By name. */
  readonly entries: readonly FolderEntry[];
}

/** The process that hosts the engine, its threads included. */
export interface ProcessFigures {
  readonly uptimeS: number;
  /** Resident memory. */
  readonly memoryBytes: number;
  /** Processor time since the process began, of all its threads. */
  readonly cpuS: number;
  readonly cores: number;
}

/** What belongs to the process; null where the system does not tell cheaply. */
export interface ProcessTree {
  readonly threads: number | null;
  /** Processes that it has started, and theirs, with their resident memory. */
  readonly children: { readonly count: number; readonly memoryBytes: number } | null;
}

export interface HostView {
  /** Of the program, such as `0.1.0`. */
  readonly version: string;
  readonly dataFolder: string;
  readonly models: ModelVersions;
  process(): ProcessFigures;
  tree(): Promise<ProcessTree>;
  /** Rejects with `folder-unwritable` where the folder cannot even be listed. */
  folder(): Promise<FolderLook>;
  /** What a check-up of the data folder finds: its rights, its disk, what killed writes have left. */
  checkFolder(diskMb: DiskThresholds): Promise<readonly Finding[]>;
  /** Whether the window's settings can be read. */
  checkWindowSettings(): Promise<Finding>;
  readonly backups: Backups;
}

/** What Scriptorium keeps in its data folder. */
export const folderContents = {
  database: 'scriptorium.db',
  log: 'scriptorium.db-wal',
  /** The log while a restore replaces the database it belongs to. */
  logAside: 'scriptorium.db-wal.aside',
  index: 'scriptorium.db-shm',
  lock: 'lock',
  lockJournal: 'lock-journal',
  backups: 'backups',
  restore: 'restore.json',
  logs: 'logs',
  window: 'electron',
} as const;
