import { describe, expect, it } from 'vitest';
import { transformList } from './transform-list.ts';

const names = [' Ruth', 'Abel', 'ruth', '', 'Abel'];

describe('a list', () => {
  it('is changed step by step, each step seeing what the one before made', () => {
    expect(transformList(names, ['trim', 'drop_empty', 'lower', 'unique', 'sort'])).toEqual(['abel', 'ruth']);
    expect(transformList(names, ['unique', 'trim'])).toEqual(['Ruth', 'Abel', 'ruth', '']);
  });

  it('is numbered from one, and reversed', () => {
    expect(transformList(['a', 'b'], ['reverse', 'number'])).toEqual(['1. b', '2. a']);
  });

  it('is sorted the same everywhere', () => {
    expect(transformList(['é', 'z', 'Z', 'a'], ['sort'])).toEqual(['Z', 'a', 'z', 'é']);
  });

  it('that was given stays as it is', () => {
    const given = Object.freeze(['b', 'a']);
    transformList(given, ['sort', 'reverse', 'trim']);
    expect(given).toEqual(['b', 'a']);
  });
});
