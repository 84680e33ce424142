/** Where the sectors and rings of the wheel lie, in pixels round its middle; joy is at the top. */
import type { Plutchik } from '../../../contracts/emotions.ts';
import { plutchik } from '../../../contracts/emotions.ts';

const turn = Math.PI / 4;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A place by its angle in eighths of the wheel, clockwise from the top, and its distance from the middle. */
export function wheelPoint(eighths: number, distance: number): Point {
  const angle = eighths * turn;
  return { x: round(Math.sin(angle) * distance), y: round(-Math.cos(angle) * distance) };
}

/** The outline of a sector between two distances from the middle. */
export function sectorPath(emotion: Plutchik, inner: number, outer: number): string {
  const at = plutchik.indexOf(emotion);
  const [from, to] = [at - 0.5, at + 0.5];
  const [a, b, c, d] = [wheelPoint(from, outer), wheelPoint(to, outer), wheelPoint(to, inner), wheelPoint(from, inner)];
  const back = inner === 0 ? 'L0 0' : `L${c.x} ${c.y}A${inner} ${inner} 0 0 0 ${d.x} ${d.y}`;
  return `M${a.x} ${a.y}A${outer} ${outer} 0 0 1 ${b.x} ${b.y}${back}Z`;
}

/** The outer edge of a sector at a distance from the middle. */
export function rimPath(emotion: Plutchik, distance: number): string {
  const at = plutchik.indexOf(emotion);
  const [a, b] = [wheelPoint(at - 0.5, distance), wheelPoint(at + 0.5, distance)];
  return `M${a.x} ${a.y}A${distance} ${distance} 0 0 1 ${b.x} ${b.y}`;
}

/** A level reaches from the middle outwards, the whole radius at 1. */
export function reachOf(level: number, radius: number): number {
  return round(Math.sqrt(Math.min(1, Math.max(0, level))) * radius);
}

/** The sector that an arrow key leads to. */
export function sectorAfter(at: number, key: string): number | null {
  const last = plutchik.length - 1;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return at === last ? 0 : at + 1;
    case 'ArrowLeft':
    case 'ArrowUp':
      return at === 0 ? last : at - 1;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
