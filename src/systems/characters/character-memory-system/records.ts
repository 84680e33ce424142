/** Answers what people of a book remember, and keeps what the writer added to it or set aside. */
import { ScriptoriumError } from '../../../contracts/errors.ts';
import type { WriteContext } from '../../../contracts/records.ts';
import { defineRecords } from '../../_kit/define-records.ts';
import { addMemory, addedMemories, type Added, dropAside, followAdded } from './added.ts';
import { listMemories, memoryPage, mostImportant, entriesOf, summarise } from './answers.ts';
import { indexStretch } from './index-rows.ts';
import { memoryKinds } from './memory.ts';
import { findCharacter, requireRevision, storedCast } from './people.ts';
import { relationshipsOf } from './relationships.ts';
import { rankedMemories, searchMemories } from './search.ts';
import { isRead, type Rememberer, rememberer, toOwn } from './stored.ts';
import { characterMemorySystem } from './system.ts';
import { migrations } from './tables.ts';
import { valuesOf } from './values.ts';

const closest = 5;
const definingOfPair = 3;

export const records = defineRecords(characterMemorySystem, {
  migrations,
  gather: {
    search_memories: (context, data) => searchMemories(context, data),
    get_character_memories: (context, data) =>
      listMemories(rememberer(context, data), data.kind === undefined ? memoryKinds : [data.kind], data, data.order),
    get_character_knowledge: (context, data) => listMemories(rememberer(context, data), ['knowledge'], data),
    get_character_backstory: (context, data) => listMemories(rememberer(context, data), ['backstory'], data),
    get_character_relationships(context, data) {
      const who = rememberer(context, data);
      const all = relationshipsOf(who);
      const relationships = all.slice(data.offset, data.offset + data.limit);
      return { character: who.entry.name, scene: who.asked, total: all.length, relationships };
    },
    get_character_skills(context, data) {
      const who = rememberer(context, data);
      return { character: who.entry.name, scene: who.asked, skills: valuesOf(who, 'skill') };
    },
    get_character_personality_traits(context, data) {
      const who = rememberer(context, data);
      return { character: who.entry.name, scene: who.asked, traits: valuesOf(who, 'trait') };
    },
    get_memory_summary: (context, data) => summarise(rememberer(context, data)),
    get_relationship_summary(context, data) {
      const who = rememberer(context, data);
      const all = relationshipsOf(who);
      const other =
        data.other === undefined ? null : rememberer(context, { ...data, character: data.other }).entry.name;
      const chosen = other === null ? all.filter(one => one.with !== null) : all.filter(one => one.with === other);
      const memories = mostImportant(entriesOf(who, memoryKinds));
      return {
        character: who.entry.name,
        scene: who.asked,
        people: all.filter(one => one.with !== null).length,
        relationships: chosen.slice(0, closest).map(one => ({ ...one, defining: definingWith(memories, one.with) })),
      };
    },
  },
  apply: {
    add_memory(context, data) {
      const who = rememberer(context, data);
      const hash = who.revision.scenes[who.scene]?.hash ?? null;
      return keep(
        context,
        who,
        { kind: data.kind, grade: data.grade, words: data.text, about: data.about },
        hash,
        who.scene,
      );
    },
    add_backstory: (context, data) =>
      keep(
        context,
        rememberer(context, data),
        { kind: 'backstory', grade: data.grade, words: data.text, about: data.about },
        null,
        null,
      ),
    reset_character_memories(context, { project, character, memories }) {
      const who = rememberer(context, { project, character });
      if (memories !== undefined) return forgetSome(context, who, memories);
      const own = addedMemories(who);
      for (const { entry } of own) removeAdded(context, project, entry);
      const back = dropAside(context, who);
      return { character: who.entry.name, removed: own.length, set_aside: 0, brought_back: back };
    },
    reset_all_memories(context, { project }) {
      requireRevision(context, project);
      const { changes: removed } = context.run('DELETE FROM character_memory_system_added WHERE book = ?', project);
      const { changes: back } = context.run('DELETE FROM character_memory_system_aside WHERE book = ?', project);
      return { project, removed, brought_back: back, scenes: context.reread(project) };
    },
  },
  folded: {
    memories(context, stretch) {
      indexStretch(context, stretch);
      followAdded(context, stretch.book);
    },
  },
  queries: {
    memories(context, { book, key, scene, kind, words, offset, limit }) {
      const known = context.revision(book) !== null && findCharacter(storedCast(context, book), key) !== null;
      if (!known) return { total: 0, kinds: {}, places: {}, memories: [], complete: false };
      const complete = context.foldFinal('character_memory_system', 'memories', book)?.current === true;
      const page = memoryPage(
        rememberer(context, { project: book, character: key, scene }),
        kind,
        { offset, limit },
        complete,
      );
      if (words.trim() === '') return page;
      const { ranked } = rankedMemories(context, {
        project: book,
        query: words,
        character: key,
        scene,
        kind: kind ?? undefined,
      });
      return {
        ...page,
        total: ranked.length,
        memories: ranked.slice(offset, offset + limit).map(({ one }) => one.show()),
      };
    },
    whole: (context, { book }) =>
      context.foldRows('character_memory_system', 'memories', book).map(row => JSON.parse(row.value) as unknown),
    indexed: (context, { book }) =>
      context
        .all(
          `SELECT position, person, kind, role, start, end, others, value, importance, confidence, mark
           FROM character_memory_system_read WHERE book = ? ORDER BY position, start, end, person, mark, kind`,
          book,
        )
        .map(row => ({ ...row })),
  },
});

function keep(
  context: WriteContext,
  who: Rememberer,
  given: Pick<Added, 'kind' | 'grade' | 'words' | 'about'>,
  hash: string | null,
  position: number | null,
) {
  const about = given.about.map(name => findCharacter(who.cast, name)?.name ?? name);
  const added: Added = {
    ...given,
    about,
    entry: context.item.id,
    person: who.entry.key,
    hash,
    position,
    at: context.now,
  };
  addMemory(context, who.project, added);
  return toOwn(who, added);
}

function removeAdded(context: WriteContext, project: string, entry: number): number {
  return context.run('DELETE FROM character_memory_system_added WHERE book = ? AND entry = ?', project, entry).changes;
}

/** All of the named ones, or none: throws `no-such-memory` where one is not this person's. */
function forgetSome(context: WriteContext, who: Rememberer, ids: readonly string[]) {
  let [removed, aside] = [0, 0];
  for (const id of ids) {
    const own = /^own-(\d+)$/.exec(id);
    const added = own === null ? undefined : addedMemories(who).find(one => one.entry === Number(own[1]));
    if (added !== undefined) {
      removed += removeAdded(context, who.project, added.entry);
      continue;
    }
    if (!isRead(context, who.project, who.entry.key, id))
      throw new ScriptoriumError('no-such-memory', `${who.entry.name} has no memory with the id ${id}.`);
    aside += context.run(
      'INSERT OR IGNORE INTO character_memory_system_aside (book, person, mark, at) VALUES (?, ?, ?, ?)',
      who.project,
      who.entry.key,
      id,
      context.now,
    ).changes;
  }
  return { character: who.entry.name, removed, set_aside: aside, brought_back: 0 };
}

/** Texts are read only of those that are shown. */
function definingWith(entries: ReturnType<typeof entriesOf>, name: string | null) {
  return entries
    .filter(entry => name !== null && entry.about.includes(name))
    .slice(0, definingOfPair)
    .map(entry => entry.show());
}
