import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { buildWhenStale } from '../../scripts/build.mjs';
import { holdExclusively, openDatabase } from '../../src/engine/storage/driver.ts';
import { freshFolder, run, runApart, runHere, sampleBook, type Written } from '../faults/command-line.ts';
import { smallBook } from './small-book.ts';

// Readings start a program of their own, and so does what is interrupted; the rest is the same code in this process.
vi.setConfig({ testTimeout: 60_000 });

const folder = freshFolder();
const book = smallBook();
const source = Array.from(readFileSync(book, 'utf8'));

type Json = Readonly<Record<string, unknown>>;
interface Said {
  readonly code: number | null;
  readonly json: Json;
  readonly stderr: string;
}

const said = ({ code, stdout, stderr }: Written): Said => ({ code, json: JSON.parse(stdout) as Json, stderr });

async function say(...words: readonly string[]): Promise<Said> {
  return said(await runHere(...words, '--json', '--data-dir', folder));
}

interface Analysis extends Json {
  readonly project: string;
  readonly source: { readonly words: number; readonly characters: number };
  readonly chapters: readonly { readonly title: string; readonly start: number; readonly end: number }[];
  readonly scenes: readonly { readonly chapter: number; readonly emotions: Json; readonly valence: number }[];
  readonly characters: readonly { readonly name: string }[];
  readonly quotations: readonly { readonly start: number; readonly end: number; readonly speaker: string | null }[];
  readonly mentions: readonly { readonly start: number; readonly end: number; readonly kind: string }[];
  readonly sentences: readonly { readonly start: number; readonly end: number; readonly emotions: Json }[];
  readonly systems: readonly { readonly id: string; readonly processed: number }[];
}

const analyze = async (): Promise<Said & { readonly json: Analysis }> => {
  const words = ['analyze', book, '--include', 'sentences', '--json', '--data-dir', folder];
  return said(await run(...words).ended) as Said & { readonly json: Analysis };
};
const cut = ({ start, end }: { readonly start: number; readonly end: number }): string =>
  source.slice(start, end).join('');

let first: Analysis;

beforeAll(async () => {
  expect(await buildWhenStale()).toBe(true);
  const { code, json, stderr } = await analyze();
  expect(stderr).toBe('');
  expect(code).toBe(0);
  first = json;
}, 180_000);

describe('analyze', () => {
  it('prints every part, in order', () => {
    expect(Object.keys(first)).toEqual([
      ...['schema', 'project', 'source', 'chapters', 'scenes', 'characters', 'quotations', 'mentions'],
      ...['interactions', 'personality', 'arcs', 'findings', 'sentences', 'systems', 'elapsed_ms'],
    ]);
    expect(first.source).toEqual({
      words: source.join('').split(/\s+/).filter(Boolean).length,
      characters: source.length,
    });
    expect(first.chapters.map(chapter => chapter.title)).toEqual(['The Ferry', 'The Causeway', "Nine O'Clock"]);
    expect(first.scenes.map(scene => scene.chapter)).toEqual([0, 0, 1, 2]);
  });

  it('finds who speaks, from the opening mark to past the closing one', () => {
    const ruth = first.quotations.find(quotation => cut(quotation) === '“You said it would float,”');
    expect(ruth).toMatchObject({ speaker: expect.stringContaining('Ruth') as string });
    for (const quotation of first.quotations) expect(cut(quotation)).toMatch(/^“[^”]+”$/);
    const names = first.mentions.filter(mention => mention.kind === 'name').map(cut);
    expect(names).toContain('Abel Stone');
    expect(new Set(first.characters.map(character => character.name)).size).toBe(first.characters.length);
  });

  it('says what scenes and sentences feel like', () => {
    for (const { emotions, valence } of first.scenes) {
      expect(Object.keys(emotions)).toHaveLength(8);
      expect(valence).toBeGreaterThan(1);
      expect(valence).toBeLessThan(5);
    }
    expect(first.sentences.map(cut)).toContain('They ran.');
  });

  it('computes and settles nothing when nothing has changed', async () => {
    const { json } = await analyze();
    const bare = (analysis: Analysis): string => JSON.stringify({ ...analysis, systems: null, elapsed_ms: 0 });
    const settled = (analysis: Analysis) => analysis.systems.map(({ id, processed }) => [id, processed]);
    expect(bare(json)).toBe(bare(first));
    expect(settled(json)).toEqual(settled(first));
  });

  it.each([
    ['a file that is not there', 'none.txt', null, 'file-missing'],
    ['an empty file', 'empty.txt', '', 'file-empty'],
    ['a picture called .txt', 'picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2, 0xff]), 'file-not-text'],
    ['a format that is not read', 'book.pdf', 'Words.', 'unsupported-format'],
  ])('refuses %s before anything is sent', async (_what, name, contents, code) => {
    const file = join(freshFolder(), name);
    if (contents !== null) writeFileSync(file, contents);
    const said = await say('analyze', file);
    expect(said).toMatchObject({ code: 2, json: { error: { code } } });
    expect(JSON.stringify(said.json)).not.toContain('ENOENT');
    const { json } = await say('items', '--limit', '1000');
    expect(JSON.stringify(json)).not.toContain('"dead"');
  });
});

describe('the other commands', () => {
  it('list books, systems and the state of the machine', async () => {
    const projects = await say('projects');
    expect(projects.json).toMatchObject({ projects: [{ id: first.project, files: [book], chapters: 3 }] });
    const { json } = await say('systems');
    const systems = json['systems'] as readonly { readonly id: string; readonly operations: readonly Json[] }[];
    expect(systems.map(system => system.id)).toEqual(first.systems.map(system => system.id));
    for (const operation of systems.flatMap(system => system.operations)) {
      expect(JSON.stringify(operation['examples'])).not.toMatch(/\{(project|scene|character|other|passage|file)\}/);
    }
    expect((await say('status')).json).toMatchObject({ state: 'idle', outstanding: 0, dead: 0, data_folder: folder });
  });

  it('send an item, wait for it, and follow it', async () => {
    const sent = await say('send', 'example_system', 'request', '--example', '--wait');
    expect(sent).toMatchObject({ code: 0, json: { output: { sent: 2 } } });
    // What the item sends onward ends in its own time, in this command or in the next.
    await expect
      .poll(async () => (await say('trace', String(sent.json['item']))).json, { timeout: 30_000 })
      .toMatchObject({ trace: sent.json['item'], hops: [{ operation: 'request', outcome: 'done' }, {}, {}] });
    const listed = await say('items', '--system', 'example_system', '--state', 'done', '--limit', '2');
    expect(listed.json['items']).toHaveLength(2);
  });

  it('refuse at the door what cannot be sent', async () => {
    const unknown = await say('send', 'nobody', 'nothing', '--data', '{}');
    expect(unknown).toMatchObject({ code: 2, json: { error: { code: 'unknown-system' } } });
    const wrong = await say('send', 'project_manager', 'get_project', '--data', '{"project": 7}');
    expect(wrong).toMatchObject({ code: 2, json: { error: { code: 'invalid-data' } } });
    const noJson = await say('send', 'project_manager', 'get_project', '--data', '{project}');
    expect(noJson).toMatchObject({ code: 2, json: { error: { code: 'invalid-data' } } });
  });

  it('show what died, try it again with other data, and throw it away', async () => {
    const data = JSON.stringify({ project: 'nowhere' });
    const send = (): Promise<Said> => say('send', 'project_manager', 'get_project', '--data', data, '--wait');
    const died = await send();
    expect(died).toMatchObject({ code: 1, json: { error: { code: 'no-such-project' } } });
    const id = String(died.json['item']);
    expect((await say('dead', 'list')).json).toMatchObject({ items: [{ id: Number(id), state: 'dead' }] });
    expect((await say('dead', 'show', id)).json).toMatchObject({ data: { project: 'nowhere' }, hops: [{}] });
    expect((await say('dead', 'replay', id)).code).toBe(1);
    const mended = await say('dead', 'replay', id, '--data', JSON.stringify({ project: first.project }));
    expect(mended).toMatchObject({ code: 0, json: { items: [{ id: Number(id), state: 'done' }] } });
    const again = await send();
    expect((await say('dead', 'discard', String(again.json['item']))).code).toBe(0);
    expect((await say('dead', 'list')).json).toEqual({ items: [] });
    expect(await say('dead', 'show', '1')).toMatchObject({ code: 2, json: { error: { code: 'no-such-item' } } });
  });

  it('keep the shelf: put a book on it, show it, set its goal, read it again, find it, take it away', async () => {
    const place = freshFolder();
    const file = join(place, 'causeway.md');
    writeFileSync(file, '# The Causeway\n\n“The tide is out,” said Ruth Alder.\n\n# Home\n\nAbel Stone ran.\n');
    const created = await say('project', 'create', file, '--title', 'At Low Water');
    expect(created).toMatchObject({ code: 0, json: { new: true, project: { title: 'At Low Water', chapters: 2 } } });
    const { id } = created.json['project'] as { readonly id: string };
    expect((await say('project', 'create', file)).json).toMatchObject({ new: false, project: { id } });
    expect((await say('project', 'show', 'at low water')).json).toMatchObject({
      project: {
        id,
        files: [file],
        outline: [
          { title: 'The Causeway', scenes: 1 },
          { title: 'Home', scenes: 1 },
        ],
      },
    });

    const goal = { words: 90_000, by: '2199-06-30', daily: 500, days_off: ['sat', 'sun'] };
    const options = ['--words', '90000', '--by', '2199-06-30', '--daily', '500', '--days-off', 'Sunday,sat'];
    expect((await say('project', 'goals', id, ...options)).json).toMatchObject({ project: id, goal });
    const nonsense = [
      ...[
        ['--by', '2001-01-01'],
        ['--words', 'none'],
        ['--words', '-5'],
        ['--daily', 'many'],
        ['--by', '2199-02-30'],
      ],
      ...[
        ['--days-off', 'mon,tue,wed,thu,fri,sat,sun'],
        ['--days-off', 'someday'],
        ['--clear', '--daily', '5'],
      ],
    ];
    for (const words of nonsense)
      expect(await say('project', 'goals', id, ...words), words.join(' ')).toMatchObject({ code: 2 });
    const kept = await say('project', 'goals', id);
    expect(kept.json).toMatchObject({ goal, writing: { progress: { target: 90_000 }, no_forecast: 'too-few-days' } });
    expect((await say('dead')).json).toEqual({ items: [] });
    expect((await say('project', 'goals', id, '--clear')).json).toMatchObject({ goal: { words: null, days_off: [] } });

    writeFileSync(file, '# The Causeway\n\n“The tide is out,” said Ruth Alder. “Run.”\n');
    expect((await say('project', 'sync', id)).json).toMatchObject({ state: 'changed', project: { chapters: 1 } });
    expect((await say('project', 'sync', id)).json).toMatchObject({ state: 'unchanged' });
    renameSync(file, join(place, 'moved.md'));
    expect(await say('project', 'sync', id)).toMatchObject({ code: 2, json: { error: { code: 'file-missing' } } });
    const moved = await say('project', 'relocate', id, join(place, 'moved.md'));
    expect(moved.json).toMatchObject({ project: { state: 'present', files: [join(place, 'moved.md')] } });

    expect((await say('project', 'remove', id)).json).toMatchObject({ project: { state: 'trashed' } });
    expect(await say('project', 'sync', id)).toMatchObject({ code: 2, json: { error: { code: 'no-such-project' } } });
    expect(await say('project', 'relocate', id, join(place, 'moved.md'))).toMatchObject({
      code: 2,
      json: { error: { code: 'no-such-project' } },
    });
    expect((await say('project', 'show', id)).json).toMatchObject({ project: { state: 'trashed' } });
    const again = await say('project', 'create', join(place, 'moved.md'), '--title', 'High Water');
    expect(again.json).toMatchObject({
      new: false,
      brought_back: true,
      project: { id, title: 'High Water', state: 'present' },
    });
    expect((await say('project', 'remove', id)).code).toBe(0);
    expect((await say('project', 'bring-back', id)).json).toMatchObject({ project: { state: 'present' } });
    expect((await say('project', 'trash', id)).code).toBe(0);
    expect((await say('project', 'list')).json).toEqual((await say('projects')).json);
    for (const action of ['show', 'goals', 'sync']) {
      expect(await say('project', action, 'no book')).toMatchObject({
        code: 2,
        json: { error: { code: 'no-such-project' } },
      });
    }
  }, 240_000);

  it('say what a manuscript is waited for, and take no old reading for a new one', async () => {
    const novel = freshFolder();
    const second = join(novel, '2.md');
    const text = '“Wait,” said Ruth Alder to Abel Stone.\n';
    writeFileSync(join(novel, '1.md'), 'Ruth Alder came down to the landing.\n');
    writeFileSync(second, text);
    const whole = await say('analyze', novel);
    expect(whole).toMatchObject({ code: 0, stderr: '' });
    const id = String(whole.json['project']);

    writeFileSync(second, '');
    const why = '2.md has no text in it.';
    const synced = await say('project', 'sync', id);
    expect(synced).toMatchObject({ code: 1, json: { state: 'waiting', project: { id, waits: why } } });
    const { stdout: status } = await run('status', '--data-dir', folder).ended;
    expect(status).toMatch(new RegExp(`is waited for: ${why}.* nothing waits\\.`, 'u'));
    const inWords = await run('project', 'sync', id, '--data-dir', folder).ended;
    expect(inWords.stdout).toContain(`is waited for: ${why} What was read of it is kept.`);
    const old = await say('analyze', novel);
    expect(old).toMatchObject({ code: 1, stderr: expect.stringContaining(why) as string });
    expect(old.json['source']).toEqual(whole.json['source']);
    expect((await run('projects', '--data-dir', folder).ended).stdout).toMatch(new RegExp(`^${id} .*waited for`, 'mu'));
    const shown = await run('project', 'show', id, '--data-dir', folder).ended;
    expect(shown.stdout).toContain(`It is waited for: ${why}`);

    writeFileSync(second, text);
    expect(await say('analyze', novel)).toMatchObject({ code: 0, stderr: '' });
    expect((await say('project', 'show', id)).json).toMatchObject({ project: { id, waits: null } });
    expect((await say('project', 'trash', id)).code).toBe(0);
  }, 240_000);

  it('refuse thresholds that make no sense, and ids that nobody has', async () => {
    const set = ['health', 'set', 'project_manager', 'dead_letters'];
    const refused: readonly (readonly [string, readonly string[]])[] = [
      ['invalid-data', [...set, '--warning', 'NaN', '--critical', '3']],
      ['invalid-data', [...set, '--warning', '-1']],
      ['invalid-data', [...set, '--warning', '9', '--critical', '3']],
      ['usage', [...set, '--default', '--warning', '9']],
      ['invalid-data', ['health', 'set', 'machine', 'depth', '--warning', '9']],
      ['usage', [...set, '--default', '--warning', '9']],
      ['unknown-system', ['health', 'rules', 'nobody']],
      ['no-such-alert', ['health', 'ack', '999']],
      ['no-such-item', ['cancel', '99999']],
      ['no-such-item', ['dead', 'replay', '99999', '--data', '{}']],
      ['no-such-item', ['trace', '99999']],
    ];
    const thresholds = async (): Promise<unknown> => {
      const { json } = await say('health', 'rules', 'project_manager');
      return (json['rules'] as readonly Json[]).map(({ value: _measured, ...rule }) => rule);
    };
    const before = await thresholds();
    for (const [code, words] of refused) {
      expect(await say(...words), words.join(' ')).toMatchObject({ code: 2, json: { error: { code } } });
    }
    const tried = await say(...set, '--warning', '2', '--critical', '5', '--try');
    expect(tried).toMatchObject({ code: 0, json: { minutes: expect.any(Number) as number } });
    expect((await say('health', 'past')).json).toMatchObject({ alerts: expect.any(Array) as unknown });
    expect(await thresholds()).toEqual(before);
  }, 240_000);

  it('read lines on their own', async () => {
    const file = join(freshFolder(), 'lines.txt');
    writeFileSync(file, 'I love you with all my heart.\n\nI am so afraid of the dark.\n');
    const { json } = await say('emotions', '--input', file);
    const lines = json['lines'] as readonly { readonly goemotions: Json; readonly plutchik: Json }[];
    expect(lines).toHaveLength(3);
    expect(Object.keys(lines[1]?.goemotions ?? {})).toHaveLength(28);
    expect(lines[0]).toMatchObject({ goemotions_labels: expect.arrayContaining(['love']) as unknown });
    expect(lines[2]).toMatchObject({ plutchik_labels: expect.arrayContaining(['fear']) as unknown });
  });

  it('say when another program has the data folder', async () => {
    const held = holdExclusively(join(folder, 'lock'));
    const refused = await say('projects');
    held?.release();
    expect(refused).toMatchObject({ code: 3, json: { error: { code: 'folder-in-use' } } });
  });
});

describe('an interrupted reading', () => {
  it('ends with 130, and goes on at the next start as if nothing had been', async () => {
    const own = freshFolder();
    const reading = runApart('analyze', sampleBook, '--json', '--data-dir', own);
    // As a terminal does it: the computing process is interrupted with it.
    setTimeout(() => reading.interruptAll(), 2_500);
    expect(await reading.ended).toMatchObject({ code: 130, stdout: '', stderr: '' });
    const database = openDatabase({ file: join(own, 'scriptorium.db'), readOnly: true, durability: 'fast' });
    const blamed = database.all('SELECT system, operation, last_error FROM engine_items WHERE attempts + crashes > 0');
    database.close();
    expect(blamed).toEqual([]);
    const next = await run('analyze', sampleBook, '--json', '--data-dir', own).ended;
    expect(next.code).toBe(0);
    expect(JSON.parse(next.stdout)).toMatchObject({ source: { words: 212_678 } });
  }, 120_000);
});
