import { describe, expect, it } from 'vitest';
import type { HeldFigures, MachineFigures } from '../../contracts/statistics.ts';
import type { Engine, EngineEvent } from '../../engine/index.ts';
import { sayFailing } from './held.ts';

const held: HeldFigures = { since: 1, until: 2, failures: 10, error: 'too many links\nat open' };

/** An engine of which only the holds of its systems are known. */
function engineWith(holds: Map<string, HeldFigures | null>) {
  const listeners = new Set<(event: EngineEvent) => void>();
  const engine = {
    on(listener: (event: EngineEvent) => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    figures: () => ({ systems: [...holds].map(([id, one]) => ({ id, held: one })) }) as unknown as MachineFigures,
  } satisfies Pick<Engine, 'on' | 'figures'>;
  const settle = (outcome: 'done' | 'retry'): void => {
    const event = { kind: 'settled', system: 'log', operation: 'write', outcome, books: [] } as const;
    for (const listener of listeners) listener(event);
  };
  return { engine, settle };
}

describe('a command that waits', () => {
  it('says once of each system that it is held, from the start or from the failure on', () => {
    const holds = new Map<string, HeldFigures | null>([
      ['first', held],
      ['second', null],
    ]);
    const { engine, settle } = engineWith(holds);
    const said: string[] = [];
    const stop = sayFailing(engine, words => said.push(words));
    expect(said).toEqual([
      expect.stringMatching(/^first keeps failing and is held: 10 attempts .* “too many links” /u),
    ]);
    holds.set('second', held);
    settle('done');
    expect(said.length).toBe(1);
    settle('retry');
    settle('retry');
    expect(said.map(words => words.split(' ')[0])).toEqual(['first', 'second']);
    holds.set('third', held);
    stop();
    settle('retry');
    expect(said.length).toBe(2);
  });
});
