/** `scriptorium pause`, `resume`, `drain` and `cancel`: queues held, let go, emptied; items taken out. */
import type { CancelSelection, ControlAction, ControlTarget } from '../../contracts/control.ts';
import { ScriptoriumError } from '../../contracts/errors.ts';
import type { SystemState } from '../../contracts/statistics.ts';
import type { Engine } from '../../engine/index.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Desk, Opening } from '../host/desk.ts';
import { workAWhile } from '../reading/ended.ts';
import { counted } from '../terminal/layout.ts';
import { requireSystem } from './items.ts';

export interface ControlOptions {
  readonly all?: boolean;
}

export interface CancelOptions extends ControlOptions {
  readonly system?: string;
}

/** How long what is being drained is worked on before the command ends; the rest goes on at the next start. */
const drainMs = 5_000;

const inWords: Readonly<Record<SystemState, string>> = {
  idle: 'has nothing to do',
  busy: 'goes on',
  paused: 'is paused',
  draining: 'is being drained',
  off: 'is off',
};

/** Takes effect before anything is dispatched; only draining works on what is there, for a while. */
export function control(
  desk: Desk,
  action: ControlAction,
  systems: readonly string[],
  options: ControlOptions,
): Promise<ExitCode> {
  const targets = targetsOf(action, systems, options);
  const before = async (engine: Engine): Promise<void> => {
    for (const target of targets) if (target.kind === 'system') requireSystem(engine, target.system);
    for (const target of targets) await engine.control(action, target);
  };
  const opening: Opening = { before, work: action === 'drain' };
  return desk.withEngine(async engine => {
    if (action === 'drain') await workAWhile(engine, drainMs);
    const meant = engine
      .figures()
      .systems.filter(({ id }) => options.all === true || systems.includes(id))
      .map(({ id, state }) => ({ id, state }));
    await desk.answer({
      json: { systems: meant },
      words: () => meant.map(({ id, state }) => `${id} ${inWords[state]}.`).join('\n'),
    });
    return exitCodes.done;
  }, opening);
}

/** Takes items out before anything is dispatched. Throws `no-such-item` where none of the ids is outstanding. */
export function cancel(desk: Desk, ids: readonly number[], options: CancelOptions): Promise<ExitCode> {
  const which = selection(ids, options);
  return desk.withEngine(
    async engine => {
      if (which.kind === 'system') requireSystem(engine, which.system);
      const cancelled = await engine.cancel(which);
      if (which.kind === 'ids' && cancelled === 0) {
        throw new ScriptoriumError('no-such-item', `Nothing to cancel: ${ids.join(', ')} ended before, or never was.`);
      }
      await desk.answer({ json: { cancelled }, words: () => `${counted(cancelled, 'item')} cancelled.` });
      return exitCodes.done;
    },
    { work: false },
  );
}

function targetsOf(
  action: ControlAction,
  systems: readonly string[],
  { all }: ControlOptions,
): readonly ControlTarget[] {
  if ((all === true) === systems.length > 0) {
    throw new ScriptoriumError('usage', `Say what to ${action}: systems by their ids, or --all.`);
  }
  return all === true ? [{ kind: 'all' }] : systems.map(system => ({ kind: 'system', system }));
}

function selection(ids: readonly number[], { system, all }: CancelOptions): CancelSelection {
  const ways = Number(ids.length > 0) + Number(system !== undefined) + Number(all === true);
  if (ways !== 1) throw new ScriptoriumError('usage', 'Say which items: ids, --system ID, or --all.');
  if (all === true) return { kind: 'all' };
  return system === undefined ? { kind: 'ids', ids } : { kind: 'system', system };
}
