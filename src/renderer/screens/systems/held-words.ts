/** A system that the circuit breaker holds, in words. */
import type { HeldFigures } from '../../../contracts/statistics.ts';
import { counted } from '../../ui/phrases.ts';
import { clockTime } from '../health/health-words.ts';
import { duration } from './item-words.ts';

/** `now` is in milliseconds since 1970, the times of `held` are in seconds. */
export function heldWords({ since, until, failures, error }: HeldFigures, now: number): string {
  const last = error.split('\n')[0]?.replace(/\.$/u, '') ?? '';
  const left = until * 1_000 - now;
  const next = left < 1_000 ? 'One item is being tried.' : `One item is tried in ${duration(left)}.`;
  return `Held since ${clockTime(since * 1_000, now)}: ${counted(failures, 'attempt')} failed one after another, the last with “${last}”. ${next}`;
}
