/** What is promised of our queue beside its speed: what a million waiting items cost, and what it leaves to its thread. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Piscina } from 'piscina';
import { built } from './build.mjs';
import { itemData, systemOf } from './items.mjs';

const { benchEngine } = await import(new URL('engine.mjs', built).href);

const request = (index, { priorities = 1, bytes } = {}) => ({
  source: 'bench',
  system: `bench_${systemOf(index)}`,
  operation: 'take',
  data: itemData(index, bytes),
  priority: priorities === 1 ? 5 : 1 + (index % priorities),
});

/** Sends so many, `window` of them on their way at any time. */
async function fill(engine, count, options, window = 4_000) {
  let [sent, done] = [0, 0];
  await new Promise((resolve, reject) => {
    const more = () => {
      while (sent < count && sent - done < window) engine.send(request(sent++, options)).then(accepted, reject);
    };
    const accepted = () => {
      done += 1;
      if (done === count) resolve();
      else more();
    };
    more();
  });
}

function memory() {
  globalThis.gc?.();
  globalThis.gc?.();
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
  return { rss, heap: heapUsed + arrayBuffers };
}

/** So many items wait: what each takes in memory, and how long a start takes that finds them, with and without a check of all pages. */
async function waiting({ folder, items }) {
  const first = benchEngine(folder, built);
  await first.start({ work: false });
  await fill(first, Math.min(items, 20_000));
  const before = memory();
  await fill(first, items);
  const after = memory();
  await first.close();
  const ready = [];
  for (let time = 0; time < 4; time += 1) {
    const engine = benchEngine(folder, built);
    const began = performance.now();
    await engine.start({ work: false });
    ready.push((performance.now() - began) / 1000);
    await engine.close();
  }
  return {
    items,
    heap_bytes_per_item: (after.heap - before.heap) / items,
    rss_bytes_per_item: (after.rss - before.rss) / items,
    // The first start of a day reads every page of a large database.
    ready_after_check_s: ready[0],
    ready_s: Math.min(...ready.slice(1)),
  };
}

/** Items a second while so many wait: each that is done makes room for one more. */
async function depth({ folder, waiting: deep, items, priorities }) {
  const engine = benchEngine(folder, built);
  await engine.start();
  await engine.control('pause', { kind: 'all' });
  await fill(engine, deep, { priorities });
  const warm = Math.floor(items / 3);
  let [next, done, began] = [deep, 0, 0];
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const all = new Promise((resolve, reject) => {
    engine.on(event => {
      if (event.kind !== 'settled' || event.outcome !== 'done') return;
      done += 1;
      if (done === warm) {
        began = performance.now();
        delay.enable();
      }
      if (done === items) resolve();
      else void engine.send(request(next++, { priorities })).catch(reject);
    });
  });
  await engine.control('resume', { kind: 'all' });
  await all;
  const ms = performance.now() - began;
  delay.disable();
  await engine.close();
  return { items_per_second: ((items - warm) / ms) * 1000, loop_delay_p99_ms: delay.percentile(99) / 1e6 };
}

/** How long the engine's thread keeps its loop waiting while so many that wait are worked off. */
async function drain({ folder, items }) {
  const engine = benchEngine(folder, built);
  await engine.start();
  await engine.control('pause', { kind: 'all' });
  await fill(engine, items);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const began = performance.now();
  await engine.control('resume', { kind: 'all' });
  await engine.idle();
  const ms = performance.now() - began;
  delay.disable();
  await engine.close();
  return { items_per_second: (items / ms) * 1000, loop_delay_p99_ms: delay.percentile(99) / 1e6 };
}

/** The share of a core that an engine takes which has had nothing to do for half a minute. */
async function idle({ folder, seconds, settleMs }) {
  const engine = benchEngine(folder, built);
  await engine.start();
  await new Promise(resolve => setTimeout(resolve, settleMs));
  const [cpu, began] = [process.cpuUsage(), performance.now()];
  await new Promise(resolve => setTimeout(resolve, seconds * 1000));
  const { user, system } = process.cpuUsage(cpu);
  const share = (user + system) / 1000 / (performance.now() - began);
  await engine.close();
  return { core_percent: share * 100 };
}

/** Items of 2 KB through Piscina's threads: the pool alone, and the engine over it and over its own thread. */
async function threads({ folder, items, window, threads: count, over }) {
  const bytes = 2_000;
  const through = over === 'pool' ? await poolOf(count) : await engineOver(folder, over === 'piscina' ? count : 0);
  const warm = Math.floor(items / 3);
  let [sent, done, began] = [0, 0, 0];
  await new Promise((resolve, reject) => {
    const more = () => {
      while (sent < items && sent - done < window) through.run(sent++, bytes).then(ended, reject);
    };
    const ended = () => {
      done += 1;
      if (done === warm) began = performance.now();
      if (done === items) resolve();
      else more();
    };
    more();
  });
  const ms = performance.now() - began;
  await through.close();
  return { items_per_second: ((items - warm) / ms) * 1000 };
}

async function poolOf(count) {
  const pool = new Piscina({
    filename: new URL('compute.mjs', built).href,
    minThreads: count,
    maxThreads: count,
    workerData: { models: { files: {}, versions: {} } },
    recordTiming: false,
  });
  return {
    run: (index, bytes) =>
      pool.run({ system: 'bench_0', operation: 'take', data: itemData(index, bytes), gathered: undefined }),
    close: () => pool.destroy(),
  };
}

async function engineOver(folder, count) {
  const engine = benchEngine(folder, built, count);
  await engine.start();
  return { run: (index, bytes) => engine.request(request(index, { bytes })), close: () => engine.close() };
}

export const ownScenarios = { waiting, depth, drain, idle, threads };
