/** What a system's records may do in the storage threads. All of it is synchronous; nothing of it touches memory. */

export type SqlValue = string | number | bigint | null | Uint8Array;
export type SqlRow = Readonly<Record<string, unknown>>;

/** A scene in a revision of a book. */
export interface SceneRef {
  readonly position: number;
  /** SHA-256 of the scene's text as UTF-8, in hexadecimal. */
  readonly hash: string;
}

export interface RevisionView {
  readonly revision: number;
  readonly scenes: readonly SceneRef[];
}

/** A row of a fold: what it says of one scene of the book's newest revision. */
export interface FoldRow {
  readonly position: number;
  readonly hash: string;
  /** As JSON. */
  readonly value: string;
}

export interface FoldFinal {
  /** As JSON. */
  readonly value: string;
  /** It is of the newest revision. */
  readonly current: boolean;
  /** Inputs it went on without: `system/fact` or `system/fold`. */
  readonly missing: readonly string[];
}

/** Reading: the system's own tables by SQL, and published outputs by name. */
export interface ReadContext {
  /** Milliseconds since 1970, as the item was taken up. */
  readonly now: number;
  all(sql: string, ...values: readonly SqlValue[]): readonly SqlRow[];
  get(sql: string, ...values: readonly SqlValue[]): SqlRow | undefined;
  text(hash: string): string | null;
  /** The newest revision of a book, or null. */
  revision(book: string): RevisionView | null;
  /** The fact of this key in its present version as JSON, or null. */
  fact(system: string, fact: string, key: string): string | null;
  /** Whether there is a fact of this key in its present version. */
  hasFact(system: string, fact: string, key: string): boolean;
  /** The rows of a fold for the newest revision, in book order; places not reached yet are absent. */
  foldRows(system: string, fold: string, book: string): readonly FoldRow[];
  /** The final output of a fold, the last one it reached; null where it never came to an end. */
  foldFinal(system: string, fold: string, book: string): FoldFinal | null;
  /** The book that was read last, or null. */
  lastBook(): string | null;
}

/** An item to be sent onward as part of a settlement. */
export interface Onward {
  readonly system: string;
  readonly operation: string;
  readonly data: unknown;
  readonly priority?: number;
  readonly delayMs?: number;
}

/** Changing: the same, and all of it in the transaction that settles the item. */
export interface WriteContext extends ReadContext {
  readonly item: { readonly id: number; readonly trace: number };
  run(sql: string, ...values: readonly SqlValue[]): { readonly changes: number };
  /** Keeps a text under its hash, which is returned. */
  putText(text: string): string;
  send(onward: Onward): void;
  /**
   * Makes these scenes, in this order, the newest revision of the book; sends for the facts that are missing and
   * for the folds. Does nothing where the newest revision is the same. Returns the revision's number.
   */
  revise(book: string, sceneHashes: readonly string[]): number;
  /**
   * Drops the system's own facts of a book's scenes and sends for them again, as if the scenes had never been read.
   * Other books with the same scenes get the same facts back. Returns how many scenes are read again.
   */
  reread(book: string): number;
  /** Forgets a book's revisions, fold states and rows. Facts are kept by the hash of their text. */
  forget(book: string): void;
}

/** A stretch of a fold as it is stored, for the system's own index of what the fold says. */
export interface FoldStretch {
  readonly book: string;
  /** The scenes of the stretch, in order; `value` is the fold's row as JSON, null where it has none. */
  readonly scenes: readonly { readonly position: number; readonly hash: string; readonly value: string | null }[];
  /** How many scenes the book has, once the stretch ends with the last of them; null before. */
  readonly end: number | null;
}

/** A numbered change of a system's tables. Numbers start at 1 and never change their meaning. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
}

/** The storage side of a system, with its types taken off. */
export interface SystemRecords {
  readonly system: string;
  readonly migrations: readonly Migration[];
  readonly gather: Readonly<Record<string, (context: ReadContext, data: unknown) => unknown>>;
  /** What it returns replaces the output; undefined leaves it. */
  readonly apply: Readonly<Record<string, (context: WriteContext, data: unknown, output: unknown) => unknown>>;
  readonly queries: Readonly<Record<string, (context: ReadContext, data: unknown) => unknown>>;
  /** By fold: called in the transaction that stores a stretch, to index its rows in the system's own tables. */
  readonly folded?: Readonly<Record<string, (context: WriteContext, stretch: FoldStretch) => void>>;
}
