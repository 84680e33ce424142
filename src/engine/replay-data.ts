/** What a dead letter gets in place of its own data, checked as at the door, and keys that fit it. */
import { z } from 'zod';
import { ScriptoriumError } from '../contracts/errors.ts';
import { maxItemBytes } from '../contracts/items.ts';
import type { DeadSelection, ReplayData, StorageReads } from '../contracts/storage.ts';
import type { SystemDefinition } from '../contracts/system.ts';

/**
 * Null where no data is given. The keys are computed anew from the data, as they were at the door. Throws `usage` where it is given for several letters, `no-such-item`, and
 * `invalid-data`, which says the field.
 */
export async function replayData(
  systems: readonly SystemDefinition[],
  reads: Pick<StorageReads, 'deadLetter'>,
  which: DeadSelection,
  data: unknown,
): Promise<ReplayData | null> {
  if (data === undefined) return null;
  const [id, ...others] = which.kind === 'ids' ? which.ids : [];
  if (id === undefined || others.length > 0) {
    throw new ScriptoriumError('usage', 'Other data is for one dead letter: name it by its id.');
  }
  const letter = await reads.deadLetter(id);
  if (letter === null) throw new ScriptoriumError('no-such-item', `There is no dead letter ${id}.`);
  const name = `${letter.target}/${letter.operation}`;
  const contract = systems.find(system => system.id === letter.target)?.operations[letter.operation];
  if (contract === undefined) {
    throw new ScriptoriumError('internal-operation', `${name} makes its own data, which cannot be replaced.`, {
      advice: 'Replay it as it is.',
    });
  }
  const parsed = contract.input.safeParse(data);
  if (!parsed.success) throw new ScriptoriumError('invalid-data', `${name}: ${z.prettifyError(parsed.error)}`);
  const json = JSON.stringify(parsed.data ?? null);
  const bytes = new TextEncoder().encode(json).length;
  if (bytes > maxItemBytes) throw new ScriptoriumError('data-too-large', `The data for ${name} has ${bytes} bytes.`);
  return {
    data: json,
    orderingKey: contract.orderingKey?.(parsed.data) ?? null,
    dedupeKey: contract.dedupeKey?.(parsed.data) ?? null,
  };
}

/** To be asked after a replay that changed nothing. Throws `already-waiting` where one letter was meant and is still there. */
export async function refuseIfHeldUp(reads: Pick<StorageReads, 'deadLetter'>, which: DeadSelection): Promise<void> {
  const [id, ...others] = which.kind === 'ids' ? which.ids : [];
  const letter = id === undefined || others.length > 0 ? null : await reads.deadLetter(id);
  if (letter === null) return;
  throw new ScriptoriumError(
    'already-waiting',
    `Another item for ${letter.target}/${letter.operation} that stands for the same work has not ended yet.`,
  );
}
