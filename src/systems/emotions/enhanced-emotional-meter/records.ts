/** Moves meters by the texts that are sent, and answers about them. */
import { ScriptoriumError } from '../../../contracts/errors.ts';
import { defineRecords } from '../../_kit/define-records.ts';
import { countWords } from '../../_text/words.ts';
import { answerHistory, answerQuery } from './answers.ts';
import { bookMeter } from './book.ts';
import { listsOf } from './course.ts';
import { tellingSentences } from './passages.ts';
import { changed, onBoth } from './settings.ts';
import { meterOf, pushText, standing, textRelease } from './standing.ts';
import { enhancedEmotionalMeter } from './system.ts';
import { forgetTexts, keepSettings, keepText, settingsOf, type SentText, tables } from './texts.ts';
import { wordsIn } from './words-in.ts';

const excerptLength = 200;

export const records = defineRecords(enhancedEmotionalMeter, {
  migrations: [{ version: 1, sql: tables }],
  gather: {
    emotion_query: (context, asked) => answerQuery(context, asked),
    emotion_history: (context, asked) => answerHistory(context, asked),
  },
  apply: {
    emotion_update(context, { text, ...target }) {
      const { key, settings, level: before } = meterOf(context, target);
      const lists = listsOf(settings);
      const found = wordsIn(text).map(({ word }) => word);
      const sentence = (list: ReadonlySet<string>): string => tellingSentences(text, list, 1)[0]?.text ?? '';
      const counted = {
        words: countWords(text),
        low: found.filter(word => lists.low.has(word)),
        high: found.filter(word => lists.high.has(word)),
      };
      const sent: SentText = {
        entry: context.item.id,
        at: context.now,
        ...counted,
        tells: { low: sentence(lists.low), high: sentence(lists.high) },
        excerpt: text.slice(0, excerptLength),
        ...pushText(before, counted, settings),
      };
      keepText(context, key, sent);
      const { low, high } = sent;
      return {
        ...standing(sent.level, settings),
        before,
        low: [...low],
        high: [...high],
        release: textRelease(sent, settings),
      };
    },
    emotion_reset(context, { settings, ...target }) {
      const { key } = meterOf(context, target);
      const forgotten = forgetTexts(context, key);
      if (settings === true) keepSettings(context, key, null);
      const now = meterOf(context, target);
      return { ...standing(now.level, now.settings), forgotten };
    },
    emotion_config(context, { change, ...target }) {
      const { key, settings } = meterOf(context, target);
      if (change !== undefined) {
        const next = changed(settings, change);
        const both = onBoth(next);
        if (both !== null) {
          throw new ScriptoriumError('invalid-data', `“${both}” stands on both lists: it can speak for one pole only.`);
        }
        if (next.low.name === next.high.name) {
          throw new ScriptoriumError('invalid-data', 'Both poles have the same name.');
        }
        keepSettings(context, key, next);
      }
      const now = meterOf(context, target);
      return { ...standing(now.level, now.settings), settings: now.settings };
    },
  },
  queries: {
    book: (context, { book }) =>
      context.revision(book) === null ? null : bookMeter(context, book, settingsOf(context, `project/${book}`)),
  },
});
