import { describe, expect, it } from 'vitest';
import { fittingBounds } from './bounds.ts';

const main = { x: 0, y: 0, width: 1920, height: 1080 };
const right = { x: 1920, y: 0, width: 1280, height: 1024 };

describe('the bounds of the window', () => {
  it('are in the middle of the main screen at first', () => {
    expect(fittingBounds(null, [main])).toEqual({ x: 240, y: 90, width: 1440, height: 900 });
  });

  it('are as they were left, on any screen', () => {
    const left = { x: 2000, y: 30, width: 1000, height: 700 };
    expect(fittingBounds(left, [main, right])).toEqual(left);
  });

  it('come back to the main screen when theirs is gone', () => {
    expect(fittingBounds({ x: 2000, y: 30, width: 1000, height: 700 }, [main])).toEqual({
      x: 460,
      y: 190,
      width: 1000,
      height: 700,
    });
  });

  it('come back when the title could not be held', () => {
    expect(fittingBounds({ x: 1890, y: 30, width: 1000, height: 700 }, [main]).x).toBe(460);
    expect(fittingBounds({ x: 100, y: -300, width: 1000, height: 700 }, [main]).y).toBe(190);
  });

  it('are no larger than the screen and no smaller than can be read', () => {
    expect(fittingBounds({ x: 0, y: 0, width: 4000, height: 3000 }, [main])).toEqual(main);
    expect(fittingBounds({ x: 10, y: 10, width: 50, height: 50 }, [main])).toMatchObject({ width: 960, height: 640 });
  });
});
