import { afterEach, describe, expect, it } from 'vitest';
import { freshFolder, toyEngine, type ToyEngine } from '../../../../tests/conformance/toy-engine.ts';
import { compute } from './compute.ts';
import { records } from './records.ts';
import { exampleSystem } from './system.ts';

const engines: ToyEngine[] = [];
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
});

/** This system alone in an engine, on a fresh folder or on one that was used before. */
async function open(folder = freshFolder()): Promise<ToyEngine> {
  const engine = toyEngine({ systems: [exampleSystem], records: [records], computes: [compute], folder });
  engines.push(engine);
  await engine.start();
  return engine;
}

const item = (operation: keyof typeof exampleSystem.operations, data: unknown) => ({
  source: 'test',
  system: 'example_system',
  operation,
  data,
});

describe('the example system', () => {
  it('counts a text, and keeps count of what it did', async () => {
    const engine = await open();
    const figures = await engine.request(item('text_processing', { text: 'The tide came in. The boats rose.' }));
    expect(figures).toMatchObject({ words: 7, sentences: 2, paragraphs: 1 });
    await engine.request(item('data_transformation', { entries: ['b', 'a'], steps: ['sort'] }));
    expect(await engine.request(item('status_check', {}))).toMatchObject({ texts: 1, words: 7, lists: 1, requests: 0 });
  });

  it('sends each text of a request as an item of its own', async () => {
    const engine = await open();
    expect(await engine.request(item('request', { texts: ['One.', 'And two.', 'And then three.'] }))).toEqual({
      sent: 3,
    });
    await engine.idle();
    expect(await engine.query('example_system', 'counters', {})).toMatchObject({ texts: 3, words: 6, requests: 1 });
  });

  it('refuses what is wrong at the door, and counts nothing', async () => {
    const engine = await open();
    await expect(engine.send(item('data_transformation', { entries: ['a'], steps: ['shuffle'] }))).rejects.toThrow(
      'data_transformation',
    );
    await expect(engine.send(item('text_processing', { text: 7 }))).rejects.toThrow('text_processing');
    expect(await engine.query('example_system', 'counters', {})).toMatchObject({ texts: 0, lists: 0, last_at: null });
  });

  it('still knows what it did when the folder is opened again', async () => {
    const folder = freshFolder();
    const first = await open(folder);
    await first.request(item('text_processing', { text: 'The tide came in.' }));
    await first.close();
    const again = await open(folder);
    expect(await again.query('example_system', 'counters', {})).toMatchObject({ texts: 1, words: 4 });
  });
});
