/** Answers about the wheel of a book from what the fold and the facts hold; keeps no tables. */
import { ScriptoriumError } from '../../../contracts/errors.ts';
import { defineRecords } from '../../_kit/define-records.ts';
import { combinationsOf, givenIntensity, givenNeeds, nameView } from './answers.ts';
import { inBook, intensityOf, needsOf, textView, wheelOf } from './book-answers.ts';
import { enhancedEmotionalBlender } from './system.ts';

export const records = defineRecords(enhancedEmotionalBlender, {
  gather: {
    suggest_psychologically_realistic_combinations(context, { feeling, project }) {
      const found = combinationsOf(feeling);
      return {
        ...found,
        combinations: found.combinations.map(({ parts, ...one }) => ({
          ...one,
          in_book: project === undefined ? null : inBook(context, project, parts),
        })),
      };
    },
    analyze_plutchik_emotion: (context, data) => ('feeling' in data ? nameView(data.feeling) : textView(context, data)),
    analyze_maslow_needs: (context, data) =>
      'needs' in data ? givenNeeds(data.needs) : needsOf(context, data.project, data.scene),
    calculate_emotional_intensity: (context, data) =>
      'feelings' in data ? givenIntensity(data.feelings) : intensityOf(context, data),
  },
  queries: {
    wheel(context, { book, scene }) {
      try {
        return wheelOf(context, { project: book, scene: scene ?? undefined });
      } catch (error) {
        // The window asks while a book is being changed; what is not there any more is simply not drawn.
        if (error instanceof ScriptoriumError) return null;
        throw error;
      }
    },
  },
});
