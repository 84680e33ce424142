/** All that crosses between the engine and its storage: one writer, and readers beside it. */
import type { ControlMode } from './control.ts';
import type { Failure } from './errors.ts';
import type { Alert, AlertFilter, HealthSample, RuleId, RuleThresholds } from './health.ts';
import type { DeadLetter, Hop, ItemHead, ItemRequest, ItemView } from './items.ts';
import type { HistoryPoint, HistorySpan } from './statistics.ts';
import type { ModelVersions } from './system.ts';

/** An item at the door, checked and not yet accepted. Times are milliseconds since 1970. */
export interface NewItem {
  readonly source: string;
  readonly system: string;
  readonly operation: string;
  /** As JSON. */
  readonly data: string;
  readonly priority: number;
  readonly queuedAt: number;
  readonly runAt: number;
  /** The trace to join, or null for a new one, named by the item's own id. */
  readonly trace: number | null;
  readonly orderingKey: string | null;
  readonly dedupeKey: string | null;
  /** What few senders ask for; absent where this one does not. */
  readonly terms?: ItemTerms;
}

export type ItemTerms = Pick<ItemRequest, 'everyMs' | 'after' | 'dedupeWindowMs'>;

interface Ended {
  readonly id: number;
  readonly startedAt: number | null;
  readonly endedAt: number;
}

/** Which stretch of a book a fold's result is of, carried from its `gather` to its settlement. */
export interface FoldProgress {
  /** The place of the first scene of the stretch. */
  readonly from: number;
  readonly hashes: readonly string[];
  /** The digest of all inputs up to the end of the stretch. */
  readonly digest: string;
}

/** How an attempt of an item ended. */
export type Settlement =
  | (Ended & { readonly kind: 'done'; readonly output: string; readonly fold?: FoldProgress })
  | (Ended & { readonly kind: 'retry'; readonly error: Failure; readonly runAt: number })
  | (Ended & { readonly kind: 'dead'; readonly error: Failure })
  | (Ended & { readonly kind: 'cancelled' });

/** Which items are computed in a slot, of which each system has one; none frees it. So a crash is known for what it was. */
export interface Hold {
  readonly slot: string;
  readonly ids: readonly number[];
}

/** One commit of the writer: all of it, or none. */
export interface Turn {
  /** Rises with each turn of a run, from 1: it tells whether one that was not answered is stored. */
  readonly number: number;
  readonly enqueue: readonly NewItem[];
  readonly settle: readonly Settlement[];
  readonly holds: readonly Hold[];
}

/** What became of an item at the door: accepted under this id, or another one does its work, or it cannot be. */
export type Accepted = number | AcceptedWaiting | { readonly duplicateOf: number } | { readonly refused: Failure };

/** Accepted, and it waits for these of the items it named. */
export interface AcceptedWaiting {
  readonly id: number;
  readonly waitsFor: readonly number[];
}

/** An outstanding item that now waits for more than it did when it was accepted. */
export interface FurtherWait {
  readonly item: number;
  readonly waitsFor: readonly number[];
}

/** What became of a settlement. `refused`: its `apply` threw; nothing of it was stored, the item is as it was. */
export type Settled =
  | {
      readonly kind: 'settled';
      /** The output as JSON where `apply` made another one. */
      readonly output: string | null;
      readonly onward: readonly ItemHead[];
      /** The onward item that goes on with the same work: what waited for this one waits for that. */
      readonly continuedBy: number | null;
      /** Items that wait for more from now on, before those that waited for this one are free. */
      readonly waits: readonly FurtherWait[];
      /** Books whose newest revision or fold rows this changed. */
      readonly books: readonly string[];
      /** Items that waited for this one to be done, and are dead letters now that it is not. */
      readonly buried: readonly Buried[];
    }
  | { readonly kind: 'refused'; readonly error: Failure };

export interface Buried {
  readonly id: number;
  readonly error: Failure;
}

export interface TurnResult {
  /** One for each of `enqueue`, in order. */
  readonly accepted: readonly Accepted[];
  /** One for each of `settle`, in order; null: it is stored, and nothing more came of it. */
  readonly settled: readonly (Settled | null)[];
  /** The share of traces and finished items that was kept, from above 0 to 1. */
  readonly keptShare: number;
  /** The time the commit took in the thread. */
  readonly ms: number;
}

/** Items of one system and priority that are far back in their line: their ids, rising. */
export interface BacklogLine {
  readonly system: string;
  readonly priority: number;
  readonly ids: Float64Array;
}

/** What the engine finds when it opens a folder. */
export interface Recovered {
  /** Those outstanding that are next in their lines, and all that wait for more than their turn. */
  readonly items: readonly ItemHead[];
  /** The rest of what is outstanding: all of it is plain (contracts/item-head.ts). */
  readonly backlog: readonly BacklogLine[];
  /** The highest id of an item there ever was. */
  readonly lastId: number;
  readonly dead: Readonly<Record<string, number>>;
  readonly kept: Readonly<Record<string, number>>;
  readonly processed: Readonly<Record<string, number>>;
  readonly failed: Readonly<Record<string, number>>;
  /** Those of `items` that an earlier run held when it ended without saying so, the least suspect first. */
  readonly crashed: readonly number[];
  /** The last run ended without saying so: anything that waits may be what ended it. */
  readonly cutOff: boolean;
  /** The operations, as `system/operation`, for which `gather` is to be asked; facts and folds always are. */
  readonly gathers: readonly string[];
  readonly settings: Readonly<Record<string, string>>;
  /** Systems that are held, and how. */
  readonly modes: Readonly<Record<string, ControlMode>>;
  readonly statistics: readonly StatisticsRow[];
  readonly health: HealthMemory;
}

/** One bucket of a queue's figures. */
export interface StatisticsRow {
  readonly system: string;
  /** The width of the bucket in milliseconds. */
  readonly width: number;
  /** Its number: its start in milliseconds since 1970, divided by the width. */
  readonly bucket: number;
  /** As JSON. */
  readonly value: string;
}

/** The thresholds the writer has set for a rule; the whole machine's where the system is null. */
export interface KeptRule<T = RuleThresholds> {
  readonly system: string | null;
  readonly rule: RuleId;
  readonly thresholds: T;
}

/** What health goes on from. */
export interface HealthMemory {
  readonly open: readonly Alert[];
  /** The highest id of an alert there ever was. */
  readonly lastId: number;
  readonly rules: readonly KeptRule[];
  /** p95 of the last day's minutes with enough attempts, by system. */
  readonly past: Readonly<Record<string, readonly number[]>>;
}

/** A minute of a system on its way to the store. */
export interface KeptSample extends HealthSample {
  readonly system: string;
  readonly attempts: number;
}

/** What health has to keep, all of it in one transaction. Thresholds of null are taken back. */
export interface HealthChange {
  readonly alerts: readonly Alert[];
  readonly samples: readonly KeptSample[];
  readonly rules: readonly KeptRule<RuleThresholds | null>[];
  /** Samples before this time go. */
  readonly thinBefore: number;
}

/** How many of something there are, by system. */
export interface LaneCounts {
  readonly dead: Readonly<Record<string, number>>;
  readonly kept: Readonly<Record<string, number>>;
}

/** Which dead letters are meant. */
export type DeadSelection =
  | { readonly kind: 'ids'; readonly ids: readonly number[] }
  | { readonly kind: 'system'; readonly system: string }
  | { readonly kind: 'all' }
  /** Those in which the text stands: in the operation, the source, the data or the error. */
  | { readonly kind: 'matching'; readonly text: string; readonly system?: string };

/** A change outside the flow of items, in a transaction of its own. */
export type StoreCommand =
  | { readonly kind: 'replay'; readonly which: DeadSelection; readonly data: ReplayData | null; readonly now: number }
  | { readonly kind: 'discard'; readonly which: DeadSelection }
  | ({ readonly kind: 'health' } & HealthChange)
  | { readonly kind: 'set'; readonly key: string; readonly value: string | null }
  /** Holds systems or lets them go. Folds stop waiting for what is held, and start again for what is let go. */
  | {
      readonly kind: 'control';
      readonly modes: readonly { readonly system: string; readonly mode: ControlMode | null }[];
      readonly now: number;
    }
  /** Keeps these buckets, adds them to the wider ones, and drops what is older than is kept. */
  | { readonly kind: 'statistics'; readonly rows: readonly StatisticsRow[]; readonly now: number };

/** What a dead letter gets in place of its own data. */
export interface ReplayData {
  /** As JSON. */
  readonly data: string;
  readonly orderingKey: string | null;
  readonly dedupeKey: string | null;
}

export interface CommandResult {
  /** Items that are waiting again. */
  readonly items: readonly ItemHead[];
  readonly changed: number;
}

/** What gather is wanted for. */
export interface GatherRequest {
  readonly system: string;
  readonly operation: string;
  readonly data: unknown;
}

/** Reading beside the writer; each sees all that was committed before it was asked. */
export interface StorageReads {
  gather(request: GatherRequest): Promise<unknown>;
  query(system: string, query: string, data: unknown): Promise<unknown>;
  /** Items by state and system, newest first. */
  items(filter: ItemFilter): Promise<readonly ItemView[]>;
  /** An item wherever it stands; null where it is no longer kept. */
  item(id: number): Promise<ItemView | null>;
  /** Every attempt of every item of a trace, in order of starting. */
  trace(trace: number): Promise<readonly Hop[]>;
  deadLetter(id: number): Promise<DeadLetter | null>;
  /** Newest first. */
  alerts(filter: AlertFilter): Promise<readonly Alert[]>;
  /** Minutes of a system's past, oldest first. */
  samples(system: string, from: number, to: number): Promise<readonly HealthSample[]>;
  /** What passed through a system, or through all of them where it is null, oldest first. */
  history(system: string | null, span: HistorySpan): Promise<readonly HistoryPoint[]>;
  /** The stored output of an item that is done, as JSON; null where it is not kept. */
  output(id: number): Promise<string | null>;
}

export interface ItemFilter {
  readonly state?: 'outstanding' | 'done' | 'dead';
  readonly system?: string;
  /** Only those in which this text stands: in the operation, the source, the data where it is kept, or the error. */
  readonly text?: string;
  readonly limit: number;
}

export interface StorageOpenOptions {
  /** The database file. */
  readonly file: string;
  /** `strict`: an fsync before each acknowledgement. `fast`: a crash of the system may cost the last commits. */
  readonly durability: 'strict' | 'fast';
  readonly models: ModelVersions;
}

export interface Storage {
  readonly reads: StorageReads;
  open(): Promise<Recovered>;
  /** Commits; rejects with a `ScriptoriumError` (`store-failed`) when nothing of it was stored. */
  turn(turn: Turn): Promise<TurnResult>;
  command(command: StoreCommand): Promise<CommandResult>;
  counts(): Promise<LaneCounts>;
  /** The outstanding ones of these items, in order of acceptance. */
  heads(ids: readonly number[]): Promise<readonly ItemHead[]>;
  /** Idle work: checkpointing, thinning of what is kept. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}
