import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { freshFolder, toyEngine, type ToyEngine } from '../../../../tests/conformance/toy-engine.ts';
import { paragraph, wordFile } from '../../../../tests/manuscripts/make-archive.ts';
import { compute } from './compute.ts';
import { divideManuscript } from './divide.ts';
import { effects } from './effects.ts';
import { records } from './records.ts';
import { projectManager } from './system.ts';

const engines: ToyEngine[] = [];
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
});

const quay = 'Ruth came down to the landing before it was light, and the ferry lay in the mud.';

interface Shelved {
  readonly engine: ToyEngine;
  readonly novel: string;
  readonly sync: () => Promise<unknown>;
  readonly outline: () => Promise<unknown>;
}

/** A folder of three chapters on the shelf, one of them in Word. */
async function shelved(): Promise<Shelved> {
  const engine = toyEngine({
    systems: [projectManager],
    records: [records],
    computes: [compute],
    effects: [effects],
    folder: freshFolder(),
  });
  engines.push(engine);
  await engine.start();
  const novel = join(freshFolder(), 'Novel');
  mkdirSync(novel);
  writeFileSync(join(novel, '1 Nets.md'), `${quay} One.`);
  writeFileSync(join(novel, '2 Coins.docx'), wordFile(paragraph(`${quay} Two.`)));
  writeFileSync(join(novel, '10 Salt.txt'), `${quay} Ten.`);
  const request = (operation: string, data: unknown): Promise<unknown> =>
    engine.request({ source: 'test', system: 'project_manager', operation, data });
  const { project } = (await request('create_project', { files: [novel] })) as { readonly project: string };
  await engine.idle();
  return {
    engine,
    novel,
    async sync() {
      const answer = await request('sync_manuscript', { project });
      await engine.idle();
      return answer;
    },
    async outline() {
      const book = (await request('get_project', { project })) as {
        readonly title: string;
        readonly outline: readonly { readonly title: string | null }[];
      };
      return [book.title, ...book.outline.map(chapter => chapter.title)];
    },
  };
}

describe('a folder of chapters', () => {
  it('is one book, in natural order, each file a chapter by its name', async () => {
    const { outline, sync } = await shelved();
    expect(await outline()).toEqual(['Novel', 'Nets', 'Coins', 'Salt']);
    expect(await sync()).toMatchObject({ state: 'unchanged' });
  });

  it('takes a new file in, and waits for one that vanished', async () => {
    const { novel, outline, sync } = await shelved();
    writeFileSync(join(novel, '3 Rope.md'), `${quay} Three.`);
    expect(await sync()).toMatchObject({ state: 'changed' });
    expect(await outline()).toEqual(['Novel', 'Nets', 'Coins', 'Rope', 'Salt']);
    rmSync(join(novel, '3 Rope.md'));
    expect(await sync()).toMatchObject({ state: 'missing', missing: '3 Rope.md is no longer in its folder.' });
    expect(await outline()).toEqual(['Novel', 'Nets', 'Coins', 'Rope', 'Salt']);
    writeFileSync(join(novel, '3 Rope.md'), `${quay} Three.`);
    expect(await sync()).toMatchObject({ state: 'unchanged' });
  });

  it('knows a file again that was renamed, passes an empty new one over, and waits for all when it moves away', async () => {
    const { novel, outline, sync } = await shelved();
    renameSync(join(novel, '10 Salt.txt'), join(novel, '0 Salt.txt'));
    writeFileSync(join(novel, '4 Later.md'), '');
    writeFileSync(join(novel, '~$2 Coins.docx'), 'lock');
    expect(await sync()).toMatchObject({ state: 'changed' });
    expect(await outline()).toEqual(['Novel', 'Salt', 'Nets', 'Coins']);
    renameSync(novel, `${novel} away`);
    expect(await sync()).toMatchObject({ state: 'missing' });
    renameSync(`${novel} away`, novel);
    expect(await sync()).toMatchObject({ state: 'unchanged' });
  });
});

describe('a book in the trash', () => {
  it('stays there when its title or its place changes, until it is brought back', async () => {
    const { engine, novel } = await shelved();
    const [{ id: project }] = (await engine.query('project_manager', 'list', {})) as [{ readonly id: string }];
    const request = (operation: string, data: unknown): Promise<unknown> =>
      engine.request({ source: 'test', system: 'project_manager', operation, data });
    await request('delete_project', { project });
    const place = join(novel, '1 Nets.md');
    const moved = await request('update_project', { project, files: [place], title: 'Nets' });
    expect(moved).toMatchObject({ state: 'trashed', files: [place], title: 'Nets' });
    await engine.idle();
    expect(await request('get_project', { project })).toMatchObject({ state: 'trashed', chapters: 3 });

    const again = await request('create_project', { files: [place], title: 'At Low Water' });
    expect(again).toEqual({ project, new: false, brought_back: true });
    await engine.idle();
    expect(await request('get_project', { project })).toMatchObject({
      state: 'present',
      chapters: 1,
      title: 'At Low Water',
    });
    expect(await request('create_project', { files: [place] })).toEqual({ project, new: false, brought_back: false });
  });
});

describe('a chapter that cannot be read', () => {
  it('is waited for with its reason, keeps what was read, and is no failure', async () => {
    const { engine, novel, outline, sync } = await shelved();
    for (const [name, bytes, why] of [
      ['1 Nets.md', '', '1 Nets.md has no text in it.'],
      ['2 Coins.docx', wordFile(paragraph(quay)).subarray(0, 200), '2 Coins.docx ends before its end.'],
      ['2 Coins.docx', 'no archive', '2 Coins.docx is not what its ending says.'],
    ] as const) {
      writeFileSync(join(novel, name), bytes);
      expect(await sync()).toMatchObject({ state: 'waiting', missing: why });
      expect(await outline()).toEqual(['Novel', 'Nets', 'Coins', 'Salt']);
      writeFileSync(join(novel, '1 Nets.md'), `${quay} One.`);
    }
    expect(await engine.query('project_manager', 'list', {})).toMatchObject([
      { state: 'present', waits: expect.stringContaining('2 Coins.docx') as string },
    ]);
    writeFileSync(join(novel, '2 Coins.docx'), wordFile(paragraph(`${quay} Two.`)));
    expect(await sync()).toMatchObject({ state: 'unchanged', missing: null });
    expect(await engine.query('project_manager', 'list', {})).toMatchObject([{ state: 'present', waits: null }]);
  });
});

describe('a manuscript of unusual size', () => {
  it('of five million words, or one line of 10 MB, is divided', () => {
    const chapter = Array.from({ length: 100 }, () => `${quay} `.repeat(6)).join('\n\n');
    const words = quay.split(' ').length * 600;
    const count = Math.ceil(5_000_000 / words);
    const book = Array.from({ length: count }, (_, n) => `Chapter ${n + 1}\n\n${chapter}`).join('\n\n\n');
    const divided = divideManuscript([book], 'text', null);
    expect(divided.chapters).toHaveLength(count);
    expect(divided.words).toBe(count * (words + 2));
    const line = `${quay} `.repeat(125_000);
    expect(divideManuscript([line], 'text', null)).toMatchObject({
      words: quay.split(' ').length * 125_000,
      chapters: [{}],
    });
  }, 120_000);
});
