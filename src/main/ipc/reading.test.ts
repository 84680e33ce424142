import { describe, expect, it } from 'vitest';
import type { Engine } from '../../engine/index.ts';
import { readingHandlers } from './reading.ts';

const chapters = [
  { title: null, heading: null, words: 3, firstScene: 0, sceneCount: 1 },
  { title: 'Loomings', heading: 'CHAPTER 1. Loomings', words: 9, firstScene: 1, sceneCount: 2 },
];
const scenes = [
  { chapter: 0, words: 3 },
  { chapter: 1, words: 5 },
  { chapter: 1, words: 4 },
];
const shelf: Record<string, unknown> = {
  'project_manager/structure': { id: 'moby', title: 'Moby-Dick', words: 12, structure: { chapters, scenes } },
  'project_manager/text': { text: 'Call me Ishmael.', paragraphs: [{ start: 0, end: 16 }] },
  'identity_processor/progress': [
    { heard: true, told: true },
    { heard: true, told: false },
  ],
  'identity_processor/scene': { quotations: [], mentions: [{ start: 8, end: 15, character: 'ishmael', kind: 'name' }] },
};

/** An engine that has answered these queries; a system that answers none is not there. */
function handlersOver(answers: Record<string, unknown>) {
  const ids = new Set(Object.keys(answers).map(key => key.split('/')[0] ?? ''));
  const engine = {
    systems: [...ids].map(id => ({ id })),
    query: (system: string, query: string) => Promise.resolve(answers[`${system}/${query}`] ?? null),
  };
  return readingHandlers(() => Promise.resolve(engine as unknown as Engine));
}

describe('what was read', () => {
  it('is put together from what each system knows, as far as they are', async () => {
    const outline = await handlersOver(shelf)['reading.outline']({ book: 'moby' });
    expect(outline.chapters[1]).toEqual({ index: 1, ...chapters[1] });
    expect(outline.scenes).toEqual([
      { chapter: 0, words: 3, felt: false, heard: true, told: true },
      { chapter: 1, words: 5, felt: false, heard: true, told: false },
      { chapter: 1, words: 4, felt: false, heard: false, told: false },
    ]);
  });

  it('places a scene in its chapter, and leaves open what is not known', async () => {
    expect(await handlersOver(shelf)['reading.scene']({ book: 'moby', position: 2 })).toMatchObject({
      chapter: 1,
      inChapter: 1,
      ofChapter: 2,
      title: 'Loomings',
      text: 'Call me Ishmael.',
      mentions: [{ character: 'ishmael' }],
      feeling: null,
    });
  });

  it('has an arc of unread points while nothing feels', async () => {
    expect(await handlersOver(shelf)['reading.arc']({ book: 'moby' })).toEqual({
      book: 'moby',
      points: [null, null, null],
      turning: [],
      complete: false,
    });
  });

  it('says which book, scene or character is no longer there', async () => {
    const reading = handlersOver(shelf);
    await expect(reading['reading.scene']({ book: 'moby', position: 9 })).rejects.toMatchObject({
      code: 'no-such-scene',
    });
    await expect(
      reading['reading.character']({ book: 'moby', key: 'x', kind: 'mentions', offset: 0, limit: 10 }),
    ).rejects.toMatchObject({ code: 'no-such-character' });
    const empty = handlersOver({ 'project_manager/list': [] });
    await expect(empty['reading.outline']({ book: 'gone' })).rejects.toMatchObject({ code: 'no-such-project' });
  });
});
