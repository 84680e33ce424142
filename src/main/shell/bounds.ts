/** Where the window stands: as it was left, but always where it can be seen and held. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const smallest = { width: 960, height: 640 } as const;
const usual = { width: 1440, height: 900 } as const;
/** So much of its title must be on a screen, in width, for a window to be found and moved. */
const grip = 120;

/**
 * The bounds for a window that was last seen at `saved`. `areas` are the usable parts of the screens, the main one
 * first. A window that has lost its screen goes to the middle of the main one.
 */
export function fittingBounds(saved: Rectangle | null, areas: readonly [Rectangle, ...Rectangle[]]): Rectangle {
  const home = saved === null ? undefined : areas.find(area => holdsTitle(area, saved));
  const area = home ?? areas[0];
  const width = between(saved?.width ?? usual.width, smallest.width, area.width);
  const height = between(saved?.height ?? usual.height, smallest.height, area.height);
  if (saved !== null && home !== undefined) return { x: saved.x, y: saved.y, width, height };
  const x = area.x + Math.max(0, Math.round((area.width - width) / 2));
  const y = area.y + Math.max(0, Math.round((area.height - height) / 2));
  return { x, y, width, height };
}

function holdsTitle(area: Rectangle, window: Rectangle): boolean {
  const shared = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  return shared >= grip && window.y >= area.y && window.y <= area.y + area.height - 40;
}

function between(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
