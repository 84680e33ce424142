import { describe, expect, it } from 'vitest';
import { healthLevels } from '../../../contracts/health.ts';
import { trayMark } from './mark.ts';

/** The opacity at a place of a 12-unit grid, from 0 to 1. */
function opacity(pixels: Buffer, size: number, x: number, y: number): number {
  const column = Math.min(size - 1, Math.floor((x * size) / 12));
  const row = Math.min(size - 1, Math.floor((y * size) / 12));
  return (pixels[(row * size + column) * 4 + 3] ?? 0) / 255;
}

describe('the marks of the tray', () => {
  it.each([16, 22, 44, 66])('are told apart by shape alone at %i pixels', size => {
    const shapes = healthLevels.map(level => trayMark(level, size, true));
    const at = (x: number, y: number): readonly number[] =>
      shapes.map(pixels => Math.round(opacity(pixels, size, x, y)));
    expect(at(6, 6)).toEqual([0, 1, 1]);
    expect(at(4.4, 8.2)).toEqual([0, 0, 1]);
    expect(at(7.6, 8.2)).toEqual([0, 1, 1]);
    expect(at(2.5, 3.1)).toEqual([1, 0, 0]);
    expect(at(0.4, 0.4)).toEqual([0, 0, 0]);
  });

  it('have a colour each, and none as a template', () => {
    const colour = (level: (typeof healthLevels)[number], template: boolean): number[] => {
      const pixels = trayMark(level, 22, template);
      const at = [...Array(22 * 22).keys()].find(index => pixels[index * 4 + 3] === 255) ?? 0;
      return [...pixels.subarray(at * 4, at * 4 + 3)];
    };
    expect(new Set(healthLevels.map(level => colour(level, false).join())).size).toBe(3);
    expect(healthLevels.map(level => colour(level, true))).toEqual([
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });
});
