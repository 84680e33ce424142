/** The answer of an item that ended before it was asked for, such as one that a deduplication key still holds. */
import { fromFailure, ScriptoriumError } from '../contracts/errors.ts';
import type { StorageReads } from '../contracts/storage.ts';

/** Its output as JSON; rejects with its failure, or with `no-such-item` where neither is kept. */
export async function endedReply(reads: StorageReads, id: number): Promise<string> {
  const output = await reads.output(id);
  if (output !== null) return output;
  const failure = (await reads.deadLetter(id))?.error ?? null;
  if (failure !== null) throw fromFailure(failure);
  throw new ScriptoriumError('no-such-item', `Item ${id} has ended, and its output is no longer kept.`);
}
