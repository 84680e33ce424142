// The queue beside its peers: every contender in a process of its own, in turns, so that a slow minute is slow for all.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildOurs } from './build.mjs';
import { syncsPerSecond } from './disk.mjs';
import { ensureRedis, startRedis } from './redis.mjs';

const run = promisify(execFile);
const child = fileURLToPath(new URL('contender.mjs', import.meta.url));

/** Name in the report, contender, and how its Redis syncs. */
const contenders = [
  { name: 'ours', contender: 'ours', fsync: null },
  { name: 'bullmq_everysec', contender: 'bullmq', fsync: 'everysec' },
  { name: 'bullmq_always', contender: 'bullmq', fsync: 'always' },
  { name: 'plainjob', contender: 'plainjob', fsync: null },
  { name: 'fastq', contender: 'fastq', fsync: null },
];

const plans = {
  full: {
    ...{ rounds: 5, items: 20_000, windows: [100, 1_000, 4_000], seconds: 5, enqueued: 20_000 },
    ...{ deep: 1_000_000, shallow: 1_000, atDepth: 60_000, idleSeconds: 20, settleMs: 30_000, inThreads: 20_000 },
  },
  quick: {
    ...{ rounds: 1, items: 3_000, windows: [1_000], seconds: 2, enqueued: 2_000 },
    ...{ deep: 20_000, shallow: 1_000, atDepth: 6_000, idleSeconds: 3, settleMs: 1_000, inThreads: 3_000 },
  },
};
/** Times that what is measured of ours alone is measured; the medians count. */
const ownRounds = 3;
const usualWindow = 4_000;

/** @param {{ quick: boolean, say: (words: string) => void }} options */
export async function benchQueue({ quick, say }) {
  const plan = quick ? plans.quick : plans.full;
  await buildOurs();
  const missing = ensureRedis();
  if (missing !== null) say(missing);
  const present = contenders.filter(({ fsync }) => fsync === null || missing === null);
  const seen = new Map(present.map(({ name }) => [name, { throughput: new Map(), latency: [], enqueue: [] }]));
  const syncs = [];
  for (let round = 0; round < plan.rounds; round += 1) {
    syncs.push(syncsPerSecond());
    for (const one of present) {
      say(`Round ${round + 1} of ${plan.rounds}: ${one.name}`);
      const redis = one.fsync === null ? null : await startRedis(one.fsync);
      const ask = (scenario, options) => measure(one.contender, scenario, redis?.port ?? null, options);
      const kept = seen.get(one.name);
      try {
        for (const window of plan.windows) {
          const found = await ask('throughput', { items: plan.items, window });
          kept.throughput.set(window, [...(kept.throughput.get(window) ?? []), found]);
        }
        kept.latency.push(await ask('latency', { rate: 1_000, seconds: plan.seconds }));
        kept.enqueue.push(await ask('enqueue', { items: plan.enqueued, batch: 1_000 }));
      } finally {
        await redis?.stop();
      }
    }
  }
  const own = await measureOwn(plan, quick ? 1 : ownRounds, say);
  return { ...report(seen, syncs, missing), own };
}

/** What is promised of ours alone: memory, recovery, depth, the loop of its thread, idling, threads. */
async function measureOwn(plan, rounds, say) {
  const ask = (scenario, options) => measure('ours', scenario, null, options);
  say(`${plan.deep.toLocaleString('en')} waiting items`);
  const million = await ask('waiting', { items: plan.deep });
  const depths = {
    shallow: { waiting: plan.shallow, priorities: 1 },
    deep: { waiting: plan.deep, priorities: 1 },
    shallow_10_priorities: { waiting: plan.shallow, priorities: 10 },
    deep_10_priorities: { waiting: plan.deep, priorities: 10 },
  };
  const overs = ['pool', 'piscina', 'inline'];
  const at = Object.fromEntries(Object.keys(depths).map(name => [name, []]));
  const over = Object.fromEntries(overs.map(name => [name, { singly: [], together: [] }]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, depth] of Object.entries(depths)) {
      say(`At depth, round ${round + 1} of ${rounds}: ${name}`);
      at[name].push(await ask('depth', { ...depth, items: plan.atDepth }));
    }
    for (const name of overs) {
      say(`Through threads, round ${round + 1} of ${rounds}: ${name}`);
      const threads = { over: name, threads: 2, items: plan.inThreads };
      over[name].singly.push(await ask('threads', { ...threads, items: plan.inThreads / 10, window: 1 }));
      over[name].together.push(await ask('threads', { ...threads, window: 1_000 }));
    }
  }
  say('Working off what waits');
  const drained = await ask('drain', { items: plan.deep });
  say('Idling');
  const idle = await ask('idle', { seconds: plan.idleSeconds, settleMs: plan.settleMs });
  const rate = found => median(found.map(one => one.items_per_second));
  const depth = Object.fromEntries(Object.entries(at).map(([name, found]) => [name, rate(found)]));
  const through = Object.fromEntries(
    overs.map(name => [name, { singly: rate(over[name].singly), together: rate(over[name].together) }]),
  );
  return {
    waiting: million,
    depth: {
      ...depth,
      deep_to_shallow: depth.deep / depth.shallow,
      deep_to_shallow_10_priorities: depth.deep_10_priorities / depth.shallow_10_priorities,
    },
    loop_delay_p99_ms: {
      at_items_per_second: depth.deep,
      working: median(at.deep.map(one => one.loop_delay_p99_ms)),
      draining: drained.loop_delay_p99_ms,
    },
    drain_per_second: drained.items_per_second,
    idle_core_percent: idle.core_percent,
    threads: {
      ...through,
      singly_to_pool: through.piscina.singly / through.pool.singly,
      together_to_inline: through.piscina.together / through.inline.together,
    },
  };
}

async function measure(contender, scenario, redisPort, options) {
  const given = JSON.stringify({ contender, scenario, redisPort, ...options });
  const { stdout } = await run(process.execPath, ['--expose-gc', child, given], { maxBuffer: 2 ** 24 });
  return JSON.parse(stdout.trim().split('\n').at(-1));
}

function report(seen, syncs, missing) {
  const [ours, ...others] = [...seen].map(([name, kept]) => [name, summary(kept)]);
  const peers = Object.fromEntries(others);
  const ratio = (mine, theirs) => (theirs === undefined || theirs === null || theirs === 0 ? null : mine / theirs);
  const { bullmq_everysec: everysec, bullmq_always: always, plainjob, fastq } = peers;
  return {
    ours: ours[1],
    peers,
    ratios: {
      items_to_bullmq_everysec: ratio(ours[1].items_per_second, everysec?.items_per_second),
      items_to_bullmq_always: ratio(ours[1].items_per_second, always?.items_per_second),
      items_to_plainjob: ratio(ours[1].items_per_second, plainjob?.items_per_second),
      items_to_fastq: ratio(ours[1].items_per_second, fastq?.items_per_second),
      p50_to_bullmq_start: ratio(ours[1].p50_ms, everysec?.start_p50_ms),
      p99_to_bullmq_start: ratio(ours[1].p99_ms, everysec?.start_p99_ms),
      enqueue_to_fsyncs: ratio(ours[1].enqueue_per_second, median(syncs)),
    },
    fsyncs_per_second: median(syncs),
    ...(missing === null ? {} : { missing }),
  };
}

/** Medians of the rounds; `noise` is half the distance from the least to the most, as a share of the median. */
function summary({ throughput, latency, enqueue }) {
  const windows = Object.fromEntries(
    [...throughput].map(([window, rounds]) => [window, spread(rounds.map(one => one.items_per_second))]),
  );
  const usual = throughput.get(usualWindow) ?? [...throughput.values()].at(-1);
  const started = latency.map(one => one.started).filter(one => one !== null);
  return {
    window: throughput.has(usualWindow) ? usualWindow : [...throughput.keys()].at(-1),
    items_per_second: median(usual.map(one => one.items_per_second)),
    cpu_us_per_item: median(usual.map(one => one.cpu_us_per_item)),
    windows,
    p50_ms: median(latency.map(one => one.accepted.p50_ms)),
    p99_ms: median(latency.map(one => one.accepted.p99_ms)),
    start_p50_ms: started.length === 0 ? null : median(started.map(one => one.p50_ms)),
    start_p99_ms: started.length === 0 ? null : median(started.map(one => one.p99_ms)),
    enqueue_per_second: median(enqueue.map(one => one.singly_per_second)),
    enqueue_batched_per_second: median(enqueue.map(one => one.batched_per_second)),
  };
}

function spread(values) {
  const middle = median(values);
  return { items_per_second: middle, noise: (Math.max(...values) - Math.min(...values)) / 2 / middle };
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
