import { describe, expect, it } from 'vitest';
import type { SceneFeeling } from '../../reading/content-emotion-integration/system.ts';
import {
  contextInput,
  contextOutput,
  generationInput,
  generationOutput,
  queryInput,
  queryOutput,
  transitionInput,
  transitionOutput,
} from './answer-shapes.ts';
import { answerContext } from './context.ts';
import { courseStart, type CourseRow, courseStep } from './course.ts';
import { answerGeneration } from './generation.ts';
import type { BookCourse } from './moments.ts';
import type { Setting } from './settings.ts';
import { answerState } from './state.ts';
import { answerTransition } from './transition.ts';

const none = [0, 0, 0, 0, 0];

function scene(valence: number, more: Partial<SceneFeeling> = {}): SceneFeeling {
  const [joy, fear] = [(valence - 1) / 5, (5 - valence) / 5];
  return {
    words: 1800,
    plutchik: [joy, 0.2, fear, 0.1, fear / 2, 0.05, fear / 3, 0.2],
    valence,
    arousal: 3 + fear / 4,
    dominance: 3 + joy / 4,
    error: 0.04,
    needs: { met: none, lacking: none },
    sentences: 0,
    rows: '',
    ...more,
  };
}

function book(feelings: readonly (SceneFeeling | null)[], settings: readonly Setting[] = []): BookCourse {
  const rows = new Map<number, CourseRow>();
  let state = courseStart;
  feelings.forEach((feeling, position) => {
    const step = courseStep(state, feeling);
    state = step.state;
    if (step.row !== undefined) rows.set(position, step.row);
  });
  return { hashes: feelings.map((_, position) => `hash ${position}`), feelings, rows, settings };
}

/** Bright and dark scenes by turns of three: dark ones are followed by dark ones until the third. */
const waves = book(Array.from({ length: 24 }, (_, index) => scene(Math.floor(index / 3) % 2 === 0 ? 3.4 : 2.6)));
const project = 'p';

const transition = (asked: unknown, of = waves) =>
  transitionOutput.parse(answerTransition(of, transitionInput.parse(asked)));
const context = (asked: unknown, of = waves) => contextOutput.parse(answerContext(of, contextInput.parse(asked)));
const state = (asked: unknown, of = waves) => queryOutput.parse(answerState(of, queryInput.parse(asked)));
const generation = (asked: unknown, of = waves) =>
  generationOutput.parse(answerGeneration(of, generationInput.parse(asked)));

function code(ask: () => unknown): unknown {
  try {
    return ask();
  } catch (error) {
    return (error as { readonly code?: string }).code;
  }
}

describe('emotion_transition', () => {
  it('says which way the feeling goes between two scenes, and back', () => {
    const darker = transition({ action: 'context_switch', project, from: 2, to: 3 });
    const brighter = transition({ action: 'context_switch', project, from: 3, to: 2 });
    expect(darker).toMatchObject({ change: { valence: -0.8, sure: true }, falls: ['joy'] });
    expect(brighter).toMatchObject({ change: { valence: 0.8, sure: true }, rises: ['joy'] });
    expect('rises' in darker && darker.rises).toEqual(['fear', 'sadness', 'anger']);
  });

  it('does not call sure what the scatter of sentences explains', () => {
    const unsure = book([scene(3, { error: 0.2 }), scene(3.3, { error: 0.2 })]);
    expect(transition({ action: 'context_switch', project, from: 0, to: 1 }, unsure)).toMatchObject({
      change: { sure: false },
    });
  });

  it('draws even steps between two scenes', () => {
    const answer = transition({ action: 'smooth_transition', project, from: 0, to: 3, steps: 3 });
    expect('steps' in answer && answer.steps.map(step => step.valence)).toEqual([3.2, 3, 2.8]);
  });

  it('asks for as many scenes in between as keep to the usual step', () => {
    const gentle = book([...Array.from({ length: 9 }, (_, index) => scene(2.6 + index * 0.1)), scene(2.4)]);
    const answer = transition({ action: 'smooth_transition', project, from: 8, to: 9 }, gentle);
    expect(answer).toMatchObject({ needed: 9 });
    expect('steps' in answer && answer.steps.length).toBe(9);
  });

  it('tells what came next after the scenes most alike', () => {
    const answer = transition({ action: 'suggest_transition', project, scene: 4 });
    if (answer.action !== 'suggest_transition') throw new Error('another answer');
    expect(answer.rests_on.map(one => one.scene)).toEqual([3, 5, 9, 10, 11, 15, 16, 17]);
    expect(answer.next[0]).toMatchObject({ emotion: 'joy', rose: 0.375 });
    expect(answer.valence?.mean).toBeCloseTo(0.3, 4);
  });

  it('gives no advice from a handful of scenes', () => {
    const answer = transition(
      { action: 'suggest_transition', project, scene: 1 },
      book([3, 2.5, 3.5, 3].map(v => scene(v))),
    );
    expect(answer).toMatchObject({
      next: [],
      valence: null,
      abstains: expect.stringContaining('2 other scenes') as string,
    });
  });

  it('names scenes that are not there and scenes that are not read', () => {
    const half = book([scene(3), null, scene(3)]);
    expect(code(() => transition({ action: 'suggest_transition', project, scene: 9 }, half))).toBe('no-such-scene');
    expect(code(() => transition({ action: 'suggest_transition', project, scene: 1 }, half))).toBe('not-read-yet');
  });
});

describe('context_update', () => {
  it('finds the scene that leaps', () => {
    const leap = book([
      ...Array.from({ length: 12 }, (_, index) => scene(3 + (index % 2) * 0.03)),
      scene(1.6),
      scene(1.7),
    ]);
    const answer = context({ action: 'detect_change', project }, leap);
    if (answer.action !== 'detect_change') throw new Error('another answer');
    expect(answer.jumps.map(jump => jump.scene)).toEqual([12]);
    expect(answer.jumps[0]?.times_usual).toBeGreaterThan(20);
  });

  it('finds where nothing moves for long, once', () => {
    const calm = Array.from({ length: 5 }, () => scene(3));
    const answer = context({ action: 'detect_change', project }, book([scene(2), ...calm, scene(4), scene(2)]));
    expect(answer).toMatchObject({ stalls: [{ from: 1, to: 5, words: 9000 }] });
    expect(context({ action: 'detect_change', project })).toMatchObject({ stalls: [] });
  });

  it('shows what a scene does to what is carried', () => {
    const hungry = book([scene(3), scene(2, { needs: { met: none, lacking: [9, 0, 0, 0, 0] } })]);
    const answer = context({ action: 'update_psychological', project, scene: 1 }, hungry);
    if (answer.action !== 'update_psychological') throw new Error('another answer');
    expect(answer.moved[0]?.name).toBe('physiological');
    expect(answer.moved.some(one => one.name === 'fear' && one.by > 0)).toBe(true);
    expect(answer.maslow.physiological?.before).toBe(0.5);
    expect(answer.maslow.physiological?.after).toBeLessThan(0.2);
    expect(answer.maslow.safety).toEqual({ before: 0.5, after: 0.5, evidence: 0 });
  });
});

describe('emotion_query', () => {
  const set = (entry: number, name: Setting['name'], level: number | null, hash: string | null = 'hash 5'): Setting => {
    return { entry, name, level, hash, at: 1_000 + entry };
  };

  it('shows the last scene where none is named, all of it from the text', () => {
    const answer = state({ action: 'current_state', project });
    if (answer.action !== 'current_state') throw new Error('another answer');
    expect(answer.scene).toBe(23);
    expect(Object.values(answer.plutchik).every(one => one.from === 'text')).toBe(true);
    expect(answer.strongest[0]).toBe('fear');
  });

  it('lets what was set last hold, and null give it back', () => {
    const ask = (settings: readonly Setting[], at = 5) => {
      const answer = state({ action: 'current_state', project, scene: at }, { ...waves, settings });
      if (answer.action !== 'current_state') throw new Error('another answer');
      return answer.plutchik.anger;
    };
    const first = set(1, 'anger', 0.9);
    expect(ask([first])).toEqual({ level: 0.9, from: 'set' });
    expect(ask([first, set(2, 'anger', 0.4)])).toEqual({ level: 0.4, from: 'set' });
    expect(ask([first, set(2, 'anger', null)])?.from).toBe('text');
    expect(ask([first], 6)?.from).toBe('text');
    expect(ask([set(1, 'anger', 0.9, 'another text')])?.from).toBe('text');
    expect(ask([set(1, 'anger', 0.9, null)])?.from).toBe('text');
    expect(ask([set(1, 'anger', 0.9, null)], 23)?.from).toBe('set');
  });

  it('hands out a long history in parts', () => {
    const first = state({ action: 'emotion_history', project, limit: 20 });
    expect('next' in first && first.next).toBe(20);
    const second = state({ action: 'emotion_history', project, from: 20 });
    expect('points' in second && second.points.map(point => point.scene)).toEqual([20, 21, 22, 23]);
    expect('next' in second && second.next).toBeNull();
  });

  it('names the lowest need that lacks, and says nothing where the text does not', () => {
    const needs = { met: [9, 0, 9, 0, 0], lacking: [0, 9, 0, 0, 0] };
    expect(state({ action: 'psychological_readiness', project }, book([scene(3, { needs })]))).toMatchObject({
      needs: [{ state: 'met' }, { state: 'lacking' }, { state: 'met' }, { state: 'open' }, { state: 'open' }],
      pressing: 'safety',
      ready_for: 'safety',
      abstains: null,
    });
    expect(state({ action: 'psychological_readiness', project })).toMatchObject({
      pressing: null,
      ready_for: null,
      abstains: expect.any(String) as string,
    });
  });
});

describe('emotion_generation', () => {
  it('lets an event act on what is carried', () => {
    const asked = { action: 'realistic_response', project, scene: 0, event: { fear: 1 } };
    const short = generation({ ...asked, words: 100 });
    const long = generation({ ...asked, words: 3000 });
    const fear = (answer: typeof short) =>
      answer.action === 'realistic_response' ? answer.emotions.find(one => one.emotion === 'fear') : undefined;
    expect(fear(short)?.after).toBeGreaterThan(fear(short)?.before ?? 1);
    expect(fear(long)?.after).toBeGreaterThan(fear(short)?.after ?? 1);
    expect('strongest' in long && long.strongest[0]).toBe('fear');
  });

  it('tells what is at home in scenes alike', () => {
    const answer = generation({ action: 'appropriate_emotions', project, scene: 0 });
    if (answer.action !== 'appropriate_emotions') throw new Error('another answer');
    expect(answer.emotions[0]?.emotion).toBe('joy');
    expect(answer.emotions.at(-1)?.emotion).toBe('fear');
    expect(generation({ action: 'appropriate_emotions', project }, book([scene(3)]))).toMatchObject({ emotions: [] });
  });
});
