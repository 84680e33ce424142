import { describe, expect, it } from 'vitest';
import type { Memory } from '../../../../contracts/memory.ts';
import { howKnown, memorySentence } from './memory-words.ts';

const heard: Memory = {
  id: 'a',
  character: 'Ishmael',
  kind: 'dialogue',
  grade: 'major',
  importance: 0.6,
  confidence: 0.8,
  since: 16,
  origin: 'book',
  role: 'heard',
  text: '“He’s a grand, ungodly, god-like man, Captain Ahab.”',
  about: ['Peleg'],
  value: null,
  passage: { scene: 16, start: 0, end: 10 },
};

describe('how something is known', () => {
  it('says from whom, of whom and to whom', () => {
    expect(howKnown(heard)).toBe('heard from Peleg');
    expect(howKnown({ ...heard, role: 'said' })).toBe('said to Peleg');
    expect(howKnown({ ...heard, kind: 'knowledge', about: ['Ahab'] })).toBe('learned of Ahab');
    expect(howKnown({ ...heard, kind: 'relationship', value: 'sister', about: [] })).toBe('sister');
    expect(howKnown({ ...heard, kind: 'relationship', value: 'daughter of', about: ['Peleg'] })).toBe(
      'the daughter of Peleg',
    );
    expect(howKnown({ ...heard, origin: 'writer', about: [] })).toBe('added by you');
  });
});

describe('the sentence of the view', () => {
  it('says how much is known by when, and that nothing is', () => {
    expect(memorySentence('Ishmael', 1, 'Chapter 1, Loomings', true, '')).toBe(
      'By Chapter 1, Loomings, Ishmael has 1 memory, each on its page.',
    );
    expect(memorySentence('Pip', 0, 'Chapter 2', false, '')).toContain('so far');
    expect(memorySentence('Pip', 0, 'Chapter 2', true, 'whale')).toContain('fits these words');
  });
});
