/** One attempt of one item: gather, compute where its contract says, and what came of it. Stores nothing. */
import type { ComputeEnvelope, Runner } from '../../contracts/compute.ts';
import type { EffectContext, MachineView, SystemEffects } from '../../contracts/effects.ts';
import { type Failure, failure, fromFailure, toFailure } from '../../contracts/errors.ts';
import type { FoldGathered, FoldIdle } from '../../contracts/facts.ts';
import type { ItemHead } from '../../contracts/items.ts';
import type { MachineFigures } from '../../contracts/statistics.ts';
import type { FoldProgress, StorageReads } from '../../contracts/storage.ts';
import { defaultTimeLimitMs, operationKind, type Runs, type SystemDefinition } from '../../contracts/system.ts';
import { z } from 'zod';
import type { Ending } from './ending.ts';
import { withoutAsking } from './without-asking.ts';

export type AttemptOutcome =
  | { readonly kind: 'done'; readonly output: string; readonly fold?: FoldProgress }
  | { readonly kind: 'failed'; readonly error: Failure };

/** What carries an attempt out. */
export interface Workshop {
  readonly reads: Pick<StorageReads, 'gather'>;
  /** For operations that run in a worker, facts and folds. */
  readonly runner: Runner;
  /** For operations that run in the engine. */
  readonly inline: Runner;
  readonly effects: readonly SystemEffects[];
  /** Whether a system's records add something to an operation's data. */
  gathers(system: string, operation: string): boolean;
  /** Whether a system computes this operation; otherwise what `gather` found is the answer. */
  computes(system: string, operation: string): boolean;
  /** Milliseconds since 1970 by the wall's clock. */
  now(): number;
  /** The same to measure and to wait by: it does not jump. */
  steady(): number;
  figures(): MachineFigures;
  /** What effects may look at. */
  readonly machine: MachineView;
}

/** What an effect is handed; `itemId` is 0 beside the queues. */
export function effectContext(workshop: Workshop, system: string, itemId: number, signal: AbortSignal): EffectContext {
  const { now, figures, machine, runner } = workshop;
  return {
    itemId,
    signal,
    now,
    figures: () => (itemId === 0 ? figures() : withoutAsking(figures(), system, now())),
    machine,
    async compute(operation, data, gathered) {
      const envelope = await runner.run({ system, operation, data, gathered }, { signal });
      if (!envelope.ok) throw fromFailure(envelope.error);
      return JSON.parse(envelope.output) as unknown;
    },
  };
}

/** Where an item's operation runs; facts and folds run in workers. */
export function laneOf(definition: SystemDefinition, operation: string): Runs {
  const kind = operationKind(operation);
  return kind.kind === 'operation' ? (definition.operations[kind.name]?.runs ?? 'engine') : 'worker';
}

/**
 * Never rejects. `ending` ends it (`time-limit` is set by the attempt itself). `isFresh`: the data was checked by this run
 * of the program; that of an earlier one, which may have been another version, is checked again.
 */
export async function attempt(
  workshop: Workshop,
  definition: SystemDefinition,
  head: ItemHead,
  ending: Ending,
  isFresh: boolean,
): Promise<AttemptOutcome> {
  const timeLimitMs = definition.operations[head.operation]?.timeLimitMs ?? defaultTimeLimitMs;
  const timer = setTimeout(endInTime, timeLimitMs, ending);
  try {
    const { operation } = head;
    const contract = definition.operations[operation];
    if (contract === undefined) return await stepOfReading(workshop, definition, head, ending);
    const raw: unknown = JSON.parse(head.data);
    const parsed = isFresh ? null : contract.input.safeParse(raw);
    if (parsed?.success === false) return outdated(head, z.prettifyError(parsed.error));
    const data: unknown = parsed === null ? raw : parsed.data;
    const gathered = workshop.gathers(head.system, operation)
      ? await workshop.reads.gather({ system: head.system, operation, data })
      : undefined;
    if (ending.aborted) throw new Error(`Item ${head.id} is to end.`);
    if (contract.runs === 'effects') return await effectOf(workshop, head, data, gathered, ending);
    if (!workshop.computes(head.system, operation)) return { kind: 'done', output: JSON.stringify(gathered ?? null) };
    const runner = contract.runs === 'worker' ? workshop.runner : workshop.inline;
    return answered(await runner.run({ system: head.system, operation, data, gathered }, ending), head);
  } catch (error) {
    return { kind: 'failed', error: ending.aborted ? ended(ending, head) : toFailure(error, 'compute-failed') };
  } finally {
    clearTimeout(timer);
  }
}

function endInTime(ending: Ending): void {
  ending.end('time-limit');
}

/** A fact or a fold: a system's own step of reading a book. */
async function stepOfReading(
  workshop: Workshop,
  definition: SystemDefinition,
  head: ItemHead,
  ending: Ending,
): Promise<AttemptOutcome> {
  const { system, operation } = head;
  const kind = operationKind(operation);
  const data: unknown = JSON.parse(head.data);
  if (kind.kind === 'fold') return foldStretch(workshop, head, data, ending);
  if (kind.kind === 'operation') return outdated(head, `There is no operation ${operation} any more.`);
  if (definition.facts[kind.name] === undefined) return outdated(head, `There is no fact ${kind.name} any more.`);
  const gathered = await workshop.reads.gather({ system, operation, data });
  return answered(await workshop.runner.run({ system, operation, data, gathered }, ending), head);
}

async function effectOf(
  workshop: Workshop,
  head: ItemHead,
  data: unknown,
  gathered: unknown,
  ending: Ending,
): Promise<AttemptOutcome> {
  const { id, system, operation } = head;
  const effect = workshop.effects.find(one => one.system === system)?.operations[operation];
  if (effect === undefined) return outdated(head, `${operation} has no effect in this program.`);
  const context = effectContext(workshop, system, id, ending.signal);
  const output = await Promise.race([effect(data, gathered, context), rejection(ending.signal)]);
  return { kind: 'done', output: JSON.stringify(output ?? null) };
}

async function foldStretch(workshop: Workshop, head: ItemHead, data: unknown, ending: Ending): Promise<AttemptOutcome> {
  const { system, operation } = head;
  const gathered = (await workshop.reads.gather({ system, operation, data })) as FoldGathered | FoldIdle;
  if (gathered.kind !== 'steps') return { kind: 'done', output: 'null' };
  const outcome = answered(await workshop.runner.run({ system, operation, data, gathered }, ending), head);
  if (outcome.kind === 'failed') return outcome;
  const fold = {
    from: gathered.scenes[0]?.position ?? gathered.count,
    hashes: gathered.scenes.map(scene => scene.hash),
    digest: gathered.digest,
  };
  return { ...outcome, fold };
}

function answered(envelope: ComputeEnvelope, head: ItemHead): AttemptOutcome {
  if (envelope.ok) return { kind: 'done', output: envelope.output };
  if (envelope.error.code === 'time-limit') return { kind: 'failed', error: timeLimit(head) };
  return { kind: 'failed', error: envelope.error };
}

function outdated(head: ItemHead, why: string): AttemptOutcome {
  return { kind: 'failed', error: failure('data-outdated', `Item ${head.id} for ${head.system}: ${why}`) };
}

function ended(ending: Ending, head: ItemHead): Failure {
  return ending.reason === 'time-limit' ? timeLimit(head) : failure('cancelled', `Item ${head.id} was cancelled.`);
}

function timeLimit(head: ItemHead): Failure {
  return failure('time-limit', `${head.system}/${head.operation} had not ended at its time limit.`);
}

function rejection(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error(String(signal.reason))), { once: true });
  });
}
