/** Answers questions about a book's people from what the facts and folds hold; keeps no tables of its own. */
import { ScriptoriumError } from '../../../contracts/errors.ts';
import type { ReadContext } from '../../../contracts/records.ts';
import { defineRecords } from '../../_kit/define-records.ts';
import { castView } from './cast-view.ts';
import { passagesOf } from './passages.ts';
import { speechOf } from './speech.ts';
import { statsOf } from './stats.ts';
import { storedCast, storedSceneSpeakers, storedSpeakers } from './stored.ts';
import { identityProcessor } from './system.ts';

export const records = defineRecords(identityProcessor, {
  gather: {
    extract_identity(context, data) {
      if ('text' in data) return { text: data.text };
      const scene = requireRevision(context, data.project).scenes[data.scene];
      const text = scene === undefined ? null : context.text(scene.hash);
      if (text === null) throw new ScriptoriumError('no-such-scene', `The book has no scene ${data.scene}.`);
      return { text };
    },
    get_identity_profile(context, { project, character }) {
      requireRevision(context, project);
      const found = castView(context, project).characters.find(one => one.key === character || one.name === character);
      if (found === undefined) {
        throw new ScriptoriumError('no-such-character', `Nobody in this book is called ${character}.`);
      }
      const sayings = passagesOf(context, { book: project, key: found.key, kind: 'quotations', offset: 0, limit: 5 });
      return {
        ...found,
        first_scene: found.scenes[0]?.[0] ?? null,
        sayings: (sayings?.passages ?? []).map(one => ({ scene: one.scene, excerpt: one.excerpt })),
      };
    },
    get_active_identities(context, { project }) {
      requireRevision(context, project);
      return castView(context, project);
    },
    get_identity_stats(context, { project }) {
      requireRevision(context, project);
      return statsOf(castView(context, project), storedSpeakers(context, project));
    },
  },
  queries: {
    cast: (context, { book }) => castView(context, book),
    scene(context, { book, position }) {
      const speakers = storedSceneSpeakers(context, book, position);
      if (speakers === null) return null;
      const names = new Map(storedCast(context, book).entries.map(entry => [entry.key, entry.name]));
      return {
        quotations: speakers.quotations.map(quotation => ({
          ...quotation,
          name: quotation.speaker === null ? null : (names.get(quotation.speaker) ?? null),
          addressees: quotation.addressees.flatMap(key => names.get(key) ?? []),
        })),
        mentions: speakers.mentions,
        pov: speakers.pov === null ? null : (names.get(speakers.pov) ?? null),
      };
    },
    progress(context, { book }) {
      const told = storedSpeakers(context, book);
      return (context.revision(book)?.scenes ?? []).map((scene, position) => ({
        heard: context.hasFact('identity_processor', 'scene', scene.hash),
        told: (told[position] ?? null) !== null,
      }));
    },
    whole: (context, { book }) => ({
      cast: [...storedCast(context, book).entries],
      scenes: [...storedSpeakers(context, book)],
    }),
    speech: (context, { book }) => speechOf(context, book),
    passages: (context, question) => passagesOf(context, question),
  },
});

function requireRevision(context: ReadContext, book: string): NonNullable<ReturnType<ReadContext['revision']>> {
  const revision = context.revision(book);
  if (revision === null)
    throw new ScriptoriumError('no-such-project', `There is no book with the id ${book}, or it is not read yet.`);
  return revision;
}
