import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { freshFolder, toyEngine, type ToyEngine } from '../../../../tests/conformance/toy-engine.ts';
import { compute as projectCompute } from '../project-manager/compute.ts';
import { effects as projectEffects } from '../project-manager/effects.ts';
import { records as projectRecords } from '../project-manager/records.ts';
import { projectManager } from '../project-manager/system.ts';
import { effects } from './effects.ts';
import { records } from './records.ts';
import { frameworkCli } from './system.ts';

const engines: ToyEngine[] = [];
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
});

async function open(): Promise<ToyEngine> {
  const engine = toyEngine({
    systems: [projectManager, frameworkCli],
    records: [projectRecords, records],
    computes: [projectCompute],
    effects: [projectEffects, effects],
  });
  engines.push(engine);
  await engine.start();
  return engine;
}

const item = (operation: string, data: unknown) => ({ source: 'test', system: 'framework_cli', operation, data });
const command = (data: unknown) => item('run_command', data);

function manuscript(): string {
  const file = join(freshFolder(), 'harbour.txt');
  writeFileSync(file, 'Chapter 1\n\nThe tide came in.\n\nChapter 2\n\nThe boats rose, and Ruth with them.\n');
  return file;
}

describe('the desk from a terminal', () => {
  it('has a manuscript read, and lists it', async () => {
    const engine = await open();
    const sent = await engine.request(item('analyze', { files: [manuscript()], title: 'Harbour' }));
    expect(sent).toEqual({ sent: [{ system: 'project_manager', operation: 'create_project' }] });
    await engine.idle();
    expect(await engine.request(command({ command: 'projects' }))).toMatchObject({
      answer: { projects: [{ title: 'Harbour', chapters: 2, state: 'present' }] },
    });
  });

  it('tells the state of the machine, without itself', async () => {
    const engine = await open();
    const { answer } = (await engine.request(command({ command: 'status' }))) as {
      readonly answer: { readonly state: string; readonly systems: readonly { readonly id: string }[] };
    };
    expect(answer.state).toBe('idle');
    expect(answer.systems.map(system => system.id)).toEqual(['project_manager', 'framework_cli']);
  });

  it('lists what each system can be asked, without steps that the program sends itself', async () => {
    const engine = await open();
    const { answer } = (await engine.request(command({ command: 'systems' }))) as {
      readonly answer: { readonly systems: readonly { readonly operations: readonly { readonly id: string }[] }[] };
    };
    const shelf = answer.systems[0]?.operations.map(operation => operation.id);
    expect(shelf).toContain('create_project');
    expect(shelf).not.toContain('divide_manuscript');
  });

  it('lists items of one system, in one state', async () => {
    const engine = await open();
    await engine.request(item('analyze', { files: [manuscript()] }));
    await engine.request(item('analyze', { files: ['/nowhere/at/all.txt'] }));
    await engine.idle();
    const listed = (state: string) =>
      engine.request(command({ command: 'items', system: 'project_manager', state, limit: 10 }));
    expect(await listed('dead')).toMatchObject({
      answer: { items: [{ operation: 'create_project', state: 'dead', error: { code: 'file-missing' } }] },
    });
    expect(await listed('done')).toMatchObject({ answer: { items: [{ operation: 'divide_manuscript' }, {}, {}] } });
  });

  it('says which system there is not', async () => {
    const engine = await open();
    const asked = engine.request(command({ command: 'items', system: 'nobody' }));
    await expect(asked).rejects.toThrow('no system nobody');
  });
});
