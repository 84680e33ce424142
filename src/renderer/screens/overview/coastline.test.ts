import { describe, expect, it } from 'vitest';
import { coastline, contour, contourCount } from './coastline.ts';

describe('coasts and contours', () => {
  it('draws one contour per tenfold', () => {
    expect([0, 9, 10, 99, 100, 212, 12_000].map(contourCount)).toEqual([0, 0, 1, 1, 2, 2, 4]);
  });

  it('draws the same coast again', () => {
    expect(coastline(0, 0, 200, 300, 2)).toBe(coastline(0, 0, 200, 300, 2));
    expect(coastline(0, 0, 200, 300, 2)).not.toBe(coastline(0, 0, 200, 300, 3));
  });

  it('closes its curves', () => {
    for (const path of [coastline(0, 0, 200, 300, 2), contour(10, 10, 20, 1)]) {
      const points = path.match(/-?[\d.]+,-?[\d.]+/gu) ?? [];
      expect(points.at(-1)).toBe(points[0]);
    }
  });
});
