/** Keeps what the writer said and kept; answers about interactions from what facts and folds hold. */
import { ScriptoriumError } from '../../../contracts/errors.ts';
import { defineRecords } from '../../_kit/define-records.ts';
import {
  addedView,
  dynamics,
  gatherLines,
  gatherVoice,
  getInteractions,
  listInteractions,
  network,
  pairCourse,
  summarise,
} from './answers.ts';
import { directedOf } from './network.ts';
import { profileOf } from './profile.ts';
import { sequenceOf } from './sequence.ts';
import { keysNow, requireBook, requirePerson, requireScene, storedPeople, storedTallies } from './stored.ts';
import { characterInteractionEngine } from './system.ts';
import {
  addInteraction,
  dropAll,
  dropPerson,
  followAdded,
  keepProfile,
  log,
  migrations,
  wishesFor,
} from './writers-log.ts';

export const records = defineRecords(characterInteractionEngine, {
  migrations,
  gather: {
    create_dialogue_profile: (context, { project, character }) =>
      gatherVoice(context, project, requirePerson(context, project, character)),
    get_dialogue_profile: (context, { project, character }) =>
      gatherVoice(context, project, requirePerson(context, project, character)),
    generate_dialogue(context, { project, character, other }) {
      const one = requirePerson(context, project, character);
      const two = requirePerson(context, project, other);
      return { lines: gatherLines(context, project, one, two), people: [one.name, two.name] as [string, string] };
    },
    generate_interaction_sequence(context, { project, character, other, direction, length }) {
      const one = requirePerson(context, project, character);
      const two = requirePerson(context, project, other);
      const all = one.key === two.key ? [] : listInteractions(context, project, one, two, null);
      const told = all.filter(interaction => interaction.source === 'manuscript');
      return { ...sequenceOf(told, direction, length), people: [one.name, two.name] };
    },
    get_character_interactions: (context, data) => getInteractions(context, data),
    get_interaction_summary: (context, { project, character }) => summarise(context, project, character),
    get_relationship_dynamics: (context, data) => dynamics(context, data),
    get_network: (context, { project, limit }) => network(context, project, limit),
  },
  apply: {
    create_dialogue_profile(context, { project }, profile) {
      keepProfile(context, project, profile.key, { voice: profile.voice, at: context.now });
      const { quotations, words } = profile.voice;
      return { ...profile, kept: { at: context.now, quotations, words, current: true } };
    },
    update_dialogue_profile(context, { project, character, wishes }) {
      const { key, name } = requirePerson(context, project, character);
      log(context, project, 'voice', key, null, wishes);
      return { key, name, wishes: wishesFor(context, project, key, keysNow(storedPeople(context, project))) ?? {} };
    },
    create_interaction(context, { project, character, other, kind, scene, valence, note }) {
      const one = requirePerson(context, project, character);
      const two = requirePerson(context, project, other);
      if (one.key === two.key) {
        throw new ScriptoriumError('invalid-data', `“${character}” and “${other}” are one and the same person.`, {
          advice: 'An interaction has two people: name another one as the other.',
        });
      }
      const hash = scene === undefined ? '' : requireScene(context, project, scene).hash;
      const added = { kind, scene: scene ?? null, valence: valence ?? null, note, hash };
      const id = addInteraction(context, project, one.key, two.key, added);
      return addedView({ id, one: one.name, other: two.name, ...added });
    },
    reset_character_interactions(context, { project, character }) {
      const { key, name } = requirePerson(context, project, character);
      return { key, name, dropped: dropPerson(context, project, key, keysNow(storedPeople(context, project))) };
    },
    reset_all_interactions(context, { project }) {
      requireBook(context, project);
      return { project, dropped: dropAll(context, project), scenes: context.reread(project) };
    },
  },
  folded: { talks: (context, { book }) => followAdded(context, book) },
  queries: {
    network: (context, { book, limit }) => network(context, book, limit),
    directed: (context, { book }) => directedOf(storedTallies(context, book).tallies),
    pair: (context, { book, one, other }) => pairCourse(context, book, one, other),
    voice(context, { book, key }) {
      const person = storedPeople(context, book).find(one => one.key === key);
      return person === undefined ? null : profileOf(gatherVoice(context, book, person));
    },
  },
});
