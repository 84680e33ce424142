/** Senders that wait at the door of a full queue, in order of coming. */
import { ScriptoriumError } from '../../contracts/errors.ts';

export interface Room {
  /** Resolves when it is this sender's turn and `isFull` says no; at once where nobody is before it. */
  forOne(system: string, isFull: () => boolean): Promise<void>;
  /** An item of the system has ended. */
  made(system: string): void;
  /** Whoever still waits is refused. */
  close(): void;
}

interface Waiting {
  readonly isFull: () => boolean;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

export function createRoom(): Room {
  const lines = new Map<string, Waiting[]>();
  return {
    forOne(system, isFull) {
      const line = lines.get(system);
      if (line === undefined && !isFull()) return Promise.resolve();
      return new Promise((resolve, reject) => {
        const waiting = { isFull, resolve, reject };
        if (line === undefined) lines.set(system, [waiting]);
        else line.push(waiting);
      });
    },
    made(system) {
      const line = lines.get(system);
      if (line?.[0] === undefined || line[0].isFull()) return;
      line.shift()?.resolve();
      if (line.length === 0) lines.delete(system);
    },
    close() {
      for (const [system, line] of lines) {
        for (const { reject } of line) {
          reject(
            new ScriptoriumError('queue-full', `Scriptorium closed before there was room in the queue of ${system}.`),
          );
        }
      }
      lines.clear();
    },
  };
}
