/** Draws the tray's three marks as pixels: an open ring, a half-filled triangle, a solid diamond (docs/tray.md). */
import type { HealthLevel } from '../../../contracts/health.ts';

/** A straight edge or a circle as a signed distance: below 0 inside, in units of a 12-unit grid. */
type Shape = (x: number, y: number) => number;

type Colour = readonly [red: number, green: number, blue: number];

const ring: Shape = (x, y) => Math.abs(Math.hypot(x - 6, y - 6) - 4.2) - 0.9;
const diamond: Shape = (x, y) => (Math.abs(x - 6) + Math.abs(y - 6)) / Math.SQRT2 - 4;

const apex = { x: 6, y: 0.9 };
const foot = { x: 11.6, y: 10.8 };
const slope = Math.hypot(foot.x - apex.x, foot.y - apex.y);
const triangle: Shape = (x, y) => {
  const side = ((foot.y - apex.y) * Math.abs(x - 6) - (foot.x - apex.x) * (y - apex.y)) / slope;
  return Math.max(side, y - foot.y);
};
/** The outline, and the right half of the inside. */
const halfTriangle: Shape = (x, y) => {
  const inside = triangle(x, y);
  const outline = Math.abs(inside + 0.75) - 0.75;
  return Math.min(outline, Math.max(inside, 6 - x));
};

/** Colours that are told apart, and seen, on light and on dark panels (the middle of the tokens of both themes). */
const drawn: Readonly<Record<HealthLevel, { readonly shape: Shape; readonly colour: Colour }>> = {
  healthy: { shape: ring, colour: [0x8b, 0x95, 0x98] },
  warning: { shape: halfTriangle, colour: [0xc8, 0x90, 0x1c] },
  critical: { shape: diamond, colour: [0xe0, 0x4a, 0x3c] },
};

/**
 * The mark of a level as rows of pixels from the top left, four bytes each in the order blue, green, red, alpha, the
 * colours multiplied by alpha. Edges are smoothed over one pixel.
 */
export function trayMark(level: HealthLevel, size: number, template = false): Buffer {
  const { shape, colour } = drawn[level];
  const [red, green, blue] = template ? [0, 0, 0] : colour;
  const unit = 12 / size;
  const pixels = Buffer.alloc(size * size * 4);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const distance = shape((column + 0.5) * unit, (row + 0.5) * unit) / unit;
      const alpha = Math.min(1, Math.max(0, 0.5 - distance));
      const at = (row * size + column) * 4;
      pixels[at] = Math.round(blue * alpha);
      pixels[at + 1] = Math.round(green * alpha);
      pixels[at + 2] = Math.round(red * alpha);
      pixels[at + 3] = Math.round(255 * alpha);
    }
  }
  return pixels;
}
