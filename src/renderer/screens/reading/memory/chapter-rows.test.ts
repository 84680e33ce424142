import { expect, it } from 'vitest';
import { chapterRows } from './chapter-rows.ts';

it('adds the scenes of a chapter up, and leaves out chapters that leave nothing', () => {
  const places = {
    event: [
      [0, 2],
      [1, 1],
      [6, 3],
    ],
    dialogue: [[1, 4]],
  } satisfies Parameters<typeof chapterRows>[0];
  expect(chapterRows(places, scene => Math.floor(scene / 2))).toEqual([
    { last: 1, counts: { event: 3, dialogue: 4 } },
    { last: 6, counts: { event: 3 } },
  ]);
});
