/** Replies: whoever waits for an item is told how it ended. */
import { type Failure, fromFailure, ScriptoriumError } from '../../contracts/errors.ts';

export interface Replies {
  /** The output as JSON; rejects with the item's failure, or with `reply-late` after the time limit. */
  wait(id: number, timeoutMs: number): Promise<string>;
  awaits(id: number): boolean;
  done(id: number, output: string): void;
  failed(id: number, error: Failure): void;
  /** The engine closes: nobody will answer any more. */
  close(): void;
}

interface Waiting {
  readonly resolve: (output: string) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

export function createReplies(): Replies {
  const waiting = new Map<number, Waiting[]>();
  const take = (id: number): readonly Waiting[] => {
    const list = waiting.get(id) ?? [];
    waiting.delete(id);
    for (const one of list) clearTimeout(one.timer);
    return list;
  };
  return {
    wait: (id, timeoutMs) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          const others = (waiting.get(id) ?? []).filter(one => one.timer !== timer);
          if (others.length > 0) waiting.set(id, others);
          else waiting.delete(id);
          reject(new ScriptoriumError('reply-late', `Item ${id} had not ended after ${timeoutMs} ms.`));
        }, timeoutMs);
        waiting.set(id, [...(waiting.get(id) ?? []), { resolve, reject, timer }]);
      }),
    awaits: id => waiting.has(id),
    done(id, output) {
      for (const one of take(id)) one.resolve(output);
    },
    failed(id, error) {
      for (const one of take(id)) one.reject(fromFailure(error));
    },
    close() {
      for (const id of [...waiting.keys()]) {
        for (const one of take(id))
          one.reject(new ScriptoriumError('reply-late', `Scriptorium closed before item ${id} had ended.`));
      }
    },
  };
}
