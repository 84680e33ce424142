/** Answers about what was read: put together from what each system knows of the book. */
import { z } from 'zod';
import {
  arcSchema,
  castSchema,
  chapterSchema,
  characterPassagesSchema,
  scenePageSchema,
  spanSchema,
  speechSchema,
} from '../../contracts/book.ts';
import type { Outline, ScenePage } from '../../contracts/book.ts';
import { ScriptoriumError } from '../../contracts/errors.ts';
import { bookMeterSchema } from '../../contracts/meter.ts';
import { wheelSchema } from '../../contracts/wheel.ts';
import type { Engine } from '../../engine/index.ts';
import { networkSchema, pairCourseSchema, profileSchema } from '../../contracts/relations.ts';
import type { Handlers } from './handlers.ts';
import { memoryHandlers } from './memories.ts';

const structureSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    words: z.number(),
    structure: z
      .object({
        english: z.boolean().optional(),
        chapters: z.array(chapterSchema),
        scenes: z.array(z.object({ chapter: z.number(), words: z.number() })),
      })
      .nullable(),
  })
  .nullable();
const textSchema = z.object({ text: z.string(), paragraphs: z.array(spanSchema) }).nullable();
const heardSchema = z.array(z.object({ heard: z.boolean(), told: z.boolean() })).nullable();
const feltSchema = z.array(z.boolean()).nullable();
const speakersSchema = scenePageSchema.pick({ quotations: true, mentions: true }).nullable();

export function readingHandlers(engine: () => Promise<Engine>): Handlers<'reading'> {
  /** Null where this system is not there: the rest of the picture is drawn without it. */
  async function query(system: string, name: string, data: unknown): Promise<unknown> {
    const { systems, query: ask } = await engine();
    return systems.some(one => one.id === system) ? ask(system, name, data) : null;
  }

  async function structureOf(book: string) {
    const found = structureSchema.parse(await query('project_manager', 'structure', { project: book }));
    if (found === null) throw new ScriptoriumError('no-such-project', 'This book is no longer on the shelf.');
    const { english = true, chapters, scenes } = found.structure ?? { chapters: [], scenes: [] };
    return { title: found.title, words: found.words, english, chapters, scenes };
  }

  return {
    ...memoryHandlers(engine),
    'reading.wheel': async asked =>
      wheelSchema.nullable().parse(await query('enhanced_emotional_blender', 'wheel', asked)),
    'reading.meter': async asked =>
      bookMeterSchema.nullable().parse(await query('enhanced_emotional_meter', 'book', asked)),
    'reading.outline': async ({ book }): Promise<Outline> => {
      const [{ title, words, english, chapters, scenes }, heard, felt] = await Promise.all([
        structureOf(book),
        query('identity_processor', 'progress', { book }).then(answer => heardSchema.parse(answer)),
        query('content_emotion_integration', 'progress', { book }).then(answer => feltSchema.parse(answer)),
      ]);
      return {
        book,
        title,
        words,
        english,
        chapters: chapters.map((chapter, index) => ({ index, ...chapter })),
        scenes: scenes.map(({ chapter, words: count }, position) => ({
          chapter,
          words: count,
          felt: felt?.[position] ?? false,
          heard: heard?.[position]?.heard ?? false,
          told: heard?.[position]?.told ?? false,
        })),
      };
    },
    'reading.scene': async ({ book, position }): Promise<ScenePage> => {
      const [{ chapters, scenes }, text, speakers, feeling] = await Promise.all([
        structureOf(book),
        query('project_manager', 'text', { project: book, position }).then(answer => textSchema.parse(answer)),
        query('identity_processor', 'scene', { book, position }).then(answer => speakersSchema.parse(answer)),
        query('content_emotion_integration', 'scene', { book, position }),
      ]);
      const scene = scenes[position];
      const chapter = chapters[scene?.chapter ?? -1];
      if (scene === undefined || chapter === undefined || text === null) {
        throw new ScriptoriumError('no-such-scene', `The book has no scene ${position + 1} any more.`);
      }
      return {
        book,
        position,
        chapter: scene.chapter,
        inChapter: position - chapter.firstScene,
        ofChapter: chapter.sceneCount,
        title: chapter.title,
        words: scene.words,
        text: text.text,
        paragraphs: text.paragraphs,
        quotations: speakers?.quotations ?? null,
        mentions: speakers?.mentions ?? null,
        feeling: scenePageSchema.shape.feeling.parse(feeling),
      };
    },
    'reading.arc': async ({ book }) => {
      const arc = arcSchema.nullable().parse(await query('dynamic_emotion_engine', 'arc', { book }));
      if (arc !== null) return arc;
      return { book, points: (await structureOf(book)).scenes.map(() => null), turning: [], complete: false };
    },
    'reading.speech': async ({ book }) =>
      speechSchema.nullable().parse(await query('identity_processor', 'speech', { book })),
    'reading.cast': async ({ book }) =>
      castSchema.nullable().parse(await query('identity_processor', 'cast', { book })) ?? {
        book,
        characters: [],
        quotations: 0,
        open: 0,
        complete: false,
      },
    'reading.network': async question =>
      networkSchema.nullable().parse(await query('character_interaction_engine', 'network', question)) ?? {
        people: [],
        ties: [],
        of_people: 0,
        of_ties: 0,
        complete: false,
      },
    'reading.pair': async question =>
      inTheCast(pairCourseSchema.nullable().parse(await query('character_interaction_engine', 'pair', question))),
    'reading.voice': async question =>
      inTheCast(profileSchema.nullable().parse(await query('character_interaction_engine', 'voice', question))),
    'reading.character': async question => {
      const [{ scenes }, answer] = await Promise.all([
        structureOf(question.book),
        query('identity_processor', 'passages', question),
      ]);
      const found = inTheCast(characterPassagesSchema.nullable().parse(answer));
      const passages = found.passages.map(passage => ({ ...passage, chapter: scenes[passage.scene]?.chapter ?? 0 }));
      return { ...found, passages };
    },
  };
}

/** Throws where an answer is null because somebody is not there any more. */
function inTheCast<T>(answer: T | null): T {
  if (answer === null) throw new ScriptoriumError('no-such-character', 'This character is no longer in the cast.');
  return answer;
}
