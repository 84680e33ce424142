/** How long a system's attempts usually take: the median of a day's p95, minute by minute. */

const keptMinutes = 1_440;
/** Fewer minutes than this are no past to compare with. */
const fewestMinutes = 10;

export interface Past {
  /** One minute's p95 in milliseconds, of a minute with enough attempts. */
  add(p95: number): void;
  /** Null before enough is known. */
  usual(): number | null;
}

export function createPast(known: readonly number[] = []): Past {
  const minutes = known.slice(-keptMinutes);
  let usual = median(minutes);
  return {
    add(p95) {
      minutes.push(p95);
      if (minutes.length > keptMinutes) minutes.shift();
      usual = median(minutes);
    },
    usual: () => usual,
  };
}

function median(values: readonly number[]): number | null {
  if (values.length < fewestMinutes) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}
