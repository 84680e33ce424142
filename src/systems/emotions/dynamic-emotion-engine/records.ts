/** Answers about the course of a book, and keeps what people set by hand. */
import { ScriptoriumError } from '../../../contracts/errors.ts';
import type { ReadContext } from '../../../contracts/records.ts';
import { defineRecords } from '../../_kit/define-records.ts';
import { arcOf } from './arc.ts';
import { answerContext } from './context.ts';
import { answerGeneration } from './generation.ts';
import { type BookCourse, settingViews } from './moments.ts';
import { addSettings, type Setting, settingsTable, storedSettings } from './settings.ts';
import { answerState } from './state.ts';
import { requireRevision, storedCourse, storedEnd, storedFeelings } from './stored.ts';
import { dynamicEmotionEngine } from './system.ts';
import { answerTransition } from './transition.ts';

export const records = defineRecords(dynamicEmotionEngine, {
  migrations: [{ version: 1, sql: settingsTable }],
  gather: {
    emotion_transition: (context, data) => answerTransition(bookCourse(context, data.project), data),
    context_update: (context, data) => answerContext(bookCourse(context, data.project), data),
    emotion_query: (context, data) => answerState(bookCourse(context, data.project), data),
    emotion_generation: (context, data) => answerGeneration(bookCourse(context, data.project), data),
    psychological_update(context, { project, scene }) {
      const { scenes } = requireRevision(context, project);
      if (scene === undefined) return { hash: null };
      const hash = scenes[scene]?.hash;
      if (hash === undefined) throw new ScriptoriumError('no-such-scene', `The book has no scene ${scene}.`);
      return { hash };
    },
  },
  apply: {
    psychological_update(context, { project, levels }, { hash }) {
      const entry = context.item.id;
      const settings = Object.entries(levels).map(([name, level]): Setting => {
        return { entry, hash, name: name as Setting['name'], level: level ?? null, at: context.now };
      });
      addSettings(context, project, settings);
      return { entry, settings: settingViews(bookCourse(context, project), settings) };
    },
  },
  queries: {
    arc: (context, { book }) => arcOf(book, storedFeelings(context, book), storedEnd(context, book)),
  },
});

function bookCourse(context: ReadContext, project: string): BookCourse {
  return {
    hashes: requireRevision(context, project).scenes.map(scene => scene.hash),
    feelings: storedFeelings(context, project),
    rows: storedCourse(context, project),
    settings: storedSettings(context, project),
  };
}
