/** Measures the start of the app in named phases, for the log. */
export interface Phases {
  /** Notes that this phase has just ended. */
  done(phase: string): void;
  /** Every phase with the milliseconds it took, and the whole. */
  summary(): string;
}

/** Phases counted from `startedAt`, on the same clock as `now`. */
export function measurePhases(startedAt: number, now: () => number): Phases {
  const ended: { readonly phase: string; readonly ms: number }[] = [];
  let last = startedAt;
  return {
    done(phase) {
      const at = now();
      ended.push({ phase, ms: at - last });
      last = at;
    },
    summary() {
      const parts = ended.map(({ phase, ms }) => `${phase} ${Math.round(ms)} ms`);
      return [...parts, `together ${Math.round(last - startedAt)} ms`].join(', ');
    },
  };
}
