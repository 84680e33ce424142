import { describe, expect, it } from 'vitest';
import { bookScale } from '../../book/book-scale.ts';
import { outlineOf } from '../../book/sample-outline.ts';
import { stripPath } from './strip-path.ts';

const scale = bookScale(outlineOf([[100], [100], [100], [100]]));

describe('stripPath', () => {
  it('stands where the scene is, as tall as the most when it has the most', () => {
    expect(stripPath([[2, 9]], scale, 400, 12)).toBe('M200 12V0H299.5V12Z');
  });

  it('lets a single mention show beside many', () => {
    const path = stripPath(
      [
        [0, 1],
        [1, 900],
      ],
      scale,
      400,
      12,
    );
    expect(path).toContain('M0 12V10H');
  });
});
