import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sceneFollower } from './follow-scene.ts';

/** A scene is its own hash here. */
const from = (before: readonly string[], after: readonly string[]) => sceneFollower(before, after, hash => hash);

const ferry = 'the ferry lay in the mud and ruth came down before light with a lantern';
const inn = 'at the inn mrs dunmore put the third plate away and hated every waste';
const road = 'behind her on the slippery stones somebody called and ran to catch up';
const inn2 = 'at the inn mrs dunmore slowly put the third plate away and hated all waste';
const fresh = 'a long winter passed over snowbound hills without any news from town';

describe('a scene that something was noted about', () => {
  it('is known by its text wherever it stands', () => {
    const follow = from([ferry, inn, road], [fresh, road, inn, ferry]);
    expect(follow({ position: 1, hash: inn })).toEqual({ position: 2, hash: inn });
  });

  it.each([
    ['before', [ferry, fresh, inn2, road], 2],
    ['after', [ferry, inn2, fresh, road], 1],
    ['at the beginning', [fresh, ferry, inn2, road], 2],
    ['on both sides, with all others changed', [fresh, `${ferry} indeed`, inn2, `${road} at once`, 'The end.'], 2],
  ])('is found where it was changed and another put %s', (_, after, position) => {
    expect(from([ferry, inn, road], after)({ position: 1, hash: inn })).toEqual({ position, hash: inn2 });
  });

  it('keeps its place while it is cut, and is known again when it comes back', () => {
    const cut = from([ferry, inn, road], [ferry, road])({ position: 1, hash: inn });
    expect(cut).toEqual({ position: 1, hash: inn });
    const moved = from([ferry, road], [fresh, ferry, road])(cut);
    expect(moved).toEqual({ position: 2, hash: inn });
    expect(from([fresh, ferry, road], [fresh, ferry, road, inn])(moved)).toEqual({ position: 3, hash: inn });
  });

  it('is known again also where the scene at its place was changed meanwhile', () => {
    const cut = from([ferry, inn2, road], [ferry, `${road} again`])({ position: 2, hash: inn });
    expect(cut).toEqual({ position: 1, hash: inn });
  });

  it('is not taken for another that was written in its stead', () => {
    expect(from([ferry, inn, road], [ferry, fresh, road])({ position: 1, hash: inn })).toEqual({
      position: 1,
      hash: inn,
    });
  });

  it('keeps its number among those with the same text', () => {
    expect(from(['a', 'b', 'a'], ['c', 'a', 'b', 'a'])({ position: 2, hash: 'a' }).position).toBe(3);
  });

  it('keeps its place where nothing is known of the earlier revision', () => {
    expect(from([], [ferry, inn2])({ position: 1, hash: inn })).toEqual({ position: 1, hash: inn });
    expect(from([], [ferry])({ position: 4, hash: inn }).position).toBe(0);
  });

  it('is always at a place that the book has', () => {
    const book = fc.array(fc.constantFrom('a b', 'b c', 'c d', 'd e', 'e f'), { maxLength: 8 });
    fc.assert(
      fc.property(book, book, fc.nat(9), (before, after, position) => {
        const noted = { position, hash: before[position] ?? 'z' };
        const now = from(before, after)(noted).position;
        expect(now).toBeGreaterThanOrEqual(0);
        expect(now).toBeLessThanOrEqual(Math.max(0, after.length - 1));
      }),
    );
  });

  it('is where it was in the same revision', () => {
    const book = fc.array(fc.constantFrom('a b', 'b c', 'c d'), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(book, fc.nat(7), (scenes, any) => {
        const position = any % scenes.length;
        const noted = { position, hash: scenes[position] ?? '' };
        expect(from(scenes, scenes)(noted)).toEqual(noted);
      }),
    );
  });
});
