/** Answers what the book feels like from what the facts hold; keeps no tables of its own. */
import { ScriptoriumError } from '../../../contracts/errors.ts';
import { defineRecords } from '../../_kit/define-records.ts';
import { requireCharacter, sceneSpeakers, storedSpeakers } from './cast.ts';
import { divideSentences } from './cast-sentences.ts';
import { characterResponse } from './character-feeling.ts';
import {
  hasScene,
  interval,
  pageFeeling,
  requireRevision,
  requireScene,
  sentenceViews,
  storedScene,
  storedScenes,
} from './stored.ts';
import { summariseBook, summariseCharacter } from './summaries.ts';
import { contentEmotionIntegration } from './system.ts';

export const records = defineRecords(contentEmotionIntegration, {
  gather: {
    analyze_content_for_emotions: (context, data) => ({
      text: 'text' in data ? data.text : requireScene(context, data.project, data.scene).text,
    }),
    generate_character_emotional_response(context, { project, character, scene }) {
      const { text, hash } = requireScene(context, project, scene);
      const { key, name } = requireCharacter(context, project, character);
      const feeling = storedScene(context, hash);
      const speakers = sceneSpeakers(context, project, scene);
      if (feeling === null || speakers === null) {
        throw new ScriptoriumError('not-read-yet', `Scene ${scene} has not been read yet.`);
      }
      return characterResponse(name, scene, text, divideSentences(feeling, speakers, key));
    },
    get_character_emotional_summary(context, { project, character }) {
      requireRevision(context, project);
      const { key, name } = requireCharacter(context, project, character);
      return summariseCharacter(name, key, storedScenes(context, project), storedSpeakers(context, project));
    },
    get_emotional_analysis_summary(context, { project }) {
      requireRevision(context, project);
      return summariseBook(storedScenes(context, project));
    },
  },
  apply: {
    reset_emotion_data(context, { project }) {
      requireRevision(context, project);
      return { project, scenes: context.reread(project) };
    },
  },
  queries: {
    progress: (context, { book }) => (context.revision(book)?.scenes ?? []).map(scene => hasScene(context, scene.hash)),
    scenes: (context, { book }) => ({
      scenes: storedScenes(context, book).map(feeling => {
        if (feeling === null) return null;
        const { plutchik, valence, arousal, dominance, error, words, sentences } = feeling;
        const { low, high } = interval(valence, error);
        return { plutchik, valence, arousal, dominance, low, high, sentences, words };
      }),
    }),
    scene(context, { book, position }) {
      const hash = context.revision(book)?.scenes[position]?.hash;
      const feeling = hash === undefined ? null : storedScene(context, hash);
      return feeling === null ? null : pageFeeling(feeling);
    },
    sentences: (context, { book }) =>
      storedScenes(context, book).map(feeling => (feeling === null ? null : sentenceViews(feeling))),
  },
});
