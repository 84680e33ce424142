import { describe, expect, it } from 'vitest';
import { bookScale } from '../../book/book-scale.ts';
import { outlineOf } from '../../book/sample-outline.ts';
import { scaleBands } from './scale-bands.ts';

const scale = bookScale(outlineOf([[100], [100], [100, 100]]));

describe('scaleBands', () => {
  it('blackens every other chapter', () => {
    expect(scaleBands(scale, null, 400, 9)).toEqual({ read: 'M0 0H100V9H0ZM200 0H400V9H200Z', unread: '' });
  });

  it('cuts the chapter that is being read at the head', () => {
    expect(scaleBands(scale, 3, 400, 9)).toEqual({
      read: 'M0 0H100V9H0ZM200 0H300V9H200Z',
      unread: 'M300 0H400V9H300Z',
    });
  });

  it('leaves everything pale before the first scene is read', () => {
    expect(scaleBands(scale, 0, 400, 9).read).toBe('');
  });
});
