import { afterEach, describe, expect, it } from 'vitest';
import type { Alert, HealthEvent } from '../../src/contracts/health.ts';
import type { Storage } from '../../src/contracts/storage.ts';
import { freshFolder, type ToyEngine, toyEngine } from './toy-engine.ts';
import { logCompute, logEffects, logRecords, logSystem } from './toy-systems.ts';

const open: ToyEngine[] = [];

async function start(folder: string, wrap?: (storage: Storage) => Storage) {
  const engine = toyEngine({
    systems: [logSystem],
    records: [logRecords],
    computes: [logCompute],
    effects: [logEffects()],
    folder,
    ...(wrap === undefined ? {} : { wrap }),
    outside: {
      look: () => Promise.resolve({ disk: { freeBytes: 5e11, totalBytes: 1e12 }, missing: [] }),
    },
  });
  const events: HealthEvent[] = [];
  engine.on(event => {
    if (event.kind === 'alerts') events.push(event);
  });
  await engine.start();
  open.push(engine);
  return { engine, events };
}

afterEach(async () => {
  for (const engine of open.splice(0)) await engine.close();
});

const over = (id: number, system: string | null): Alert => ({
  id,
  system,
  rule: 'dead_letters',
  level: 'warning',
  openedAt: id,
  resolvedAt: id + 1,
  acknowledgedAt: null,
  snoozedUntil: null,
  cause: 'It was so.',
  cure: 'It is over.',
  value: 1,
  threshold: 1,
  unit: 'items',
});

async function bury(engine: ToyEngine): Promise<void> {
  const asked = {
    source: 'test',
    system: 'toy_log',
    operation: 'flaky',
    data: { failures: 9, helps: false, name: 'ahab' },
  };
  await engine.request(asked).catch(() => undefined);
}

describe('alerts of one system', () => {
  it('are found however many of others came after them', async () => {
    const { engine } = await start(freshFolder());
    const alerts = [
      over(1, 'toy_log'),
      ...Array.from({ length: 600 }, (_, n) => over(n + 2, n % 2 === 0 ? 'b' : null)),
    ];
    await engine.command({ kind: 'health', alerts, samples: [], rules: [], thinBefore: 0 });
    expect(await engine.health.alerts({ system: 'toy_log', limit: 5 })).toMatchObject([{ id: 1 }]);
    expect(await engine.health.alerts({ limit: 5 })).toHaveLength(5);
  });
});

describe('an open alert', () => {
  it('is the same after the folder is opened again, and nobody is told twice', async () => {
    const folder = freshFolder();
    const first = await start(folder);
    await bury(first.engine);
    const before = await first.engine.health.look();
    expect(before.level).toBe('warning');
    expect(before.open).toMatchObject([{ id: 1, system: 'toy_log', rule: 'dead_letters', value: 1, level: 'warning' }]);
    expect(before.open[0]?.cause).toMatch(/^In Log, 1 item could not be done\. The last one: .+/);
    expect(first.events.flatMap(event => event.changes).map(change => change.transition)).toEqual(['opened']);

    // The first engine is left as a kill would leave it: never closed.
    const second = await start(folder);
    const after = await second.engine.health.look();
    expect(after.open).toEqual(before.open);
    expect(second.events.flatMap(event => event.changes)).toEqual([]);

    const { health } = second.engine;
    const soon = Date.now() + 60_000;
    await health.acknowledge(1);
    expect(await health.snooze(1, soon)).toMatchObject({ acknowledgedAt: null, snoozedUntil: soon });
    const acknowledged = await health.acknowledge(1);
    expect(acknowledged.acknowledgedAt).not.toBe(null);
    expect(acknowledged.snoozedUntil).toBe(null);
    await second.engine.command({ kind: 'discard', which: { kind: 'all' } });
    const mended = await second.engine.health.look();
    expect(mended).toMatchObject({ level: 'healthy', open: [] });
    expect(await second.engine.health.alerts({ open: false, limit: 10 })).toMatchObject([
      { id: 1, rule: 'dead_letters' },
    ]);
    await expect(second.engine.health.acknowledge(1)).rejects.toMatchObject({ code: 'no-such-alert' });
  });
});

describe('an alert that gets worse while someone acknowledges it', () => {
  it('is worse, told once, and not acknowledged', async () => {
    let stored = (): void => undefined;
    const { engine, events } = await start(freshFolder(), storage => ({
      ...storage,
      async command(command) {
        const said = command.kind === 'health' && command.alerts.some(alert => alert.acknowledgedAt !== null);
        if (said) await new Promise<void>(resolve => (stored = resolve));
        return storage.command(command);
      },
    }));
    await engine.health.setRule('toy_log', 'dead_letters', { warning: 1, critical: 2, riseS: 0, fallS: 0 });
    await bury(engine);
    await engine.health.look();
    const said = engine.health.acknowledge(1);
    await bury(engine);
    await engine.health.look();
    stored();
    expect(await said).toMatchObject({ level: 'critical', acknowledgedAt: null });
    await engine.health.look();
    expect(events.flatMap(event => event.changes).map(change => change.transition)).toEqual(['opened', 'raised']);
  });
});

describe('thresholds of the writer', () => {
  it('are kept; nonsense is refused and the old ones stay', async () => {
    const folder = freshFolder();
    const { engine } = await start(folder);
    const holds = { riseS: 0, fallS: 0 };
    await engine.health.setRule('toy_log', 'dead_letters', { warning: 2, critical: 4, ...holds });
    await expect(
      engine.health.setRule('toy_log', 'dead_letters', { warning: 9, critical: 3, ...holds }),
    ).rejects.toMatchObject({
      code: 'invalid-data',
      message: expect.stringContaining('above that for warning') as string,
    });
    await expect(engine.health.setRule('toy_log', 'disk', { warning: 9, critical: 3, ...holds })).rejects.toMatchObject(
      { code: 'invalid-data' },
    );
    await bury(engine);
    expect((await engine.health.look()).level).toBe('healthy');
    await engine.close();
    const again = await start(folder);
    const find = () => again.engine.health.rules('toy_log').find(rule => rule.rule === 'dead_letters');
    expect(find()).toMatchObject({ warning: 2, critical: 4, custom: true });
    await again.engine.health.setRule('toy_log', 'dead_letters', null);
    expect(find()).toMatchObject({ warning: 1, critical: 25, custom: false });
    expect((await again.engine.health.look()).level).toBe('warning');
  });
});

describe('the past', () => {
  it('is kept by the minute and gone on with in the next run', async () => {
    const folder = freshFolder();
    const first = await start(folder);
    await bury(first.engine);
    await first.engine.health.look();
    await first.engine.close();
    const { engine } = await start(folder);
    await engine.health.look();
    const minutes = await engine.health.history('toy_log', 0, Infinity);
    expect(minutes.length).toBeGreaterThan(0);
    expect(minutes.at(-1)).toMatchObject({ dead: 1, level: 'warning', worst: { dead_letters: 1 } });
    const tried = await engine.health.rehearse('toy_log', 'dead_letters', {
      warning: 1,
      critical: 2,
      riseS: 0,
      fallS: 0,
    });
    expect(tried.times).toBe(1);
  });
});
