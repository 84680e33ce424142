/** Puts labels beside points of a curve so that they touch neither one another nor the curve. */

export interface LabelWish {
  readonly x: number;
  readonly y: number;
  /** Of the lettering, in pixels. */
  readonly width: number;
}

export interface PlacedLabel {
  /** Left edge and baseline. */
  readonly x: number;
  readonly y: number;
  /** Far enough from its point to want a line to it. */
  readonly led: boolean;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const lineHeight = 15;
const shifts = [10, 18, 28, 40, 54] as const;

function touches(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** Places to try for a point, nearest first: above and below, to the right, to the left, and centred. */
function candidates({ x, y, width }: LabelWish, width0: number): readonly (PlacedLabel & { readonly box: Box })[] {
  return shifts.flatMap((shift, step) =>
    [-1, 1].flatMap(side =>
      [x + 8, x - 8 - width, x - width / 2].map(wanted => {
        const left = Math.min(Math.max(0, wanted), Math.max(0, width0 - width));
        const middle = y + side * shift;
        const box = { left, right: left + width, top: middle - lineHeight / 2, bottom: middle + lineHeight / 2 };
        return { x: left, y: middle + 4, led: step > 1, box };
      }),
    ),
  );
}

/**
 * The place of each label, in the order wished (important ones first), or null where there is none. `curve` is the
 * line to keep clear of; labels stay inside `room`, and away from the boxes in `taken`.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  curve: readonly { readonly x: number; readonly y: number }[],
  room: { readonly width: number; readonly height: number },
  taken: readonly Box[] = [],
): readonly (PlacedLabel | null)[] {
  const boxes: Box[] = [
    ...taken,
    ...wishes.map(({ x, y }) => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 })),
  ];
  const crossed = (box: Box) =>
    curve.some(({ x, y }) => x > box.left - 3 && x < box.right + 3 && y > box.top && y < box.bottom);
  return wishes.map(wish => {
    const found = candidates(wish, room.width).find(
      ({ box }) =>
        box.top >= -4 && box.bottom <= room.height && !crossed(box) && !boxes.some(other => touches(box, other)),
    );
    if (found === undefined) return null;
    boxes.push({ ...found.box, left: found.box.left - 10, right: found.box.right + 10 });
    return { x: found.x, y: found.y, led: found.led };
  });
}
