/** The storage thread's side: the writer, called by name. */
import type { Writer } from '../engine/storage/writer.ts';
import { packHeads } from './head-packing.ts';
import { serveCalls } from './serve-calls.ts';
import { type PackedTurn, unpackTurn } from './turn-packing.ts';

export function serveStorage(writer: Writer): void {
  serveCalls({
    ...writer,
    turn: (packed: PackedTurn) => writer.turn(unpackTurn(packed)),
    heads: (ids: readonly number[]) => packHeads(writer.heads(ids)),
  });
}
