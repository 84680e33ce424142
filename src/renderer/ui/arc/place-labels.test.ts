import { describe, expect, it } from 'vitest';
import { placeLabels } from './place-labels.ts';

const room = { width: 600, height: 100 };
const flat = Array.from({ length: 61 }, (_, index) => ({ x: index * 10, y: 50 }));

function boxOf(label: { x: number; y: number } | null | undefined, width: number) {
  return label === null || label === undefined ? null : { left: label.x, right: label.x + width, middle: label.y - 4 };
}

describe('placeLabels', () => {
  it('stands beside its point, clear of the curve', () => {
    const [label] = placeLabels([{ x: 300, y: 50, width: 80 }], flat, room);
    expect(label).toEqual({ x: 308, y: 44, led: false });
  });

  it('keeps neighbours apart', () => {
    const wishes = [
      { x: 300, y: 50, width: 100 },
      { x: 320, y: 50, width: 100 },
      { x: 340, y: 50, width: 100 },
    ];
    const boxes = placeLabels(wishes, flat, room).map(label => boxOf(label, 100));
    for (const [index, one] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) {
        if (one === null || other === null) continue;
        const apart = one.right <= other.left || other.right <= one.left || Math.abs(one.middle - other.middle) >= 15;
        expect(apart).toBe(true);
      }
    }
    expect(boxes.filter(box => box !== null).length).toBeGreaterThan(1);
  });

  it('stays inside the chart at its edges', () => {
    const [first, last] = placeLabels(
      [
        { x: 2, y: 50, width: 120 },
        { x: 598, y: 50, width: 120 },
      ],
      flat,
      room,
    );
    expect(first?.x).toBeGreaterThanOrEqual(0);
    expect((last?.x ?? 999) + 120).toBeLessThanOrEqual(600);
  });

  it('leaves a label out rather than let it collide', () => {
    const crowd = Array.from({ length: 30 }, () => ({ x: 300, y: 50, width: 200 }));
    expect(placeLabels(crowd, flat, room).filter(label => label === null).length).toBeGreaterThan(20);
  });
});
