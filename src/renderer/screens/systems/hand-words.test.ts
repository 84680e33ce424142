import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../book/sample-figures.ts';
import { handSentence, meanwhileWords } from './hand-words.ts';

describe('what needs a hand', () => {
  it('is nothing while all is well', () => {
    const figures = figuresOf({ a: {}, b: { state: 'busy', waiting: 3 } });
    expect(handSentence(figures)).toBe('Nothing needs a hand.');
    expect(meanwhileWords(figures)).toBe('One system is at work, one rests and three items wait or run.');
  });

  it('tells of failed attempts that may go well yet, without asking for a hand', () => {
    const figures = figuresOf({ a: { failures: 2 } });
    expect(handSentence(figures)).toBe('Nothing needs a hand.');
    expect(meanwhileWords(figures)).toBe('One system rests and nothing waits; two attempts failed in the last minute.');
  });

  it('says how much is kept while very much passes', () => {
    const figures = { ...figuresOf({ a: { state: 'busy', waiting: 3 } }), kept_share: 0.196 };
    expect(meanwhileWords(figures)).toBe(
      'One system is at work and three items wait or run; so much passes that 20 % of the journeys are kept.',
    );
  });

  it('counts dead letters and what a pause holds', () => {
    expect(handSentence(figuresOf({ a: { dead: 1 }, b: { dead: 2 } }))).toBe('Three letters could not be delivered.');
    expect(handSentence(figuresOf({ identity_processor: { state: 'paused', waiting: 18 } }))).toBe(
      'One system, identity_processor, is paused and holds eighteen items.',
    );
    expect(handSentence(figuresOf({ a: { dead: 1 }, b: { state: 'paused' }, c: { state: 'paused' } }))).toBe(
      'One letter could not be delivered; two systems are paused.',
    );
  });

  it('tells of a system that keeps failing', () => {
    const figures = figuresOf({ a: { waiting: 3, state: 'busy' }, b: {} });
    const [first, ...others] = figures.systems;
    if (first === undefined) throw new Error('There is a first system.');
    const held = { since: 1, until: 2, failures: 10, error: 'No answer.' };
    expect(handSentence({ ...figures, systems: [{ ...first, held }, ...others] })).toBe(
      'One system, a, keeps failing and is held for a while.',
    );
    expect(handSentence({ ...figures, systems: figures.systems.map(one => ({ ...one, held })) })).toBe(
      'Two systems keep failing and are held for a while.',
    );
  });

  it('puts a store that fails before everything else', () => {
    const figures = { ...figuresOf({ a: { dead: 3 } }), store_failure: 'The disk is full.' };
    expect(handSentence(figures)).toBe('Nothing can be stored at present.');
  });
});
