import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { computes } from '../../src/systems/_registry/compute.ts';
import { effects } from '../../src/systems/_registry/effects.ts';
import { records } from '../../src/systems/_registry/records.ts';
import { systems } from '../../src/systems/_registry/systems.ts';
import { readModels } from '../../src/workers/models.ts';
import { smallBook } from './small-book.ts';
import { toyEngine, type ToyEngine } from './toy-engine.ts';

let engine: ToyEngine;
const tale = smallBook();
const lost = join(mkdtempSync(join(tmpdir(), 'scriptorium-desk-')), 'lost.txt');

const ask = <T>(system: string, operation: string, data: unknown = {}): Promise<T> =>
  engine.request({ source: 'test', system, operation, data }) as Promise<T>;

interface Finding {
  readonly check: string;
  readonly state: string;
  readonly said: string;
}
const findingsOf = async (operation: string, data: unknown = {}): Promise<readonly Finding[]> =>
  (await ask<{ findings: readonly Finding[] }>('system_health_checker', operation, data)).findings;

beforeAll(async () => {
  const models = await readModels(join(resolve(import.meta.dirname, '../..'), 'resources'));
  engine = toyEngine({ systems, records, computes, effects, models });
  chmodSync(engine.folder, 0o700);
  await engine.start();
  await ask('project_manager', 'create_project', { files: [tale] });
  await engine.idle();
}, 60_000);
afterAll(() => engine.close());

describe('the dashboard', () => {
  interface Overview {
    readonly state: string;
    readonly outstanding: number;
    readonly dead: number;
    readonly systems: Readonly<Record<string, number>>;
    readonly books: { readonly total: number; readonly missing: number; readonly words: number };
    readonly busiest: readonly { readonly system: string }[];
  }

  it('shows what was measured, and follows what happens', async () => {
    const before = await ask<Overview>('system_dashboard', 'get_system_overview');
    expect(before.systems['total']).toBe(systems.length);
    expect(before.books.total).toBe(1);
    expect(before).toMatchObject({ state: 'idle', outstanding: 0, systems: { busy: 0 } });
    expect(before.books.words).toBeGreaterThan(50);
    expect(before.busiest.length).toBeGreaterThan(0);

    await expect(ask('project_manager', 'create_project', { files: [lost] })).rejects.toMatchObject({
      code: 'file-missing',
    });
    const after = await ask<Overview>('system_dashboard', 'get_system_overview');
    expect(after.dead).toBe(before.dead + 1);

    const log = await ask<{ entries: readonly { kind: string; system: string; message: string }[] }>(
      'system_dashboard',
      'get_error_log',
      { component: 'project_manager' },
    );
    expect(log.entries.filter(entry => entry.kind === 'dead letter')).toHaveLength(1);
    expect(log.entries.find(entry => entry.kind === 'dead letter')?.message).toContain('lost.txt');
    const status = await ask<{ components: readonly { dead: number; last_error: { operation: string } | null }[] }>(
      'system_dashboard',
      'get_component_status',
      { component: 'project_manager' },
    );
    expect(status.components[0]).toMatchObject({ dead: 1, last_error: { operation: 'create_project' } });
  });

  it('names the slowest first, and who did nothing', async () => {
    const found = await ask<{ systems: readonly { id: string; run_ms: { p95: number } }[]; idle: readonly string[] }>(
      'system_dashboard',
      'get_performance_metrics',
      { window: '60m' },
    );
    const times = found.systems.map(one => one.run_ms.p95);
    expect([...times].sort((a, b) => b - a)).toEqual(times);
    expect(found.systems.map(one => one.id)).toContain('identity_processor');
    expect(found.idle).toContain('example_system');
  });

  it('measures what the process and the folder use', async () => {
    const used = await ask<Readonly<Record<string, number | string>>>('system_dashboard', 'get_resource_usage');
    expect(used['data_folder']).toBe(engine.folder);
    expect(used['database_bytes']).toBeGreaterThan(16_384);
    expect(used['memory_bytes']).toBeGreaterThan(10_000_000);
    expect(used['cpu_cores']).toBeLessThanOrEqual(Number(used['cores']) + 1);
  });

  it('is kept watch over from the start, also where it was opened just now', async () => {
    const check = await ask<{ checks: readonly { check: string; ok: boolean }[] }>('system_dashboard', 'health_check');
    expect(check.checks.find(one => one.check === 'watch')).toMatchObject({ ok: true });
  });

  it('refuses a system that there is not', async () => {
    await expect(ask('system_dashboard', 'get_component_status', { component: 'nobody' })).rejects.toMatchObject({
      code: 'unknown-system',
    });
  });
});

describe('the check-up', () => {
  it('finds a manuscript that has gone, and that it is back', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'scriptorium-desk-'));
    const file = join(folder, 'tale.txt');
    const text = 'Chapter 1\n\nAnna walked to the harbour, and looked long at the ships.\n';
    writeFileSync(file, text);
    const { project } = await ask<{ project: string }>('project_manager', 'create_project', { files: [file] });
    await engine.idle();
    const state = async (): Promise<string | undefined> =>
      (await findingsOf('check_file_structure')).find(one => one.check === 'manuscript: tale')?.state;
    expect(await state()).toBe('ok');
    rmSync(file);
    expect(await state()).toBe('warning');
    const report = await ask<{ state: string }>('system_health_checker', 'run_health_check');
    expect(report.state).not.toBe('ok');
    writeFileSync(file, text);
    await ask('system_health_checker', 'run_health_check');
    const kept = await ask<{ kept: number; better: readonly string[] }>('system_health_checker', 'get_health_report');
    expect(kept.kept).toBe(2);
    expect(kept.better).toContain('manuscript: tale');
    await ask('project_manager', 'delete_project', { project });
    await engine.idle();
  });

  it('says what a manuscript is waited for, in the one line as well', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'scriptorium-desk-')), 'emptied.txt');
    writeFileSync(file, 'Chapter 1\n\nAnna walked to the harbour, and looked long at the ships.\n');
    const { project } = await ask<{ project: string }>('project_manager', 'create_project', { files: [file] });
    await engine.idle();
    writeFileSync(file, '');
    await ask('project_manager', 'sync_manuscript', { project });
    const why = 'emptied.txt has no text in it.';
    const found = await findingsOf('check_file_structure');
    expect(found.find(one => one.check === 'manuscript: emptied')).toMatchObject({
      state: 'warning',
      said: `emptied is waited for: ${why} What was read of it is kept.`,
    });
    const { line } = await ask<{ line: string }>('status_summary', 'get_status_summary');
    expect(line).toContain(`emptied is waited for: ${why}`);
    await ask('project_manager', 'delete_project', { project });
    const there = async (): Promise<boolean | undefined> =>
      (
        await ask<{ manuscripts: readonly { title: string; there: boolean }[] }>('status_summary', 'get_file_structure')
      ).manuscripts.find(one => one.title === 'emptied')?.there;
    expect(await there()).toBe(true);
    rmSync(file);
    expect(await there()).toBe(false);
  });

  it('judges the disk by what the writer has set for it', async () => {
    const state = async (): Promise<string | undefined> =>
      (await findingsOf('check_file_structure')).find(one => one.check === 'disk')?.state;
    await engine.health.setRule(null, 'disk', { warning: 1e9, critical: 1, riseS: 0, fallS: 0 });
    expect(await state()).toBe('warning');
    await engine.health.setRule(null, 'disk', { warning: 2, critical: 1, riseS: 0, fallS: 0 });
    expect(await state()).toBe('ok');
    await engine.health.setRule(null, 'disk', null);
  });

  it('sees who may look into the folder, and what does not belong there', async () => {
    chmodSync(engine.folder, 0o755);
    writeFileSync(join(engine.folder, 'shopping list.txt'), 'eggs');
    const found = await findingsOf('check_file_structure');
    expect(found.find(one => one.check === 'privacy')?.state).toBe('warning');
    expect(found.find(one => one.check === 'other files')?.said).toContain('shopping list.txt');
    chmodSync(engine.folder, 0o700);
    expect((await findingsOf('check_file_structure')).find(one => one.check === 'privacy')?.state).toBe('ok');
  });

  it('names systems that are held', async () => {
    await engine.control('pause', { kind: 'system', system: 'example_system' });
    expect((await findingsOf('check_plugins')).find(one => one.check === 'at work')).toMatchObject({
      state: 'warning',
    });
    await engine.control('resume', { kind: 'system', system: 'example_system' });
    expect((await findingsOf('check_plugins')).find(one => one.check === 'at work')).toMatchObject({ state: 'ok' });
  });

  it('asks a model server on this computer only, and only when told to', async () => {
    const asked: string[] = [];
    const server: Server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.statusCode = request.url === '/v1/models' ? 200 : 404;
      response.end('{"data": []}');
    });
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const state = async (data: unknown): Promise<string | undefined> =>
      (await findingsOf('check_model_server', data))[0]?.state;
    expect(await state({})).toBe('off');
    expect(await state({ address: 'http://models.example.org:11434' })).toBe('warning');
    expect(await state({ address: `https://127.0.0.1:${port}` })).toBe('warning');
    expect(asked).toEqual([]);
    expect(await state({ address: `http://127.0.0.1:${port}` })).toBe('ok');
    expect(asked).toEqual(['/api/version', '/v1/models']);
    await new Promise(done => server.close(done));
    expect(await state({ address: `http://127.0.0.1:${port}` })).toBe('warning');
  });
});

describe('the one line', () => {
  interface Summary {
    readonly line: string;
    readonly outstanding: number;
    readonly paused: readonly string[];
    readonly books: readonly {
      readonly title: string;
      readonly scenes: number;
      readonly heard: number;
      readonly felt: number;
    }[];
  }

  it('says what is read and what is held', async () => {
    const summary = await ask<Summary>('status_summary', 'get_status_summary');
    const [read] = summary.books;
    expect(read?.heard).toBe(read?.scenes);
    expect(read?.felt).toBe(read?.scenes);
    expect(summary.line).toContain(`${read?.title ?? '?'} is read; nothing waits.`);
    expect(summary.outstanding).toBe(0);
    await engine.control('pause', { kind: 'system', system: 'identity_processor' });
    const held = await ask<Summary>('status_summary', 'get_status_summary');
    expect(held.paused).toEqual(['Who is who']);
    expect(held.line).toMatch(/Paused: Who is who\.$/u);
    await engine.control('resume', { kind: 'system', system: 'identity_processor' });
  });

  it('counts what a reader would: systems, operations, files', async () => {
    const plugins = await ask<{ systems: readonly { id: string; operations: number }[] }>(
      'status_summary',
      'get_plugin_status',
    );
    expect(plugins.systems.map(one => one.id).sort()).toEqual(systems.map(one => one.id).sort());
    expect(plugins.systems.find(one => one.id === 'status_summary')?.operations).toBe(4);
    const files = await ask<{ manuscripts: readonly unknown[]; entries: readonly { name: string }[] }>(
      'status_summary',
      'get_file_structure',
    );
    expect(files.entries.map(one => one.name)).toContain('scriptorium.db');
    expect(files.manuscripts).toContainEqual({ title: expect.any(String) as string, files: [tale], there: true });
  });
});
