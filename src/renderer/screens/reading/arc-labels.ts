/** Labels of turning points: chapter number and title, the strongest turns first. */
import type { Arc } from '../../../contracts/book.ts';
import type { BookScale } from '../../book/book-scale.ts';
import { chapterOf } from '../../book/book-scale.ts';
import type { ArcGeometry } from '../../ui/arc/arc-geometry.ts';
import { placeLabels } from '../../ui/arc/place-labels.ts';

export interface TurningLabel {
  readonly scene: number;
  readonly x: number;
  readonly y: number;
  readonly number: string;
  readonly name: string;
  /** Null where there is no room: the ring stands alone. */
  readonly at: { readonly x: number; readonly y: number; readonly led: boolean } | null;
}

/** `measure` gives the width of number and name in pixels. */
export function turningLabels(
  arc: Arc,
  scale: BookScale,
  geometry: ArcGeometry,
  room: { readonly width: number; readonly height: number },
  measure: (number: string, name: string) => number,
): readonly TurningLabel[] {
  const middle = room.height / 2;
  const turns = arc.turning.flatMap(({ scene }) => {
    const spot = geometry.spots[scene];
    const chapter = chapterOf(scale, scene);
    if (spot === null || spot === undefined || chapter === undefined) return [];
    return [{ scene, x: spot.x, y: spot.y, number: chapter.number?.toString() ?? '', name: chapter.name }];
  });
  const ranked = turns.toSorted((one, other) => Math.abs(other.y - middle) - Math.abs(one.y - middle));
  const curve = geometry.spots.filter(spot => spot !== null);
  const places = placeLabels(
    ranked.map(({ x, y, number, name }) => ({ x, y, width: measure(number, name) })),
    curve,
    room,
  );
  return ranked.map((turn, index) => ({ ...turn, at: places[index] ?? null }));
}
