import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords } from '../../../_text/words.ts';
import { wordChange } from './word-change.ts';

const ishmael =
  'Call me Ishmael. Some years ago, never mind how long precisely, I thought I would sail about a little.';
const bag = 'I stuffed a shirt or two into my old carpet-bag, tucked it under my arm, and started for Cape Horn.';
const inn = 'Entering that gable-ended Spouter-Inn, you found yourself in a wide, low, straggling entry.';
const text = (...paragraphs: readonly string[]): string => paragraphs.join('\n\n');

describe('the words of a change', () => {
  it('are those that were added, and those that were cut', () => {
    expect(wordChange(text(ishmael), text(ishmael, inn))).toEqual({ written: countWords(inn), cut: 0 });
    expect(wordChange(text(ishmael, bag), text(bag))).toEqual({ written: 0, cut: countWords(ishmael) });
    expect(wordChange(text(ishmael), text(ishmael.replace('Ishmael', 'Isabel Archer')))).toEqual({
      written: 2,
      cut: 1,
    });
  });

  it('are none where paragraphs only move or lines are broken elsewhere', () => {
    expect(wordChange(text(ishmael, bag, inn), text(inn, ishmael, bag))).toEqual({ written: 0, cut: 0 });
    expect(wordChange(text(ishmael, bag), text(ishmael.replace('Some years', 'Some\nyears'), bag))).toEqual({
      written: 0,
      cut: 0,
    });
  });

  it('count a very large rewriting whole between what stayed at both ends', () => {
    const old = Array.from({ length: 9_000 }, (_, at) => `old${at}`).join(' ');
    const other = Array.from({ length: 9_500 }, (_, at) => `new${at}`).join(' ');
    expect(wordChange(`Loomings ${old} end`, `Loomings ${other} end`)).toEqual({ written: 9_500, cut: 9_000 });
  });

  it('always add up to how much the text has grown', () => {
    const prose = fc.array(fc.constantFrom('whale', 'sea', 'Ahab', 'the', '\n', '\n\n', '\n\n  '), { maxLength: 60 });
    fc.assert(
      fc.property(prose, prose, (a, b) => {
        const [before, after] = [a.join(' '), b.join(' ')];
        const { written, cut } = wordChange(before, after);
        expect(written - cut).toBe(countWords(after) - countWords(before));
        expect(Math.min(written, cut)).toBeGreaterThanOrEqual(0);
        expect(wordChange(after, before)).toEqual({ written: cut, cut: written });
        expect(wordChange(after, after)).toEqual({ written: 0, cut: 0 });
      }),
    );
  });
});
