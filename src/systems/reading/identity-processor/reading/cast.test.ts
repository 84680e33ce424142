import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { castFinish } from './cast.ts';
import { castStart, castStep } from './cast-state.ts';
import { readScene } from './scene.ts';
import type { CastEntry } from './types.ts';

const castOf = (...scenes: readonly string[]): readonly CastEntry[] =>
  castFinish(scenes.map(text => readScene(text)).reduce(castStep, castStart()));

const find = (cast: readonly CastEntry[], alias: string): CastEntry | undefined =>
  cast.find(({ aliases }) => aliases.includes(alias));

const HOUSE = `
"You are early, Mr. Harlow," said Mrs. Harlow. She did not look up.

"The Fenwick coach was early," replied Mr. Harlow, and he took off his hat.

"Lizzie has a letter," said Miss Harlow. "Show it to him, Lizzie."

Elizabeth Harlow blushed. "It is nothing," said Elizabeth. She put it in her pocket, and Lizzie would say no more.

"A letter from Fenwick is never nothing," observed Captain Tolland. Tolland had come in with the dog. "Harlow, am I right?"

"You are right, Tolland," said Harlow. He laughed.

They had all once lived in Fenwick. He knew every lane in Fenwick, and longed to be at Fenwick again.
`;

describe('a cast', () => {
  const cast = castOf(HOUSE);

  it('keeps Mr., Mrs. and Miss apart, and gives the bare surname to the Mr.', () => {
    expect(find(cast, 'Mr. Harlow')?.aliases).toContain('Harlow');
    expect(find(cast, 'Mrs. Harlow')?.aliases).toEqual(['Mrs. Harlow']);
    expect(find(cast, 'Mrs. Harlow')).not.toBe(find(cast, 'Mr. Harlow'));
    expect(find(cast, 'Miss Harlow')).not.toBe(find(cast, 'Mrs. Harlow'));
  });

  it('joins pet forms and given names to the full name, and a rank to its bearer', () => {
    expect(find(cast, 'Lizzie')).toBe(find(cast, 'Elizabeth Harlow'));
    expect(find(cast, 'Elizabeth')).toBe(find(cast, 'Elizabeth Harlow'));
    expect(find(cast, 'Captain Tolland')).toBe(find(cast, 'Tolland'));
  });

  it('has people and no places', () => {
    expect(find(cast, 'Fenwick')).toBeUndefined();
  });

  it('tells genders from titles, names and pronouns', () => {
    expect(find(cast, 'Mrs. Harlow')?.gender).toBe('female');
    expect(find(cast, 'Mr. Harlow')?.gender).toBe('male');
    expect(find(cast, 'Lizzie')?.gender).toBe('female');
  });

  it('has unique names and keys', () => {
    expect(new Set(cast.map(({ name }) => name)).size).toBe(cast.length);
    expect(new Set(cast.map(({ key }) => key)).size).toBe(cast.length);
  });
});

describe('who is not a person', () => {
  it('ships, whatever they do', () => {
    const text = `The Marigold rolled. "Is that the ship Marigold?" asked Ruth. They were aboard the Marigold by noon, and
      the Marigold had her sails up. All night the Marigold ran before the wind. "I hate her," said Ruth.`;
    const cast = castOf(text);
    expect(find(cast, 'Marigold')).toBeUndefined();
    expect(find(cast, 'Ruth')).toBeDefined();
  });

  it('gods called upon', () => {
    const cast = castOf('"By Jove, Ruth, you did it!" cried Abel. "Good God," said Ruth, "thank Jove and the Lord."');
    expect(cast.map(({ name }) => name)).toEqual(['Abel', 'Ruth']);
  });
});

describe('the narrator', () => {
  const told = 'I climbed the stair. I had my lamp with me, and my hands shook. "Who is there?" said Ruth. I told her.';

  it('goes by the name that the text tells', () => {
    const cast = castOf(`Call me Abel. ${told}`, told);
    expect(cast.find(({ narrator }) => narrator)?.name).toBe('Abel');
  });

  it('goes by the name that others use and the narration does not', () => {
    const called = `${told}\n\n"You are late, Abel." I nodded.\n\n"Sit, Abel," said Ruth.\n\n"Abel, speak!"\n\n"Well, Abel?"`;
    expect(castOf(called, told).find(({ narrator }) => narrator)?.name).toBe('Abel');
  });

  it('is Narrator where nothing tells', () => {
    expect(castOf(told, told).find(({ narrator }) => narrator)?.name).toBe('Narrator');
  });

  it('is nobody in the third person', () => {
    expect(castOf(HOUSE).some(({ narrator }) => narrator)).toBe(false);
  });
});

describe('the fold', () => {
  const scene = fc
    .array(fc.constantFrom('"Sit," said Ruth.', 'Abel went to Fenwick.', 'Mr. Harlow', 'I saw her.', 'harlow', '\n\n'))
    .map(parts => parts.join(' '));

  it('does not depend on the order of scenes, byte for byte, and changes neither argument', () => {
    fc.assert(
      fc.property(fc.array(scene, { maxLength: 6 }), texts => {
        const facts = texts.map(text => readScene(text));
        const forth = facts.reduce(castStep, castStart());
        const before = JSON.stringify(forth);
        expect(JSON.stringify(facts.toReversed().reduce(castStep, castStart()))).toBe(before);
        castStep(forth, readScene(HOUSE));
        expect(JSON.stringify(forth)).toBe(before);
      }),
      { numRuns: 40 },
    );
  });

  it('goes on from a stored state as if it had never stopped', () => {
    const fact = readScene(HOUSE);
    const stored = JSON.parse(JSON.stringify(castStep(castStart(), fact))) as ReturnType<typeof castStart>;
    expect(castStep(stored, fact)).toEqual(castStep(castStep(castStart(), fact), fact));
  });

  it('grows with distinct names, not with their places', () => {
    const once = castStep(castStart(), readScene(HOUSE));
    const often = Array.from({ length: 20 }, () => readScene(HOUSE)).reduce(castStep, castStart());
    expect(often.names.length).toBe(once.names.length);
  });
});
