/** Who may use a thread: as many at a time as there are threads, the others in order of asking. */
import { reasonIsTimeLimit } from './endings.ts';

export interface Places {
  /**
   * Resolves with true when a thread is free, which is then taken; with false when the task is cancelled before or
   * the places are closed. A time limit that passes meanwhile does not end the waiting.
   */
  take(signal: AbortSignal): Promise<boolean>;
  give(): void;
  close(): void;
}

export function createPlaces(count: number): Places {
  const waiting = new Set<(taken: boolean) => void>();
  let free = count;
  let closed = false;
  return {
    async take(signal) {
      if (closed) return false;
      if (free > 0) {
        free -= 1;
        return true;
      }
      return await new Promise<boolean>(resolve => {
        const end = (taken: boolean): void => {
          waiting.delete(end);
          signal.removeEventListener('abort', onAbort);
          resolve(taken);
        };
        const onAbort = (): void => {
          if (!reasonIsTimeLimit(signal.reason)) end(false);
        };
        waiting.add(end);
        signal.addEventListener('abort', onAbort);
      });
    },
    give() {
      const [next] = waiting;
      if (next === undefined) free += 1;
      else next(true);
    },
    close() {
      closed = true;
      for (const end of [...waiting]) end(false);
    },
  };
}
