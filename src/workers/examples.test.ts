import { describe, expect, it } from 'vitest';
import { exampleBook, fillExample, unfilledIn } from './examples.ts';

const shelved = (id: string, syncedAt: number | null, state = 'present') => ({
  id,
  title: id,
  files: [`/books/${id}.txt`],
  sample: false,
  state,
  words: 900,
  chapters: 2,
  scenes: 3,
  syncedAt,
});

const person = (name: string, scenes: readonly (readonly [number, number])[], narrator = false) => ({
  key: name.toLowerCase(),
  name,
  aliases: [],
  gender: 'unknown',
  narrator,
  importance: 'major',
  mentions: 9,
  quotations: 2,
  scenes,
});

const text = 'Short.\n\nRuth came down to the landing before it was light, and the ferry lay in the mud.';

/** Answers as the systems do; `cast` most important first. */
function answers(books: readonly unknown[], cast: readonly unknown[], said = text) {
  return (_system: string, query: string): Promise<unknown> => {
    if (query === 'list') return Promise.resolve(books);
    if (query === 'cast') {
      return Promise.resolve({ book: 'b', characters: cast, quotations: 0, open: 0, complete: true });
    }
    return Promise.resolve({
      text: said,
      paragraphs: [
        { start: 0, end: 6 },
        { start: 8, end: said.length },
      ],
    });
  };
}

const cast = [
  person('Ruth', [
    [0, 2],
    [2, 7],
  ]),
  person('Thomas', [[0, 1]]),
  person('Abel', [[2, 3]]),
];

describe('the book that examples are filled from', () => {
  it('is the one read last, in the scene where its first character is named most', async () => {
    const book = await exampleBook(answers([shelved('old', 5), shelved('new', 9), shelved('unread', null)], cast));
    expect(book).toEqual({
      project: 'new',
      file: '/books/new.txt',
      scene: 2,
      passage: text.slice(8),
      character: 'Ruth',
      other: 'Abel',
    });
  });

  it('is one from the trash only where there is no other', async () => {
    const trashed = shelved('trashed', 9, 'trashed');
    expect((await exampleBook(answers([shelved('kept', 5), trashed], cast)))?.project).toBe('kept');
    expect((await exampleBook(answers([trashed], cast)))?.project).toBe('trashed');
  });

  it('has another character to talk of before the narrator', async () => {
    const book = await exampleBook(answers([shelved('b', 1)], [person('Narrator', [[0, 5]], true), ...cast]));
    expect(book?.character).toBe('Ruth');
  });

  it('may have nobody in it', async () => {
    const book = await exampleBook(answers([shelved('b', 1)], []));
    expect(book).toMatchObject({ scene: 0, character: null, other: null });
  });

  it.each([
    ['the end of a sentence', 'Ruth came down to the landing before it was light. ', /light\.$/],
    [
      'a word, where a sentence is longer than the room',
      'and then the ferry lay in the mud, ',
      /(and|then|the|ferry|lay|in|mud,)$/,
    ],
  ])('has a passage of at most a thousand characters, cut at %s', async (_, repeated, ending) => {
    const long = `Short.\n\n${repeated.repeat(100)}`;
    const passage = (await exampleBook(answers([shelved('b', 1)], cast, long)))?.passage ?? '';
    expect(passage.length).toBeLessThanOrEqual(1_000);
    expect(passage).toMatch(ending);
  });

  it('is missing before a book was read', async () => {
    expect(await exampleBook(answers([shelved('unread', null)], cast))).toBeNull();
  });
});

describe('an example', () => {
  const book = { project: 'p1', file: '/a.txt', scene: 4, passage: 'She ran.', character: 'Ruth', other: null };

  it('gets its placeholders filled wherever they stand, a scene as a number', () => {
    const data = { project: '{project}', scene: '{scene}', of: ['{character}, at {scene}', { text: '{passage}' }] };
    expect(fillExample(data, book)).toEqual({
      project: 'p1',
      scene: 4,
      of: ['Ruth, at 4', { text: 'She ran.' }],
    });
  });

  it('keeps what the book does not have, and says so', () => {
    const filled = fillExample({ a: '{character}', b: '{other}', c: true }, book);
    expect(filled).toEqual({ a: 'Ruth', b: '{other}', c: true });
    expect(unfilledIn(filled)).toEqual(['{other}']);
    expect(unfilledIn(fillExample({ a: '{project}' }, null))).toEqual(['{project}']);
  });
});
