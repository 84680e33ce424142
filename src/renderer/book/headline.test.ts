import { describe, expect, it } from 'vitest';
import { bookScale } from './book-scale.ts';
import { headline } from './headline.ts';
import { outlineOf } from './sample-outline.ts';

const unread = { felt: false, heard: false, told: false };
const heard = { felt: true, heard: true, told: false };

function say(read: number, told: number, atWork: boolean, left: number | null = null): string {
  const outline = outlineOf([[100, 100], [200], [300]], scene =>
    scene < told ? { ...heard, told: true } : scene < read ? heard : unread,
  );
  return headline(outline, bookScale(outline), atWork, left);
}

describe('headline', () => {
  it('names the chapter that is being read', () => {
    expect(say(2, 0, true)).toBe('Chapter 2 of 3 is being read.');
  });

  it('adds the time that remains only where it was measured', () => {
    expect(say(2, 0, true, 11.2)).toBe('Chapter 2 of 3 is being read; about eleven seconds remain.');
    expect(say(2, 0, true, 1.2)).toBe('Chapter 2 of 3 is being read; a moment remains.');
    expect(say(2, 0, true, 30)).toBe('Chapter 2 of 3 is being read; about half a minute remains.');
    expect(say(2, 0, true, 130)).toBe('Chapter 2 of 3 is being read; about two minutes remain.');
  });

  it('says what is still to be worked out, and when all is done', () => {
    expect(say(4, 1, true)).toBe('Moby-Dick is read; who speaks is being worked out.');
    expect(say(4, 4, false)).toBe('Moby-Dick is read.');
  });

  it('admits what was left out when the machine rests', () => {
    expect(say(3, 0, false)).toBe('Moby-Dick is read but for one scene.');
    expect(say(0, 0, false)).toBe('Moby-Dick is not read yet.');
  });

  it('speaks of a book without text', () => {
    const empty = outlineOf([]);
    expect(headline(empty, bookScale(empty), true, null)).toBe('Moby-Dick is being opened.');
    expect(headline(empty, bookScale(empty), false, null)).toBe('Moby-Dick has no text yet.');
  });
});
