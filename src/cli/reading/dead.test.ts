import { describe, expect, it } from 'vitest';
import { failure } from '../../contracts/errors.ts';
import { deadInWords } from './dead.ts';

const step = (item: number, message: string) => ({
  item,
  system: 'identity_processor',
  operation: 'fact:scene',
  error: failure('compute-failed', message),
});

describe('steps that died', () => {
  it('are told by their reasons, equal ones counted', () => {
    const words = deadInWords([step(3, 'The page is torn.'), step(2, 'The page is torn.'), step(1, 'It is dark.')]);
    expect(words.split('\n').slice(0, 3)).toEqual([
      '3 steps of the reading failed, so the result is not whole:',
      '  2 × identity_processor fact:scene: The page is torn.',
      '  identity_processor fact:scene: It is dark.',
    ]);
  });

  it('are shortened where there are many reasons', () => {
    const words = deadInWords(Array.from({ length: 9 }, (_, index) => step(index, `Reason ${index}.`)));
    expect(words).toContain('  and for 4 other reasons\n');
    const six = deadInWords(Array.from({ length: 6 }, (_, index) => step(index, `Reason ${index}.`)));
    expect(six).toContain('  and for 1 other reason\n');
  });
});
