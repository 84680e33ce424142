/** The process that is killed: sends without end, and writes down outside the engine what was accepted and cancelled. */
import { openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine } from '../../../src/engine/index.ts';
import { createCatalogue } from '../../../src/engine/storage/catalogue.ts';
import { threadCopies } from '../../../src/workers/backups/copies.ts';
import { createBackups } from '../../../src/workers/backups/backups.ts';
import { hostView } from '../../../src/workers/host-view.ts';
import { inlineRunner } from '../../../src/workers/runners/inline.ts';
import { createInlineStorage } from '../../../src/workers/storage-inline.ts';
import { computes, records, systems } from './systems.ts';

/** More than so many are not left waiting, or a thousand lives of this program would fill its queues. */
const mostWaiting = 3_000;

/** `load`: until it is killed. `end`: works off what is there, prints what happened, and ends. */
const [folder = '', mode = 'end'] = process.argv.slice(2);
const clock = { now: () => Date.now(), tick: () => performance.now() };
const models = { files: {}, versions: {} };
const inline = inlineRunner({ computes, systems }, models);
const engine = createEngine({
  systems,
  storage: createInlineStorage(
    { file: join(folder, 'scriptorium.db'), durability: 'strict', models: {} },
    createCatalogue(systems, records, {}),
    clock,
  ),
  runner: { ...inline, slots: 64 },
  inline,
  effects: [],
  host: hostView(folder, {}, createBackups(folder, threadCopies(new URL('file:///none'), folder), clock.now)),
  outside: { look: () => Promise.resolve({ disk: null, missing: [] }) },
  computes: () => true,
  ...clock,
  random: Math.random,
});
await engine.start();
if (mode === 'load') await load();
else await end();

async function load(): Promise<void> {
  const account = openSync(join(folder, 'account'), 'a');
  process.stdout.write('at work\n');
  const say = (what: string, ids: readonly number[]): void => {
    writeSync(account, ids.map(id => `${what} ${id}\n`).join(''));
  };
  const pick = (below: number): number => Math.floor(Math.random() * below);
  // They outlive the program, so that few of its lives may send one.
  let mayRepeat = pick(4) === 0;
  const repeats = (): boolean => {
    const sends = mayRepeat && pick(40) === 0;
    if (sends) mayRepeat = false;
    return sends;
  };
  const send = (): Promise<number> =>
    engine.send({
      source: 'account',
      system: systems[pick(systems.length)]?.id ?? '',
      operation: 'happen',
      data: { flaky: pick(4), onward: pick(10) === 0 ? 3 : 0, key: pick(5) === 0 ? `k${pick(4)}` : null },
      priority: 1 + pick(10),
      delayMs: pick(6) === 0 ? pick(300) : 0,
      ...(repeats() ? { everyMs: 1_000 } : {}),
    });
  for (;;) {
    while (engine.figures().outstanding > mostWaiting) await new Promise(resolve => setTimeout(resolve, 20));
    const ids = await Promise.all(Array.from({ length: 1 + pick(60) }, send));
    say('accepted', ids);
    if (pick(8) === 0) {
      const victim = ids[pick(ids.length)] ?? 0;
      say('may-cancel', [victim]);
      await engine.cancel({ kind: 'ids', ids: [victim] });
    }
    if (pick(6) === 0) {
      const target = { kind: 'system', system: systems[pick(systems.length)]?.id ?? '' } as const;
      await engine.control('pause', target);
      await new Promise(resolve => setTimeout(resolve, pick(40)));
      await engine.control('resume', target);
    }
  }
}

async function end(): Promise<void> {
  await engine.control('resume', { kind: 'all' });
  // The engine's own timers keep no process alive.
  setInterval(() => undefined, 1_000);
  // What comes again would never end.
  const repeated = async (): Promise<readonly number[]> =>
    (await engine.reads.items({ state: 'outstanding', limit: 100_000 })).flatMap(({ id, everyMs }) =>
      everyMs === null ? [] : [id],
    );
  const cancelled: number[] = [];
  for (let left = await repeated(); left.length > 0; left = await repeated()) {
    cancelled.push(...left);
    await engine.cancel({ kind: 'ids', ids: left });
  }
  await engine.idle();
  const happened = await Promise.all(systems.map(({ id }) => engine.query(id, 'happened', {})));
  const dead = await engine.reads.items({ state: 'dead', limit: 100_000 });
  const said = { cancelled, happened: happened.flat(), dead: dead.map(({ id, error }) => ({ id, code: error?.code })) };
  process.stdout.write(JSON.stringify(said), () => process.exit(0));
}
