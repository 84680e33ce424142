/** Figures of a system and its queue, measured, never set. Names of the first row are older than this program. */

export const windowNames = ['1m', '5m', '60m'] as const;
export type WindowName = (typeof windowNames)[number];

/** Percentiles come from histograms of eight classes an octave, so they are right within 5 %. */
export interface WindowFigures {
  readonly in_per_second: number;
  readonly out_per_second: number;
  /** Milliseconds from being ready to start. */
  readonly wait_ms: Percentiles;
  /** Milliseconds from start to settlement. */
  readonly run_ms: Percentiles;
  readonly attempts: number;
  readonly failures: number;
}

export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** An hour is told by minutes, a day by ten minutes, a week and a month (30 days) by hours. */
export const historySpans = ['hour', 'day', 'week', 'month'] as const;
export type HistorySpan = (typeof historySpans)[number];

/** A stretch of a system's past, or of all systems together. */
export interface HistoryPoint {
  /** Its start in milliseconds since 1970. */
  readonly at: number;
  readonly accepted: number;
  readonly settled: number;
  readonly attempts: number;
  readonly failures: number;
  readonly wait_ms: Percentiles;
  readonly run_ms: Percentiles;
}

export interface QueueFigures {
  readonly input_queue_size: number;
  readonly processing_queue_size: number;
  readonly output_queue_size: number;
  readonly error_queue_size: number;
  /** Seconds. */
  readonly avg_processing_time: number;
  /** Completions since the data folder was made. */
  readonly total_items_processed: number;
  readonly total_errors: number;
  /** Seconds since 1970, or null where nothing has happened yet. */
  readonly last_activity: number | null;
  /** Seconds since the last activity; 0 while there is work. */
  readonly idle_time: number;
  /** Seconds that the oldest item that could run has waited. */
  readonly oldest_s: number;
  readonly busy_slots: number;
  /** The last minute, five minutes and hour, kept across restarts. */
  readonly windows: Readonly<Record<WindowName, WindowFigures>>;
}

export const systemStates = ['idle', 'busy', 'paused', 'draining', 'off'] as const;
export type SystemState = (typeof systemStates)[number];

export interface SystemFigures {
  readonly id: string;
  readonly state: SystemState;
  /** Items of it that may run at one time. */
  readonly slots: number;
  /** They share its queue; the slots are theirs. */
  readonly instances: readonly InstanceFigures[];
  /** Said while nothing of it begins because it keeps failing. */
  readonly held: HeldFigures | null;
  readonly queue: QueueFigures;
}

/** One instance of a system. Its counts begin with the program. */
export interface InstanceFigures {
  readonly name: string;
  readonly slots: number;
  readonly busy: number;
  readonly attempts: number;
  readonly failures: number;
  /** Milliseconds. */
  readonly avg_run_ms: number;
}

/** Times are seconds since 1970. */
export interface HeldFigures {
  readonly since: number;
  /** One item is tried then. */
  readonly until: number;
  /** Attempts that failed one after another. */
  readonly failures: number;
  /** What the last of them said. */
  readonly error: string;
}

export const bottleneckReasons = ['slots', 'threads', 'rate', 'held', 'paused'] as const;
export type BottleneckReason = (typeof bottleneckReasons)[number];

/** A system whose items could run and do not. */
export interface Bottleneck {
  readonly system: string;
  readonly lane: 'input';
  /** Since when its oldest has waited, in seconds since 1970. */
  readonly since: number;
  /**
   * `slots`: all of its own are busy. `threads`: what computes is busy with others. `rate`: no more may begin at present.
   * `held`: it keeps failing. `paused`: somebody paused it.
   */
  readonly reason: BottleneckReason;
  /** Items in the lane. */
  readonly waiting: number;
  readonly slots: number;
  /** The median time of an attempt over the last minute, in milliseconds; 0 where there was none. */
  readonly run_ms: number;
  /** Systems that wait for what it finds. */
  readonly holds_up: readonly string[];
}

/** The machine at one moment: what the window draws and the command line prints. */
export interface MachineFigures {
  readonly systems: readonly SystemFigures[];
  /** Items that are waiting, delayed or running. */
  readonly outstanding: number;
  readonly dead: number;
  /** What holds the work up, the longest first. */
  readonly bottlenecks: readonly Bottleneck[];
  /** The share of finished items and traces that is kept at present: less than 1 while very many pass. */
  readonly kept_share: number;
  /** Settled in the last second, all systems together. */
  readonly settled_per_second: number;
  /** Milliseconds of the last commits in the storage thread, median. */
  readonly commit_ms: number;
  /** Computing threads. */
  readonly workers: { readonly busy: number; readonly slots: number };
  /** Said where nothing can be stored at present. */
  readonly store_failure: string | null;
}
