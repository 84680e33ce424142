/** Ours, as a contender. */
import { itemData, systemOf } from '../items.mjs';
import { built } from '../build.mjs';

/** @type {import('../contender.mjs').Open} */
export async function open({ folder, onDone, idle = false }) {
  const { benchEngine } = await import(new URL('engine.mjs', built).href);
  const engine = benchEngine(folder, built);
  await engine.start({ work: !idle });
  engine.on(event => {
    if (event.kind === 'settled' && event.outcome === 'done') onDone();
  });
  return {
    add: index =>
      engine.send({ source: 'bench', system: `bench_${systemOf(index)}`, operation: 'take', data: itemData(index) }),
    close: () => engine.close(),
  };
}
