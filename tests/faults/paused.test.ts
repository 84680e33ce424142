import { beforeAll, describe, expect, it } from 'vitest';
import { buildWhenStale } from '../../scripts/build.mjs';
import { smallBook } from '../conformance/small-book.ts';
import { analyze, type Written, freshFolder, run, runHere } from './command-line.ts';

const feelings = 'content_emotion_integration';
const folder = freshFolder();
const book = smallBook();

interface Systems {
  readonly systems: readonly {
    readonly id: string;
    readonly state: string;
    readonly queue: { readonly input_queue_size: number };
  }[];
}

const say = (...words: readonly string[]): Promise<Written> => runHere(...words, '--json', '--data-dir', folder);
const json = async <T>(...words: readonly string[]): Promise<T> => JSON.parse((await say(...words)).stdout) as T;

beforeAll(async () => {
  expect(await buildWhenStale()).toBe(true);
}, 180_000);

describe('a paused system', () => {
  it('stays paused with what it holds through a kill, and what is read in the end is the whole book', async () => {
    expect(await json('pause', feelings)).toEqual({ systems: [{ id: feelings, state: 'paused' }] });
    const reading = await say('analyze', book);
    expect(reading.code).toBe(0);
    expect(reading.stderr).toContain(`${feelings} is paused and holds`);
    const { scenes } = JSON.parse(reading.stdout) as { scenes: { emotions: unknown }[] };
    expect(scenes.map(scene => scene.emotions)).toEqual(scenes.map(() => null));

    const killed = run('analyze', book, '--json', '--data-dir', folder);
    setTimeout(() => killed.process.kill('SIGKILL'), 400);
    await killed.ended;
    const before = await json<Systems>('systems');
    const held = before.systems.find(system => system.id === feelings);
    expect(held).toMatchObject({ state: 'paused' });
    expect(held?.queue.input_queue_size).toBeGreaterThan(3);

    expect(await json('send', feelings, 'get_emotional_analysis_summary', '--example', '--wait')).toMatchObject({
      error: { code: 'system-paused' },
    });
    const { items } = await json<{ items: { id: number; operation: string; state: string }[] }>(
      ...['items', '--system', feelings, '--state', 'waiting'],
    );
    const summary = items.find(item => item.operation === 'get_emotional_analysis_summary');
    expect(await json('cancel', String(summary?.id))).toEqual({ cancelled: 1 });
    expect(await json('cancel', String(summary?.id))).toMatchObject({ error: { code: 'no-such-item' } });
    expect((await say('pause')).code).toBe(2);
    expect((await say('pause', 'nobody')).code).toBe(2);

    expect(await json('resume', '--all')).toMatchObject({ systems: expect.any(Array) as unknown });
    expect((await analyze(book, folder)).text).toBe((await analyze(book, freshFolder())).text);
    expect(await json('drain', feelings)).toEqual({ systems: [{ id: feelings, state: 'paused' }] });
  }, 120_000);
});
