import { afterEach, expect, it } from 'vitest';
import { toyEngine, type ToyEngine, type ToyParts } from './toy-engine.ts';
import { logCompute, logEffects, logRecords, logSystem } from './toy-systems.ts';

const day = 86_400_000;
const engines: ToyEngine[] = [];

/** An engine on a wall's clock that can be set while the other goes on. */
async function started(more: Partial<ToyParts> = {}) {
  const wall = { set: 0 };
  const engine = toyEngine({
    systems: [logSystem],
    records: [logRecords],
    computes: [logCompute],
    effects: [logEffects()],
    clock: { now: () => Date.now() + wall.set, tick: () => performance.now() },
    ...more,
  });
  engines.push(engine);
  await engine.start();
  return { engine, wall };
}

const write = (n: number, delayMs = 0) => ({
  source: 'test',
  system: 'toy_log',
  operation: 'write',
  data: { n },
  delayMs,
});
const figures = (engine: ToyEngine) => engine.figures().systems[0]?.queue;

afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
});

it.each([
  [-day, [2, 3, 1, 4]],
  // Set forward, all that is due by the wall's clock is due at once, in order of acceptance.
  [day, [1, 2, 3, 4]],
])('keeps the order and the waits of delayed items when the clock is set by %i ms', async (jump, order) => {
  const { engine, wall } = await started();
  await engine.send(write(1, 600));
  await engine.send(write(2, 200));
  await engine.send(write(3, 400));
  wall.set = jump;
  await engine.send(write(4, 800));
  await engine.idle();
  expect(await engine.query('toy_log', 'numbers', {})).toEqual(order);
});

it.each([-day, day])('keeps ages, waits and rates when the clock is set by %i ms', async jump => {
  const { engine, wall } = await started();
  for (let n = 0; n < 10; n += 1) await engine.request(write(n));
  await engine.control('pause', { kind: 'all' });
  await engine.send(write(10));
  wall.set = jump;
  expect(figures(engine)?.oldest_s).toBeLessThan(60);
  expect(figures(engine)?.oldest_s).toBeGreaterThanOrEqual(0);
  await engine.control('resume', { kind: 'all' });
  await engine.idle();
  const after = figures(engine);
  expect(after?.windows['1m'].attempts).toBe(11);
  expect(after?.windows['60m'].wait_ms.p99).toBeLessThan(60_000);
  expect(after?.windows['60m'].run_ms.p99).toBeLessThan(60_000);
  expect(after?.idle_time).toBeLessThan(60);
  expect(Math.abs((after?.last_activity ?? 0) * 1000 - Date.now() - jump)).toBeLessThan(60_000);
});

it('does not make an item wait longer after a restart because the clock was set back', async () => {
  const { engine } = await started();
  await engine.send(write(1, 50));
  await engine.close();
  const again = await started({
    folder: engine.folder,
    clock: { now: () => Date.now() - day, tick: () => performance.now() },
  });
  await again.engine.idle();
  expect(await again.engine.query('toy_log', 'numbers', {})).toEqual([1]);
});

it('knows the figures of the last hour after a restart', async () => {
  const { engine } = await started();
  for (let n = 0; n < 20; n += 1) await engine.request(write(n));
  await engine
    .request({ ...write(0), operation: 'flaky', data: { failures: 9, helps: false, name: 'a' } })
    .catch(() => null);
  const before = figures(engine);
  await engine.close();
  const again = await started({ folder: engine.folder });
  const after = figures(again.engine);
  expect(after?.windows['60m']).toEqual(before?.windows['60m']);
  expect(after?.windows['5m']).toMatchObject({ attempts: 21, failures: 1 });
  expect(after?.avg_processing_time).toBeCloseTo(before?.avg_processing_time ?? -1, 2);
});
