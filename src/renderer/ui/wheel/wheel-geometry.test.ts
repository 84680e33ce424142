import { describe, expect, it } from 'vitest';
import { reachOf, sectorAfter, sectorPath, wheelPoint } from './wheel-geometry.ts';

describe('the wheel', () => {
  it('has joy at the top and sadness across from it', () => {
    expect(wheelPoint(0, 90)).toEqual({ x: 0, y: -90 });
    expect(wheelPoint(4, 90)).toEqual({ x: 0, y: 90 });
  });

  it('shows twice the level as twice the area, and ends at the rim', () => {
    expect(reachOf(0.25, 90)).toBe(45);
    expect(reachOf(1, 90)).toBe(90);
    expect(reachOf(0, 90)).toBe(0);
  });

  it('has sectors that meet', () => {
    const end = wheelPoint(0.5, 90);
    expect(sectorPath('joy', 0, 90)).toContain(`${end.x} ${end.y}`);
    expect(sectorPath('trust', 0, 90)).toContain(`M${end.x} ${end.y}`);
  });

  it('is walked round by arrow keys', () => {
    expect(sectorAfter(7, 'ArrowRight')).toBe(0);
    expect(sectorAfter(0, 'ArrowLeft')).toBe(7);
    expect(sectorAfter(3, 'Home')).toBe(0);
    expect(sectorAfter(3, 'a')).toBeNull();
  });
});
