/** Systems that are held, by the writer or by the circuit breaker: what cannot be asked of them, and what a reading goes on without. */
import type { HeldFigures, MachineFigures } from '../../contracts/statistics.ts';
import { ScriptoriumError } from '../../contracts/errors.ts';
import type { Engine } from '../../engine/index.ts';
import { counted } from '../terminal/layout.ts';

/** Throws `system-paused` where what is sent to a system would wait for ever. */
export function requireRunning(engine: Engine, id: string): void {
  if (engine.figures().systems.find(system => system.id === id)?.state !== 'paused') return;
  throw new ScriptoriumError('system-paused', `${id} is paused, so that nothing can be done with it.`, {
    advice: `Let it go on first: \`scriptorium resume ${id}\`.`,
  });
}

/** A system that the circuit breaker holds, in a sentence or two. */
export function failingInWords(id: string, { until, failures, error }: HeldFigures): string {
  const at = new Date(until * 1_000).toLocaleTimeString('en-GB');
  return (
    `${id} keeps failing and is held: ${failures} attempts failed one after another, the last with “${error.split('\n')[0] ?? ''}” ` +
    `One item is tried at ${at}; \`scriptorium resume ${id}\` tries at once.`
  );
}

/** Says once of each system that the circuit breaker holds it, for as long as a command waits; returns what ends that. */
export function sayFailing(engine: Pick<Engine, 'on' | 'figures'>, say: (words: string) => void): () => void {
  const told = new Set<string>();
  const look = (): void => {
    for (const { id, held } of engine.figures().systems) {
      if (held === null || told.has(id)) continue;
      told.add(id);
      say(failingInWords(id, held));
    }
  };
  look();
  return engine.on(event => {
    if (event.kind === 'settled' && (event.outcome === 'retry' || event.outcome === 'dead')) look();
  });
}

/** One sentence or two for each paused system that holds work, for standard error. */
export function heldInWords({ systems }: Pick<MachineFigures, 'systems'>): readonly string[] {
  return systems
    .filter(({ state, queue }) => state === 'paused' && queue.input_queue_size > 0)
    .map(
      ({ id, queue }) =>
        `${id} is paused and holds ${counted(queue.input_queue_size, 'item')}: what it reads is missing from the result. ` +
        `Go on with \`scriptorium resume ${id}\`.`,
    );
}
