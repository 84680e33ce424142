/** A system as the last hour and day show it. */
import type { HealthLevel } from '../../../contracts/health.ts';

export interface DaySystem {
  readonly id: string;
  readonly title: string;
  readonly level: HealthLevel;
  /** Items that wait at this moment. */
  readonly waiting: number;
}
