import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { buildWhenStale } from '../../scripts/build.mjs';
import type { Alert } from '../../src/contracts/health.ts';
import type { Engine } from '../../src/engine/index.ts';
import { openDatabase } from '../../src/engine/storage/driver.ts';
import { openEngine } from '../../src/workers/host.ts';
import { smallBook } from '../conformance/small-book.ts';
import { freshFolder, run } from './command-line.ts';

const feelings = 'content_emotion_integration';
const folder = freshFolder();
const resources = resolve(import.meta.dirname, '../../resources');
const scripts = pathToFileURL(resolve(import.meta.dirname, '../../out/main/cli.js'));

const open = (work: boolean): Promise<Engine> =>
  openEngine({ dataFolder: folder, resources, scripts, work, log: () => undefined });

beforeAll(async () => {
  expect(await buildWhenStale()).toBe(true);
}, 180_000);

/** What is stored of how things are held and what was said of alerts, as a program finds it that opens the folder next. */
function kept(): { readonly controls: unknown; readonly rules: unknown; readonly alerts: readonly Alert[] } {
  const database = openDatabase({ file: join(folder, 'scriptorium.db'), readOnly: true, durability: 'strict' });
  try {
    return {
      controls: database.all('SELECT system, mode FROM engine_controls ORDER BY system'),
      rules: database.all('SELECT system, rule, thresholds FROM engine_health_rules'),
      alerts: database
        .all('SELECT alert FROM engine_alerts WHERE resolved_at IS NULL ORDER BY id')
        .map(row => JSON.parse(String(row['alert'])) as Alert),
    };
  } finally {
    database.close();
  }
}

/** A dead letter, its alert snoozed; an alert by the writer's own threshold, acknowledged; a paused system with work. */
async function prepare(): Promise<void> {
  const engine = await open(true);
  const source = 'test';
  const wrong = { source, system: 'project_manager', operation: 'sync_manuscript', data: { project: 'nobody' } };
  await engine.request(wrong).catch(() => undefined);
  await engine.health.setRule(null, 'disk', { warning: 999_999_999, critical: 1, riseS: 0, fallS: 0 });
  const { open: alerts } = await engine.health.look();
  const idOf = (rule: string): number => alerts.find(alert => alert.rule === rule)?.id ?? 0;
  await engine.health.snooze(idOf('dead_letters'), Date.now() + 36_000_000);
  await engine.health.acknowledge(idOf('disk'));
  await engine.control('pause', { kind: 'system', system: feelings });
  const data = { files: [smallBook()] };
  await engine.request({ source, system: 'project_manager', operation: 'create_project', data });
  await engine.idle();
  await engine.close();
}

describe('a system that is being drained, with alerts that someone has spoken about', () => {
  it('is all the same after a kill, and goes on to its end', async () => {
    await prepare();
    // Killed as soon as it is stored that it is being drained: what it holds is still there.
    const draining = run('drain', feelings, '--json', '--data-dir', folder);
    const watching = setInterval(() => {
      if (JSON.stringify(kept().controls).includes('draining')) draining.process.kill('SIGKILL');
    }, 2);
    expect((await draining.ended).signal).toBe('SIGKILL');
    clearInterval(watching);
    const before = kept();
    expect(before.controls).toEqual([{ system: feelings, mode: 'draining' }]);
    const states = before.alerts.map(({ rule, level, snoozedUntil, acknowledgedAt }) => {
      return [rule, level, snoozedUntil !== null, acknowledgedAt !== null];
    });
    expect(states.length).toBe(2);
    expect(states).toContainEqual(['dead_letters', 'warning', true, false]);
    expect(states).toContainEqual(['disk', 'warning', false, true]);

    // Nothing is dispatched, so that it can be looked at as it came back.
    const held = await open(false);
    const found = held.figures().systems.find(system => system.id === feelings);
    expect(found?.state).toBe('draining');
    expect(found?.queue.input_queue_size).toBeGreaterThan(0);
    expect([...held.health.view().open].sort((a, b) => a.id - b.id)).toEqual(before.alerts);
    expect(held.health.rules('machine').find(rule => rule.rule === 'disk')).toMatchObject({
      warning: 999_999_999,
      critical: 1,
      custom: true,
    });
    expect((await held.reads.items({ state: 'dead', limit: 9 })).map(one => one.operation)).toEqual([
      'sync_manuscript',
    ]);
    await held.close();
    expect(kept()).toMatchObject({ controls: before.controls, rules: before.rules });

    const engine = await open(true);
    await engine.idle();
    await vi.waitFor(() => {
      const left = engine.figures().systems.find(system => system.id === feelings);
      expect(left).toMatchObject({ state: 'paused', queue: { input_queue_size: 0 } });
    });
    const { open: after } = await engine.health.look();
    const said = ({ id, rule, openedAt, acknowledgedAt, snoozedUntil }: Alert): unknown[] => [
      id,
      rule,
      openedAt,
      acknowledgedAt,
      snoozedUntil,
    ];
    expect([...after].sort((a, b) => a.id - b.id).map(said)).toEqual(before.alerts.map(said));
    await engine.close();
  }, 180_000);
});
