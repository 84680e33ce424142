/** Which systems are held, and how, as the engine's memory knows it. */
import type { ControlAction, ControlMode } from '../../contracts/control.ts';

export interface Modes {
  of(system: string): ControlMode | null;
  paused(system: string): boolean;
  set(system: string, mode: ControlMode | null): void;
}

export function createModes(): Modes {
  const modes = new Map<string, ControlMode>();
  return {
    of: system => modes.get(system) ?? null,
    paused: system => modes.get(system) === 'paused',
    set(system, mode) {
      if (mode === null) modes.delete(system);
      else modes.set(system, mode);
    },
  };
}

/** How a system is held after an action; where nothing is left to do, it is drained at once. */
export function modeAfter(action: ControlAction, empty: boolean): ControlMode | null {
  if (action === 'resume') return null;
  return action === 'drain' && !empty ? 'draining' : 'paused';
}
