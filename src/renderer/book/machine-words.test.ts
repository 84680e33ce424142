import { describe, expect, it } from 'vitest';
import { machineMark, machineSentence, stateWords, systemMark, waitingWords } from './machine-words.ts';
import { figuresOf } from './sample-figures.ts';

describe('the machine in words', () => {
  it('is quiet when nothing is to do', () => {
    const figures = figuresOf({ a: {}, b: {}, c: {} });
    expect(machineSentence(figures)).toBe('All three systems rest.');
    expect(stateWords(figures)).toBe('All quiet.');
    expect(waitingWords(figures)).toBe('Nothing waits, nothing is dead.');
    expect(machineMark(figures)).toBe('well');
  });

  it('says who works and what waits', () => {
    const figures = figuresOf({ a: { state: 'busy', waiting: 212, oldest: 4 }, b: { state: 'busy' }, c: {} });
    expect(machineSentence(figures)).toBe('Two systems are at work and one rests.');
    expect(stateWords(figures)).toBe('At work.');
    expect(waitingWords(figures)).toBe('212 wait or run, the oldest for 4.0 s; nothing is dead.');
  });

  it('names the system that has dead letters, by shape too', () => {
    const figures = figuresOf({ a: {}, identity_processor: { dead: 3 } });
    expect(stateWords(figures)).toBe('Three dead letters in identity_processor.');
    expect(stateWords(figuresOf({ a: { dead: 1 }, b: { dead: 3 } }))).toBe('Four dead letters in a and b.');
    const several = { a: { dead: 1 }, b: { dead: 3 }, c: { dead: 2 } };
    expect(stateWords(figuresOf(several))).toBe('Six dead letters in three systems.');
    expect(machineSentence(figures)).toBe('Both systems rest; three items could not be done.');
    expect(waitingWords(figures)).toBe('Nothing waits.');
    expect(machineMark(figures)).toBe('crit');
  });

  it('says that all rest only where all do', () => {
    const paused = { state: 'paused' } as const;
    expect(machineSentence(figuresOf({ a: {}, b: {}, c: paused }))).toBe('Two systems rest and one is paused.');
    expect(machineSentence(figuresOf({ a: {}, b: {}, c: {}, d: paused }))).toBe(
      'Three systems rest and one is paused.',
    );
  });

  it('tells failed attempts, paused and off systems apart', () => {
    const figures = figuresOf({ a: { failures: 2 }, b: { state: 'paused' }, c: { state: 'off' } });
    expect(figures.systems.map(systemMark)).toEqual(['warn', 'paused', 'off']);
    expect(stateWords(figures)).toBe('a: 2 attempts failed in the last minute.');
    expect(machineSentence(figures)).toBe('One system rests, one is paused and one is off.');
  });
});
