import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { smallBook } from '../../../../tests/conformance/small-book.ts';
import { freshFolder, toyEngine, type ToyEngine } from '../../../../tests/conformance/toy-engine.ts';
import type { ModelFiles } from '../../../contracts/compute.ts';
import { readModels } from '../../../workers/models.ts';
import { computes } from '../../_registry/compute.ts';
import { effects } from '../../_registry/effects.ts';
import { records } from '../../_registry/records.ts';
import { systems } from '../../_registry/systems.ts';
import type { OutputOf } from '../../_kit/define-system.ts';
import { characterInteractionEngine } from './system.ts';

type Engine = typeof characterInteractionEngine;
type Name = keyof Engine['operations'];

const engines: ToyEngine[] = [];
let models: ModelFiles;

beforeAll(async () => {
  models = await readModels(join(resolve(import.meta.dirname, '../../../..'), 'resources'));
});

afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
});

async function read(text: string, paused?: string): Promise<{ engine: ToyEngine; project: string; file: string }> {
  const file = join(freshFolder(), 'book.txt');
  writeFileSync(file, text);
  const engine = toyEngine({ systems, records, computes, effects, models });
  engines.push(engine);
  await engine.start();
  if (paused !== undefined) await engine.control('pause', { kind: 'system', system: paused });
  const made = await engine.request({
    source: 'test',
    system: 'project_manager',
    operation: 'create_project',
    data: { files: [file] },
  });
  await engine.idle();
  return { engine, project: (made as { project: string }).project, file };
}

const ask = async <N extends Name>(engine: ToyEngine, operation: N, data: unknown): Promise<OutputOf<Engine, N>> =>
  (await engine.request({ source: 'test', system: characterInteractionEngine.id, operation, data })) as OutputOf<
    Engine,
    N
  >;

const causeway = readFileSync(smallBook(), 'utf8');

describe('the interactions of a book', () => {
  it('are its conversations, with passages of the text', async () => {
    const { engine, project } = await read(causeway);
    const network = await ask(engine, 'get_network', { project });
    expect(network).toMatchObject({ complete: true });
    expect(network.people.map(one => one.name)).toEqual(expect.arrayContaining(['Ruth', 'Abel']));
    const [tie] = network.ties;
    expect([tie?.ab, tie?.ba].every(lines => (lines ?? 0) > 2)).toBe(true);
    const { interactions, total } = await ask(engine, 'get_character_interactions', {
      project,
      character: 'Ruth',
      other: 'Abel',
    });
    expect(total).toBe(interactions.length);
    for (const one of interactions.flatMap(interaction => interaction.passages))
      expect(causeway).toContain(one.text.split(' ')[0]);
    expect(interactions[0]).toMatchObject({ people: ['Ruth', 'Abel'], scene: 0 });
    const dynamics = await ask(engine, 'get_relationship_dynamics', { project, character: 'Ruth', other: 'Abel' });
    expect(dynamics.valence).toBeNull();
    expect(dynamics.lacks[0]).toMatch(/^A course needs/u);
    const spoken = await ask(engine, 'generate_dialogue', {
      project,
      character: 'Ruth',
      other: 'Abel',
      topic: 'causeway',
    });
    expect(spoken.source).toBe('manuscript');
    expect(spoken.lines.length).toBeGreaterThan(0);
    for (const one of spoken.lines) expect(causeway.replace(/\s+/g, ' ')).toContain(one.passage.text);
  });

  it('count every line that the quotations have, directed', async () => {
    const { engine, project } = await read(causeway);
    const { scenes } = (await engine.query('identity_processor', 'whole', { book: project })) as {
      scenes: readonly { quotations: readonly { speaker: string | null; addressees: readonly string[] }[] }[];
    };
    const wanted = new Map<string, number>();
    for (const { speaker, addressees } of scenes.flatMap(scene => scene.quotations)) {
      for (const to of addressees)
        if (speaker !== null) wanted.set(`${speaker}>${to}`, (wanted.get(`${speaker}>${to}`) ?? 0) + 1);
    }
    const directed = (await engine.query(characterInteractionEngine.id, 'directed', { book: project })) as readonly {
      source: string;
      target: string;
      count: number;
    }[];
    expect(new Map(directed.map(one => [`${one.source}>${one.target}`, one.count]))).toEqual(wanted);
    expect(wanted.size).toBeGreaterThan(3);
  });

  it('are an honest nothing for two who never speak', async () => {
    const { engine, project } = await read(
      `${causeway}\n\nChapter 4. Coda\n\nFar away, Thomas Gray slept.\n\n“Who is there?” asked Thomas Gray. Nobody answered Thomas Gray.`,
    );
    const pair = { project, character: 'Thomas Gray', other: 'Mrs. Dunmore' };
    expect((await ask(engine, 'generate_dialogue', pair)).lines).toEqual([]);
    expect((await ask(engine, 'generate_interaction_sequence', pair)).lacks.length).toBe(1);
    expect((await ask(engine, 'get_relationship_dynamics', pair)).lacks[0]).toContain('none');
    await expect(ask(engine, 'get_interaction_summary', { project, character: 'Nobody' })).rejects.toMatchObject({
      code: 'no-such-character',
    });
  });

  it('differ between books, and only in names where people are renamed', async () => {
    const told = async (text: string, one: string, other: string): Promise<string> => {
      const { engine, project } = await read(text);
      const answers = [
        await ask(engine, 'get_network', { project }),
        await ask(engine, 'get_character_interactions', { project, character: one }),
        await ask(engine, 'get_interaction_summary', { project, character: one }),
        await ask(engine, 'get_dialogue_profile', { project, character: one }),
        await ask(engine, 'generate_dialogue', { project, character: one, other }),
        await ask(engine, 'generate_interaction_sequence', { project, character: one, other }),
      ];
      // The model of feelings reads names, too: how bright they are is no matter of this system.
      const bright = (key: string, value: unknown): unknown => (key === 'valence' ? undefined : value);
      return JSON.stringify(answers, bright).replaceAll(project, 'book');
    };
    const renamed = causeway.replaceAll('Ruth', 'Mary').replaceAll('Abel', 'Adam');
    const first = await told(causeway, 'Ruth', 'Abel');
    const second = await told(renamed, 'Mary', 'Adam');
    expect(second).not.toBe(first);
    const back = second
      .replaceAll('Mary', 'Ruth')
      .replaceAll('Adam', 'Abel')
      .replaceAll('mary', 'ruth')
      .replaceAll('adam', 'abel');
    expect(back).toBe(first);
    expect(await told(causeway.replaceAll('“', '').replaceAll('”', ''), 'Ruth', 'Abel')).not.toBe(first);
  });
});

describe('a system that is paused', () => {
  const named = [
    ['content_emotion_integration', 5, ['content_emotion_integration: feelings are not read in 4 of 4 scenes.']],
    ['identity_processor', 0, ['not-read-yet']],
  ] as const;

  it.each(named)('%s is gone without, is named, and is caught up with', async (system, ties, told) => {
    const { engine, project } = await read(causeway, system);
    const all = await ask(engine, 'get_network', { project });
    expect(all.ties.map(tie => tie.valence)).toEqual(Array.from({ length: ties }, () => null));
    const answer = ask(engine, 'get_character_interactions', { project, character: 'Ruth' });
    const said = answer.then(({ missing }) => missing).catch((error: unknown) => [(error as { code: string }).code]);
    expect(await said).toEqual(told);
    await engine.control('resume', { kind: 'system', system });
    await engine.idle();
    const fresh = await read(causeway);
    expect(await ask(engine, 'get_network', { project })).toEqual(
      await ask(fresh.engine, 'get_network', { project: fresh.project }),
    );
    const pair = { character: 'Ruth', other: 'Abel' };
    expect(await ask(engine, 'get_character_interactions', { project, ...pair })).toEqual(
      await ask(fresh.engine, 'get_character_interactions', { project: fresh.project, ...pair }),
    );
  });
});

describe('what the writer says', () => {
  it('outlives every reading, and goes only where it is reset', async () => {
    const { engine, project, file } = await read(causeway);
    const ruth = { project, character: 'Ruth' };
    await ask(engine, 'update_dialogue_profile', { ...ruth, wishes: { note: 'Dry.', avoid: ['okay'] } });
    await ask(engine, 'update_dialogue_profile', { ...ruth, wishes: { tone: 'wry' } });
    await ask(engine, 'update_dialogue_profile', { project, character: 'Abel', wishes: { note: 'Slow.' } });
    await ask(engine, 'create_interaction', {
      ...ruth,
      other: 'Mrs. Dunmore',
      kind: 'tenderness',
      note: 'The last embrace.',
    });
    const { kinds, partners, added } = await ask(engine, 'get_interaction_summary', ruth);
    const meetings = (of: (tie: (typeof partners)[number]) => number) =>
      partners.reduce((sum, tie) => sum + of(tie), 0);
    expect([kinds.tenderness, kinds.encounter, added]).toEqual([
      meetings(tie => tie.tender),
      meetings(tie => tie.meetings),
      1,
    ]);
    expect((await ask(engine, 'create_dialogue_profile', ruth)).kept).toMatchObject({ current: true });
    writeFileSync(
      file,
      causeway.replace('“The causeway is dry until nine.”', '“The causeway is dry, perhaps, until nine!”'),
    );
    await engine.send({ source: 'test', system: 'project_manager', operation: 'sync_manuscript', data: { project } });
    await engine.idle();
    const after = await ask(engine, 'get_dialogue_profile', ruth);
    expect(after.wishes).toEqual({ note: 'Dry.', avoid: ['okay'], tone: 'wry' });
    expect(after.kept).toMatchObject({ current: false });
    const before = await ask(engine, 'get_network', { project });
    expect(await ask(engine, 'reset_character_interactions', ruth)).toMatchObject({ dropped: 4 });
    expect(await ask(engine, 'get_dialogue_profile', ruth)).toMatchObject({ wishes: null, kept: null });
    const abel = await ask(engine, 'get_dialogue_profile', { project, character: 'Abel' });
    expect(abel.wishes).toEqual({ note: 'Slow.' });
    expect(await ask(engine, 'reset_all_interactions', { project })).toMatchObject({ dropped: 1, scenes: 4 });
    await engine.idle();
    expect(await ask(engine, 'get_network', { project })).toEqual(before);
  });

  it('stays with a person whom the book comes to call by another of their names', async () => {
    const { engine, project, file } = await read(causeway);
    const ruth = { project, character: 'Ruth' };
    const abel = { project, character: 'Abel' };
    await ask(engine, 'update_dialogue_profile', { ...ruth, wishes: { tone: 'wry' } });
    await ask(engine, 'create_dialogue_profile', ruth);
    await ask(engine, 'create_interaction', { ...abel, other: 'Ruth', kind: 'encounter', note: 'From afar.' });
    const deeds = Array.from({ length: 40 }, (_, index) => `Ruth Alder rowed past the post ${index + 1}.`);
    writeFileSync(file, `${causeway}\n\nChapter 4. Ruth Alder\n\n${deeds.join(' ')} “I am late,” said Ruth Alder.`);
    await engine.send({ source: 'test', system: 'project_manager', operation: 'sync_manuscript', data: { project } });
    await engine.idle();
    const after = await ask(engine, 'get_dialogue_profile', ruth);
    expect(after).toMatchObject({ key: 'ruth alder', wishes: { tone: 'wry' } });
    expect(after.kept).not.toBeNull();
    await ask(engine, 'update_dialogue_profile', { ...ruth, wishes: { note: 'Dry.' } });
    expect((await ask(engine, 'get_dialogue_profile', ruth)).wishes).toEqual({ note: 'Dry.', tone: 'wry' });
    const added = await ask(engine, 'get_character_interactions', { ...ruth, other: 'Abel', kind: 'encounter' });
    expect(added.interactions.map(one => [one.people, one.note])).toEqual([[['Ruth Alder', 'Abel'], 'From afar.']]);
    expect(await ask(engine, 'reset_character_interactions', ruth)).toMatchObject({ dropped: 4 });
    expect(await ask(engine, 'get_dialogue_profile', ruth)).toMatchObject({ wishes: null, kept: null });
  });

  it('names a scene that the book has, and moves with it', async () => {
    const { engine, project, file } = await read(causeway);
    const pair = { project, character: 'Ruth', other: 'Abel', kind: 'encounter', note: 'From afar.' };
    await expect(ask(engine, 'create_interaction', { ...pair, scene: 4 })).rejects.toMatchObject({
      code: 'no-such-scene',
    });
    await ask(engine, 'create_interaction', { ...pair, scene: 2 });
    const changed = causeway.replace('slippery and green', 'slippery, green and cold');
    writeFileSync(file, `Chapter 0. Before\n\nThe river had always been there.\n\n\n${changed}`);
    await engine.send({ source: 'test', system: 'project_manager', operation: 'sync_manuscript', data: { project } });
    await engine.idle();
    const { interactions } = await ask(engine, 'get_character_interactions', { project, character: 'Ruth' });
    expect(interactions.at(-1)).toMatchObject({ source: 'writer', scene: 3 });
  });

  it('is of two different people, by whatever names', async () => {
    const { engine, project } = await read(causeway);
    const alone = { project, character: 'Ruth', other: 'Ruth Harlow', kind: 'encounter', note: 'In the glass.' };
    await expect(ask(engine, 'create_interaction', alone)).rejects.toMatchObject({
      code: 'invalid-data',
      message: '“Ruth” and “Ruth Harlow” are one and the same person.',
    });
  });
});
