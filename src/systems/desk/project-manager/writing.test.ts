import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { freshFolder, toyEngine, type ToyEngine } from '../../../../tests/conformance/toy-engine.ts';
import { compute } from './compute.ts';
import { effects } from './effects.ts';
import { records } from './records.ts';
import { projectManager } from './system.ts';

const engines: ToyEngine[] = [];
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
});

const whale = readFileSync(resolve(import.meta.dirname, '../../../../resources/sample/moby-dick.txt'), 'utf8');
const loomings = whale.slice(whale.lastIndexOf('CHAPTER 1. Loomings'), whale.lastIndexOf('CHAPTER 3. The Spouter'));
const addition = 'He thought of the harbour, and of the rain upon it.';

interface Wrote {
  readonly words: number;
  readonly writing: { readonly today: object; readonly days: readonly object[]; readonly goal: object };
}

async function book() {
  const engine = toyEngine({ systems: [projectManager], records: [records], computes: [compute], effects: [effects] });
  engines.push(engine);
  await engine.start();
  const file = join(freshFolder(), 'whale.txt');
  const ask = (operation: string, data: unknown): Promise<unknown> =>
    engine.request({ source: 'test', system: 'project_manager', operation, data });
  writeFileSync(file, loomings);
  const { project } = (await ask('create_project', { files: [file] })) as { readonly project: string };
  await engine.idle();
  return {
    ask,
    project,
    async save(text: string, at?: number) {
      writeFileSync(file, text);
      if (at !== undefined) utimesSync(file, at / 1000, at / 1000);
      await ask('sync_manuscript', { project });
      await engine.idle();
    },
    statistics: async () => (await ask('get_statistics', { project })) as Wrote,
  };
}

describe('the writing of a book', () => {
  it('begins after the first reading, and counts what came and what went, net and gross', async () => {
    const { save, statistics } = await book();
    const first = await statistics();
    expect(first.writing).toMatchObject({
      days: [],
      today: { written: 0, cut: 0, net: 0 },
      since: { words: first.words },
    });

    await save(`${loomings.trimEnd()}\n\n${addition}\n`);
    expect((await statistics()).writing.today).toMatchObject({ written: 11, cut: 0, net: 11 });
    await save(loomings.replace('Call me Ishmael. ', ''));
    const { words, writing } = await statistics();
    expect(writing.today).toMatchObject({ written: 11, cut: 14, net: -3 });
    expect(writing.days).toEqual([expect.objectContaining({ written: 11, cut: 14, net: -3, words })]);
    expect(words).toBe(first.words - 3);
  });

  it('gives words to the day on which the file was saved, at the earliest that of the last sync', async () => {
    const { save, statistics } = await book();
    await save(`${loomings.trimEnd()}\n\n${addition}\n`, Date.parse('2001-01-01T12:00:00Z'));
    expect((await statistics()).writing.today).toMatchObject({ written: 11 });
  });

  it('has a goal that stands until it is changed, and refuses nonsense', async () => {
    const { ask, project, statistics } = await book();
    const set = (data: object): Promise<unknown> => ask('set_goal', { project, ...data });
    await set({ words: 90_000, daily: 500, days_off: ['sun', 'sat', 'sun'] });
    await set({ daily: null, by: '2999-12-31' });
    const goal = { words: 90_000, by: '2999-12-31', daily: null, days_off: ['sat', 'sun'] };
    expect((await statistics()).writing.goal).toEqual(goal);
    expect(await ask('get_project', { project })).toMatchObject({ goal, outline: [{ title: 'Loomings' }, {}] });
    await expect(set({ words: 0 })).rejects.toMatchObject({ code: 'invalid-data' });
    await expect(set({ by: '2026-02-30' })).rejects.toMatchObject({ code: 'invalid-data' });
    await expect(set({ by: '2020-01-01' })).rejects.toThrow('past');
    await expect(set({ days_off: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] })).rejects.toThrow(
      'day of the week',
    );
  });
});
