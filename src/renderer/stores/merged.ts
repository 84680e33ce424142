/** Merges many wishes for the same work into few runs: one at a time, a pause between, and a last run for the last wish. */
export interface Merged {
  /** Wishes for a run: at once when none ran within the pause, else as soon as the pause is over. */
  ask(): void;
  close(): void;
}

/** `gapMs` is the least time between the starts of two runs. */
export function merged(task: () => Promise<void>, gapMs: number, now: () => number = () => performance.now()): Merged {
  let wanted = false;
  let running = false;
  let closed = false;
  let startedAt = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const run = async () => {
    timer = undefined;
    wanted = false;
    running = true;
    startedAt = now();
    try {
      await task();
    } finally {
      running = false;
      if (wanted) plan();
    }
  };
  const plan = () => {
    if (closed || running || timer !== undefined) return;
    timer = setTimeout(() => void run(), Math.max(0, startedAt + gapMs - now()));
  };
  return {
    ask() {
      wanted = true;
      plan();
    },
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}

/** Runs `task` once things have been quiet for `quietMs` after the last wish. */
export function settled(task: () => void, quietMs: number): Merged {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    ask() {
      clearTimeout(timer);
      timer = setTimeout(task, quietMs);
    },
    close() {
      clearTimeout(timer);
    },
  };
}
