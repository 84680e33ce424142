import { describe, expect, it } from 'vitest';
import type { ComputeTask, FactInput, FoldStepInput, SystemCompute } from '../contracts/compute.ts';
import type { FoldGathered, FoldResult } from '../contracts/facts.ts';
import { defineSystem } from '../systems/_kit/define-system.ts';
import { runTask } from './run-task.ts';

const seen: { facts: FactInput[]; steps: FoldStepInput[] } = { facts: [], steps: [] };

const words = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

const counter: SystemCompute = {
  system: 'counter',
  operations: {},
  facts: {
    scene: input => {
      seen.facts.push(input);
      return { words: words(input.text), again: input.scene, z: 1, a: 2 };
    },
    silent: () => undefined,
  },
  folds: {
    total: {
      start: () => ({ words: 0, scenes: 0 }),
      step: (state, input) => {
        seen.steps.push(input);
        const before = state as { words: number; scenes: number };
        const [fact] = input.facts as ({ words: number } | null)[];
        const total = { words: before.words + (fact?.words ?? 0), scenes: before.scenes + 1 };
        return fact === null
          ? { state: total }
          : { state: total, row: { upTo: total.words }, wanted: [{ fact: 'told', key: `${input.hash}:x`, extra: 7 }] };
      },
      finish: (state, after) => ({ ...(state as object), after }),
    },
    endless: { start: () => null, step: state => ({ state }) },
  },
};

const definition = defineSystem({
  id: 'counter',
  title: 'Counter',
  group: 'desk',
  description: 'Counts words for these tests.',
  operations: {},
  folds: {
    total: {
      description: 'All words.',
      version: '1',
      reads: [
        { system: 'counter', fact: 'scene' },
        { system: 'other', fact: 'names' },
      ],
      after: [{ system: 'other', fold: 'cast' }],
    },
    endless: { description: 'Has no end.', version: '1', reads: [], after: [] },
  },
});

const parts = { computes: [counter], systems: [definition] };
const none = { files: {}, versions: {} };

async function output(operation: string, gathered: unknown): Promise<unknown> {
  const task: ComputeTask = { system: 'counter', operation, data: {}, gathered };
  const envelope = await runTask(parts, task, none);
  if (!envelope.ok) throw new Error(envelope.error.message);
  return JSON.parse(envelope.output);
}

async function fold(over: Partial<FoldGathered>): Promise<FoldResult> {
  const gathered = { kind: 'steps', state: null, scenes: [], count: 0, after: [], digest: 'd', ...over };
  return (await output('fold:total', gathered)) as FoldResult;
}

const scene = (position: number, fact: string | null, names: string | null = '[]') => ({
  position,
  hash: `h${position}`,
  facts: [fact, names],
});

describe('the task of a fact', () => {
  it('is given the text, what a fold added, and the scene fact parsed', async () => {
    await output('fact:scene', { text: 'Call me Ishmael.', extra: { n: 1 }, scene: '{"words":3}' });
    expect(seen.facts.at(-1)).toEqual({ text: 'Call me Ishmael.', extra: { n: 1 }, scene: { words: 3 } });
  });

  it('answers in canonical JSON', async () => {
    const task = { system: 'counter', operation: 'fact:scene', data: {}, gathered: { text: 'a b', scene: null } };
    expect(await runTask(parts, task, none)).toMatchObject({ output: '{"a":2,"again":null,"words":2,"z":1}' });
  });

  it('makes null of a fact that says nothing', async () => {
    expect(await output('fact:silent', { text: '', extra: null, scene: null })).toBeNull();
  });
});

describe('the task of a fold', () => {
  it('goes from the start of the book through its scenes in order', async () => {
    const result = await fold({
      scenes: [scene(0, '{"words":3}'), scene(1, '{"words":4}')],
      count: 5,
      after: ['{"x":1}'],
    });
    expect(result).toEqual({
      state: '{"scenes":2,"words":7}',
      rows: ['{"upTo":3}', '{"upTo":7}'],
      final: null,
      wanted: [
        { fact: 'told', scene: 'h0', key: 'h0:x', extra: 7, position: 0 },
        { fact: 'told', scene: 'h1', key: 'h1:x', extra: 7, position: 1 },
      ],
      missing: [],
    });
    expect(seen.steps.at(-1)).toMatchObject({ position: 1, count: 5, hash: 'h1', facts: [{ words: 4 }, []] });
    expect(seen.steps.at(-1)?.after).toEqual([{ x: 1 }]);
  });

  it('goes on from a state, and ends after the last scene', async () => {
    const result = await fold({
      state: '{"scenes":4,"words":10}',
      scenes: [scene(4, '{"words":2}')],
      count: 5,
      after: [null],
    });
    expect(result.state).toBe('{"scenes":5,"words":12}');
    expect(result.final).toBe('{"after":[null],"scenes":5,"words":12}');
  });

  it('ends a book without scenes at once', async () => {
    expect((await fold({ count: 0 })).final).toBe('{"after":[],"scenes":0,"words":0}');
  });

  it('names each missing fact once and gives null in its place', async () => {
    const result = await fold({ scenes: [scene(0, null), scene(1, null, null), scene(2, '{"words":1}')], count: 9 });
    expect(result.missing).toEqual(['counter/scene', 'other/names']);
    expect(result.rows).toEqual([null, null, '{"upTo":1}']);
    expect(seen.steps.at(-2)?.facts).toEqual([null, null]);
  });

  it('is the same in one piece and in two', async () => {
    const scenes = [0, 1, 2, 3].map(position => scene(position, `{"words":${position + 1}}`));
    const whole = await fold({ scenes, count: 4 });
    const first = await fold({ scenes: scenes.slice(0, 2), count: 4 });
    const second = await fold({ scenes: scenes.slice(2), count: 4, state: first.state });
    expect([...first.rows, ...second.rows]).toEqual(whole.rows);
    expect({ state: second.state, final: second.final }).toEqual({ state: whole.state, final: whole.final });
  });

  it('has no final output where the fold has no end', async () => {
    const gathered = { kind: 'steps', state: null, scenes: [], count: 0, after: [], digest: 'd' };
    expect(await output('fold:endless', gathered)).toMatchObject({ state: 'null', final: null });
  });
});
