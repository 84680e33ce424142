import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toyEngine, type ToyEngine } from '../../../../tests/conformance/toy-engine.ts';
import { bookCompute, bookRecords, bookSystem } from '../../../../tests/conformance/toy-systems.ts';
import type { ScenePage } from '../../../contracts/book.ts';
import { readModels } from '../../../workers/models.ts';
import { compute as identityCompute } from '../identity-processor/compute.ts';
import { records as identityRecords } from '../identity-processor/records.ts';
import { identityProcessor } from '../identity-processor/system.ts';
import { compute } from './compute.ts';
import { records } from './records.ts';
import { contentEmotionIntegration } from './system.ts';

const kitchen = [
  'Martha Lowell came down before it was light. “I cannot bear this house any longer,” said Martha. “Every night I hear ' +
    'him weep behind the wall, and every night I lie there in terror and do nothing!”',
  'Edwin Lowell laughed and cut himself a slice of bread. “What a lovely morning it is,” said Edwin. “I have never slept ' +
    'so well. Come, sit with me, my dear, and let us be happy!”',
  '“You are cruel,” said Martha. Martha wept. She turned to the cold window, and the rain ran down the glass.',
].join('\n\n');
const road =
  '“The cart is ready,” said Edwin. “Shall we go, Martha?”\n\nThe road lay white between the hedges. Martha Lowell sat ' +
  'beside Edwin Lowell and looked at the fields. “I am glad to be out of there,” said Martha.';
const moor = 'The moor was empty. A plover called, and the wind carried it away.';

let engine: ToyEngine;
beforeAll(async () => {
  engine = toyEngine({
    systems: [bookSystem, identityProcessor, contentEmotionIntegration],
    records: [bookRecords, identityRecords, records],
    computes: [bookCompute, identityCompute, compute],
    models: await readModels(fileURLToPath(new URL('../../../../resources', import.meta.url))),
  });
  await engine.start();
  const data = { book: 'b', scenes: [kitchen, road, moor] };
  await engine.send({ source: 'test', system: 'toy_book', operation: 'take', data });
  await engine.idle();
});
afterAll(() => engine.close());

const ask = (operation: string, data: object): Promise<unknown> =>
  engine.request({ source: 'test', system: 'content_emotion_integration', operation, data });
const query = (name: string, data: object = {}): Promise<unknown> =>
  engine.query('content_emotion_integration', name, { book: 'b', ...data });
const responseOf = (character: string, scene: number): Promise<unknown> =>
  ask('generate_character_emotional_response', { project: 'b', character, scene });

describe('what a book feels like, asked of the engine', () => {
  it('shows each scene with its sentences, and says which are read', async () => {
    expect(await query('progress')).toEqual([true, true, true]);
    const { scenes } = (await query('scenes')) as { scenes: { words: number; sentences: number }[] };
    const pages = await Promise.all([0, 1, 2].map(position => query('scene', { position })));
    const sentences = (await query('sentences')) as object[][];
    pages.forEach((page, position) => {
      expect((page as NonNullable<ScenePage['feeling']>).sentences).toEqual(sentences[position]);
      expect(scenes[position]?.sentences).toBe(sentences[position]?.length);
    });
    expect(await query('scene', { position: 3 })).toBeNull();
    expect(await query('scenes', { book: 'unknown' })).toEqual({ scenes: [] });
  });

  it('tells apart what two people feel in one room', async () => {
    const martha = await responseOf('Martha', 0);
    const edwin = await responseOf('Edwin Lowell', 0);
    expect(martha).toMatchObject({ abstains: null });
    expect(edwin).toMatchObject({ abstains: null });
    const valence = (answer: unknown) => (answer as { feeling: { valence: number } }).feeling.valence;
    expect(valence(edwin)).toBeGreaterThan(valence(martha) + 0.2);
    const { passages } = martha as { passages: { start: number; end: number; text: string }[] };
    expect(passages.map(one => kitchen.slice(one.start, one.end))).toEqual(passages.map(one => one.text));
  });

  it('abstains where a character is not, and knows who is nobody', async () => {
    expect(await responseOf('Martha', 2)).toMatchObject({ feeling: null, abstains: expect.any(String) as string });
    await expect(responseOf('Ahab', 0)).rejects.toMatchObject({ code: 'no-such-character' });
    await expect(responseOf('Martha', 7)).rejects.toMatchObject({ code: 'no-such-scene' });
    await expect(ask('get_emotional_analysis_summary', { project: 'x' })).rejects.toMatchObject({
      code: 'no-such-project',
    });
  });

  it('follows a character through the book', async () => {
    const summary = await ask('get_character_emotional_summary', { project: 'b', character: 'Martha' });
    expect(summary).toMatchObject({ evidence: { spoken: 4 }, scenes: [{ scene: 0 }], scenes_unsure: 1 });
  });

  it('answers every example over this book', async () => {
    for (const [operation, contract] of Object.entries(contentEmotionIntegration.operations)) {
      for (const { data } of contract.examples) {
        const filled = JSON.stringify(data).replaceAll('"{scene}"', '0').replaceAll('{project}', 'b');
        const output = await ask(operation, JSON.parse(filled.replaceAll('{character}', 'Martha')) as object);
        expect(contract.output.safeParse(output), operation).toMatchObject({ success: true });
      }
    }
  });
});
