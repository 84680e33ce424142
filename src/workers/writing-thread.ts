/**
 * The thread that writes. One that died is replaced, and what was not stored is stored by the next: each turn leaves its
 * number in its own transaction, which tells whether one that was not answered is stored. One that is stored and was not
 * answered cannot be gone on from, since nobody knows what it made; then, and where threads die one after another,
 * nothing is stored any more until the program is opened again (`store-ended`), and nothing that was accepted is lost.
 */
import { ScriptoriumError } from '../contracts/errors.ts';
import type { Turn } from '../contracts/storage.ts';
import type { CallingThread } from './calling-thread.ts';
import { packTurn } from './turn-packing.ts';

/** So many threads may die one after another without storing anything. */
const mostDeaths = 3;

export interface WritingThread {
  open<T>(): Promise<T>;
  turn<T>(turn: Turn): Promise<T>;
  call<T>(method: string, ...args: readonly unknown[]): Promise<T>;
  close(): Promise<void>;
}

export function createWritingThread(start: () => CallingThread): WritingThread {
  let thread: CallingThread | null = null;
  let replacing: Promise<CallingThread> | null = null;
  let deaths = 0;
  /** The turn that was stored last when the present thread took over. */
  let storedBefore = 0;
  let ended: ScriptoriumError | null = null;
  let closed = false;

  function living(): Promise<CallingThread> {
    if (ended !== null) return Promise.reject(ended);
    if (thread === null || closed) {
      return Promise.reject(new ScriptoriumError('store-failed', 'The storage is not open.'));
    }
    if (replacing === null && !thread.dead) return Promise.resolve(thread);
    replacing ??= replace().finally(() => {
      replacing = null;
    });
    return replacing;
  }

  async function replace(): Promise<CallingThread> {
    deaths += 1;
    if (deaths > mostDeaths) throw (ended = over(`${mostDeaths} threads that store ended one after another.`));
    const next = start();
    thread = next;
    try {
      storedBefore = (await next.call('reopen')) as number;
      return next;
    } catch (error) {
      await next.close();
      throw error;
    }
  }

  return {
    async open<T>() {
      thread = start();
      return (await thread.call('open')) as T;
    },
    async turn<T>(turn: Turn): Promise<T> {
      const present = await living();
      if (turn.number <= storedBefore) {
        throw (ended ??= over('The thread that stores ended before it could say what it had stored.'));
      }
      const result = (await present.call('turn', packTurn(turn))) as T;
      deaths = 0;
      return result;
    },
    call: async <T>(method: string, ...args: readonly unknown[]) => (await (await living()).call(method, ...args)) as T,
    async close() {
      closed = true;
      if (thread === null) return;
      await thread.call('close').catch(() => undefined);
      await thread.close();
    },
  };
}

function over(why: string): ScriptoriumError {
  return new ScriptoriumError('store-ended', `${why} Close Scriptorium and open it again.`);
}
