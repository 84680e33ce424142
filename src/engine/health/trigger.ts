/** A switch with hysteresis in value and in time: it turns only after its condition has held for a while. */

export interface Trigger {
  readonly on: boolean;
  /** Since when the condition to turn has held, or null. */
  readonly turningSince: number | null;
}

export interface Holding {
  readonly riseMs: number;
  readonly fallMs: number;
}

export const off: Trigger = { on: false, turningSince: null };
export const on: Trigger = { on: true, turningSince: null };

/** A level is left only where the value is this much on the better side of its threshold. */
const leaveShare = 0.8;

/** Whether a value is past a threshold, seen from a trigger that is on or off. No value is never past. */
export function isPast(value: number | null, threshold: number, lessIsWorse: boolean, isOn: boolean): boolean {
  if (value === null) return false;
  if (lessIsWorse) return value <= (isOn ? threshold / leaveShare : threshold);
  return isOn ? value > threshold * leaveShare : value >= threshold;
}

/** The trigger after one more look. `now` may be any clock in milliseconds, if always the same. */
export function turn(trigger: Trigger, past: boolean, holding: Holding, now: number): Trigger {
  if (past === trigger.on) return trigger.turningSince === null ? trigger : { ...trigger, turningSince: null };
  const turningSince = trigger.turningSince ?? now;
  if (now - turningSince < (past ? holding.riseMs : holding.fallMs)) return { ...trigger, turningSince };
  return past ? on : off;
}
