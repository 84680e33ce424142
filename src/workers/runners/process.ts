/**
 * The runner of the app: Piscina's threads in a process of their own. A thread that is refused one large piece of
 * memory takes its whole process with it, and in Electron one that runs out in small steps cannot even be ended; here
 * that is never the process of the window.
 */
import type { Runner } from '../../contracts/compute.ts';
import { ask, elapsed } from './asked.ts';
import type { Asked } from './asked.ts';
import { aborted, howEnded, lostWithProcess, reasonIsTimeLimit, unsendable } from './endings.ts';
import { ownTime } from './own-time.ts';
import type { ComputingProcess, FromComputing, ProcessEnding, StartProcess, Workshop } from './process-protocol.ts';
import { slotsOf } from './slots.ts';

export interface ProcessRunnerOptions {
  readonly start: StartProcess;
  readonly workshop: Workshop;
  /** True: the process is started at once. Default: with the first task. */
  readonly atOnce?: boolean;
  /** Told when a thread or the process ended while it had nothing to do. */
  onFailure?(message: string): void;
}

export interface ProcessRunner extends Runner {
  /** Resolves when the process takes tasks, which it is started for; also when it cannot be started. */
  ready(): Promise<void>;
}

/** A task that is with the process. */
interface Sent extends Asked {
  /** Stops listening to the signal. */
  quiet(): void;
}

/**
 * A process that dies is started again. Which of its tasks brought it down is not known, so each is computed once more,
 * alone: the one that brings it down again is to blame and answers with that (`out-of-memory` or `worker-died`), the
 * others have lost nothing but time. What is asked meanwhile waits, which does not count against its time.
 */
export function processRunner({ start, workshop, atOnce, onFailure }: ProcessRunnerOptions): ProcessRunner {
  const running = new Map<number, Sent>();
  /** Those that a process died under, and those that wait until it has started and no suspect is left. */
  const suspects = new Set<Asked>();
  const waiting = new Set<Asked>();
  let child: ComputingProcess | null = null;
  let ready = false;
  /** The one task that is with the process is a suspect. */
  let onTrial = false;
  let exited = Promise.resolve();
  let settled = Promise.resolve();
  let closed = false;
  let lastId = 0;

  function begin(): void {
    const begun = start();
    child = begun;
    let settle = (): void => undefined;
    settled = new Promise(resolve => {
      settle = resolve;
    });
    let overfull: string | undefined;
    begun.onMessage(message => {
      if (message.kind === 'overfull') {
        overfull = `Out of memory: the process held ${message.heldMb} MB and may hold ${message.mostMb} MB`;
        begun.kill();
      } else receive(message);
      if (message.kind === 'ready') settle();
    });
    exited = new Promise(resolve => {
      begun.onExit(ending => {
        child = null;
        mourn(overfull === undefined ? ending : { ...ending, words: overfull });
        settle();
        resolve();
      });
    });
    begun.post({ kind: 'begin', workshop });
  }

  function receive(message: Exclude<FromComputing, { kind: 'overfull' }>): void {
    switch (message.kind) {
      case 'thread-failed':
        onFailure?.(`A computing thread failed: ${message.message}`);
        return;
      case 'ready':
        ready = true;
        break;
      case 'done':
        leave(message.id)?.answer(message.envelope);
        onTrial &&= running.size > 0;
    }
    goOn();
  }

  function leave(id: number): Sent | undefined {
    const sent = running.get(id);
    running.delete(id);
    sent?.quiet();
    return sent;
  }

  function mourn(ending: ProcessEnding): void {
    const died = [...running.keys()].map(leave).filter(sent => sent !== undefined);
    const blame = (asked: Asked): void => asked.answer(lostWithProcess(asked.task, ending, elapsed(asked)));
    if (!ready) {
      // It cannot even begin: nobody waits for what may never come.
      for (const one of [...suspects, ...waiting]) blame(one);
      suspects.clear();
      waiting.clear();
    } else if (died.length === 1) died.forEach(blame);
    else for (const one of died) suspects.add(one);
    if (died.length === 0 && !closed) onFailure?.(`The computing process ended: ${howEnded(ending)}.`);
    ready = false;
    onTrial = false;
    goOn();
  }

  /** Sends what may be sent: one suspect alone, or all that waits. */
  function goOn(): void {
    if (closed || onTrial || (suspects.size === 0 && waiting.size === 0)) return;
    if (child === null) begin();
    if (!ready) return;
    for (const one of suspects) {
      suspects.delete(one);
      onTrial = send(one);
      if (onTrial) return;
    }
    for (const one of waiting) {
      waiting.delete(one);
      send(one);
    }
  }

  /** Whether the task is with the process now; if not, it has its answer. */
  function send({ task, signal: asked, at, answer }: Asked): boolean {
    const signal = ownTime(asked, performance.now() - at);
    if (signal.aborted) return false;
    const id = (lastId += 1);
    try {
      child?.post({ kind: 'run', id, task });
    } catch (error) {
      answer(unsendable(task, error, performance.now() - at));
      return false;
    }
    const onAbort = (): void =>
      child?.post({ kind: 'abort', id, reason: reasonIsTimeLimit(signal.reason) ? 'time-limit' : 'cancelled' });
    signal.addEventListener('abort', onAbort);
    running.set(id, { task, signal, at, answer, quiet: () => signal.removeEventListener('abort', onAbort) });
    return true;
  }

  if (atOnce === true) begin();
  return {
    name: 'piscina',
    threads: workshop.threads,
    slots: slotsOf(workshop.threads),
    async run(task, { signal }) {
      if (closed || signal.aborted) return aborted(task, closed ? 'cancelled' : signal.reason, 0);
      const begun = (asked: Asked): void => {
        waiting.add(asked);
        goOn();
      };
      return await ask(task, signal, begun, asked => {
        suspects.delete(asked);
        waiting.delete(asked);
      });
    },
    ready() {
      if (child === null && !closed) begin();
      return settled;
    },
    async close() {
      closed = true;
      for (const asked of [...running.values(), ...suspects, ...waiting]) {
        asked.answer(aborted(asked.task, 'cancelled', elapsed(asked)));
      }
      child?.kill();
      await exited;
    },
  };
}
