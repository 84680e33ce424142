/** What is measured of a contender. */
import { build as histogram } from 'hdr-histogram-js';

/** Items from request to durable end, `window` of them on their way at any time. The first third, slower everywhere, is left out. */
async function throughput(open, { items, window }) {
  let [added, done] = [0, 0];
  let [began, cpu] = [];
  let finish;
  const warm = Math.floor(items / 3);
  const all = new Promise(resolve => (finish = resolve));
  const contender = await open({
    onStart() {},
    onDone() {
      done += 1;
      if (done === warm) [began, cpu] = [performance.now(), process.cpuUsage()];
      if (done === items) finish();
      else more();
    },
  });
  const more = () => {
    while (added < items && added - done < window) void contender.add(added++).catch(fail);
  };
  more();
  await all;
  const ms = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  await contender.close();
  const measured = items - warm;
  return { items_per_second: (measured / ms) * 1000, cpu_us_per_item: (user + system) / measured };
}

/** Time from a request to its durable acknowledgement, and to the start of its handler, at a steady rate. */
async function latency(open, { rate, seconds }) {
  const [accepted, started] = [times(), times()];
  const asked = new Map();
  const contender = await open({
    onDone() {},
    onStart(index) {
      const at = asked.get(index);
      if (at !== undefined && at.isMeasured) started.add(performance.now() - at.at);
      asked.delete(index);
    },
  });
  const total = rate * seconds;
  const began = performance.now();
  /** What comes first is slower everywhere. */
  const warm = total / 5;
  const pending = [];
  for (let index = 0; index < total; index += 1) {
    const due = began + (index * 1000) / rate;
    while (performance.now() < due) await new Promise(resolve => setImmediate(resolve));
    const at = performance.now();
    const isMeasured = index >= warm;
    asked.set(index, { at, isMeasured });
    pending.push(
      contender.add(index).then(() => {
        if (isMeasured) accepted.add(performance.now() - at);
      }),
    );
  }
  await Promise.all(pending);
  await contender.close();
  return { accepted: accepted.said(), started: started.said() };
}

/** Requests that are acknowledged one by one, and in batches; nothing is processed. */
async function enqueue(open, { items, batch }) {
  const contender = await open({ idle: true, onStart() {}, onDone() {} });
  const singly = Math.min(2_000, items);
  let began = performance.now();
  for (let index = 0; index < singly; index += 1) await contender.add(index);
  const one = (singly / (performance.now() - began)) * 1000;
  began = performance.now();
  for (let index = 0; index < items; index += batch) {
    const indices = Array.from({ length: batch }, (_, offset) => singly + index + offset);
    await (contender.addAll?.(indices) ?? Promise.all(indices.map(other => contender.add(other))));
  }
  const many = (items / (performance.now() - began)) * 1000;
  await contender.close();
  return { singly_per_second: one, batched_per_second: many };
}

function times() {
  const all = histogram({ numberOfSignificantValueDigits: 3 });
  return {
    add: ms => all.recordValue(Math.max(1, Math.round(ms * 1000))),
    said: () =>
      all.totalCount === 0
        ? null
        : { p50_ms: all.getValueAtPercentile(50) / 1000, p99_ms: all.getValueAtPercentile(99) / 1000 },
  };
}

function fail(error) {
  process.stderr.write(`${error?.stack ?? error}\n`);
  process.exit(1);
}

export const scenarios = { throughput, latency, enqueue };
