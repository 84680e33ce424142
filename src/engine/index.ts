/** The engine: every system's queue, the store behind them, and what the hosts ask of both. No Electron, no page. */
import type { ComputeEnvelope, ComputeTask, Runner } from '../contracts/compute.ts';
import type { SystemEffects } from '../contracts/effects.ts';
import { ScriptoriumError } from '../contracts/errors.ts';
import type { HostView } from '../contracts/host.ts';
import type { CancelSelection, ControlAction, ControlTarget } from '../contracts/control.ts';
import type { ItemRequest } from '../contracts/items.ts';
import type { MachineFigures, SystemState } from '../contracts/statistics.ts';
import type { CommandResult, DeadSelection, Storage, StorageReads, StoreCommand } from '../contracts/storage.ts';
import type { Health, HealthEvent } from '../contracts/health.ts';
import type { Outside } from '../contracts/outside.ts';
import type { SystemDefinition } from '../contracts/system.ts';
import { createHealth, type RunningHealth } from './health/health.ts';
import { machineFigures, takeCounts, type Totals, totalsFrom } from './machine-figures.ts';
import { createBottlenecks } from './bottlenecks.ts';
import { createControlDesk } from './control-desk.ts';
import { endedReply } from './ended-reply.ts';
import { createInstanceDesk } from './instance-desk.ts';
import { refuseIfHeldUp, replayData } from './replay-data.ts';
import { createStatisticsKeeper } from './statistics-keeper.ts';
import { createSteadyClock } from './queue/steady.ts';
import { effectContext, type Workshop } from './queue/attempt.ts';
import { createQueueManager, type QueueEvent } from './queue/queue-manager.ts';

export type EngineEvent = QueueEvent | HealthEvent;

export interface EngineParts {
  readonly systems: readonly SystemDefinition[];
  readonly storage: Storage;
  readonly runner: Runner;
  /** Carries out what is small enough for the engine's own thread. */
  readonly inline: Runner;
  readonly effects: readonly SystemEffects[];
  /** What systems may know of the program around the engine. */
  readonly host: HostView;
  readonly outside: Outside;
  /** Whether a system computes an operation; otherwise what its `gather` found is the answer. */
  computes(system: string, operation: string): boolean;
  /** Milliseconds since 1970. */
  now(): number;
  /** Milliseconds on a clock that never jumps; what is measured and waited for goes by it. */
  tick(): number;
  /** From 0 to 1; only the wait before a retry depends on it. */
  random(): number;
}

export interface StartOptions {
  readonly before?: () => Promise<void>;
  readonly work?: boolean;
}

export interface ControlledSystem {
  readonly id: string;
  readonly state: SystemState;
}

export interface Engine {
  readonly systems: readonly SystemDefinition[];
  readonly reads: StorageReads;
  /**
   * Opens the store, takes up what an earlier run left, and begins to dispatch, once `before` is done. With `work` false
   * nothing is dispatched. Rejects where the folder cannot be used.
   */
  start(options?: StartOptions): Promise<void>;
  /** Pauses, resumes or drains; resolves once it is stored, with how each of the systems stands then. */
  control(action: ControlAction, target: ControlTarget): Promise<readonly ControlledSystem[]>;
  /** Adds an instance to a system, with as many slots as its first where none are said; resolves with its name. */
  addInstance(system: string, slots?: number): Promise<string>;
  /** Stops an instance; what it runs goes to the others. Rejects with `last-instance` where there would be none left. */
  stopInstance(system: string, instance: string): Promise<void>;
  /** Cancels outstanding items, running ones too; resolves with how many, once that is stored. */
  cancel(which: CancelSelection): Promise<number>;
  /**
   * Makes dead letters wait again; `data` is for one of them, and refused with `invalid-data` where it does not fit. One
   * letter whose work another item does with other data is refused with `already-waiting`; of several, it stays.
   */
  replay(which: DeadSelection, data?: unknown): Promise<CommandResult>;
  discard(which: DeadSelection): Promise<CommandResult>;
  /** Refuses at the door with a `ScriptoriumError`; resolves with the item's id once it is committed. */
  send(request: ItemRequest): Promise<number>;
  /** Sends, and resolves with the output; rejects with the item's failure. */
  request(request: ItemRequest, options?: { readonly timeoutMs?: number }): Promise<unknown>;
  /**
   * The output of an item that was sent just now; rejects with its failure, with `cancelled`, or with `reply-late` where it
   * has not ended in time.
   */
  reply(id: number, options: { readonly timeoutMs: number }): Promise<unknown>;
  /** Runs a task beside the queues, for a look that changes nothing. */
  compute(task: ComputeTask, signal?: AbortSignal): Promise<ComputeEnvelope>;
  /** Carries an effect out beside the queues, for a look that changes nothing. */
  effect(system: string, operation: string, data: unknown, signal?: AbortSignal): Promise<unknown>;
  query(system: string, query: string, data: unknown): Promise<unknown>;
  figures(): MachineFigures;
  readonly health: Health;
  isProcessing(id: number): boolean;
  /** Resolves when nothing is outstanding, delayed items included, but what paused systems hold. */
  idle(): Promise<void>;
  /** Returns what takes the listener off again. */
  on(listener: (event: EngineEvent) => void): () => void;
  command(command: StoreCommand): Promise<CommandResult>;
  setting(key: string): string | null;
  setSetting(key: string, value: string | null): Promise<void>;
  close(): Promise<void>;
}

const replyTimeoutMs = 120_000;
const closeGraceMs = 1_500;
const tidyAfterMs = 2_000;

export function createEngine(parts: EngineParts): Engine {
  const { storage, runner, now } = parts;
  const steady = createSteadyClock(now, parts.tick);
  const listeners = new Set<(event: EngineEvent) => void>();
  const settings = new Map<string, string>();
  let totals: Totals = { processed: new Map(), failed: new Map(), dead: new Map(), kept: new Map() };
  let gathers: ReadonlySet<string> = new Set();
  let health: RunningHealth | null = null;
  let tidyTimer: NodeJS.Timeout | undefined;
  let closed: Promise<void> | null = null;

  const bottlenecks = createBottlenecks(parts.systems);
  const figures = (): MachineFigures =>
    machineFigures(manager, runner, totals, bottlenecks, { now: steady(), wall: now() });
  const workshop: Workshop = {
    reads: storage.reads,
    runner,
    inline: parts.inline,
    effects: parts.effects,
    gathers: (system, operation) => gathers.has(`${system}/${operation}`),
    computes: parts.computes,
    now,
    steady,
    figures,
    machine: {
      systems: parts.systems,
      query: (system, query, data) => storage.reads.query(system, query, data),
      items: filter => storage.reads.items(filter),
      isProcessing: id => manager.isProcessing(id),
      settings: () => Object.fromEntries(settings),
      host: parts.host,
      health: () => openHealth().view(),
      watch: () => openHealth().watch(),
      alerts: filter => openHealth().alerts(filter),
      rules: system => openHealth().rules(system),
      samples: (system, from, to) => openHealth().history(system, from, to),
      dead: limit => storage.reads.items({ state: 'dead', limit }),
    },
  };
  const manager = createQueueManager({
    systems: parts.systems,
    storage,
    workshop,
    random: parts.random,
    announce(event) {
      keepUp(totals, event);
      for (const listener of listeners) listener(event);
      if (event.kind === 'settled') tidySoon();
      // What could not be stored while the store failed can be now.
      if (event.kind === 'store' && manager.storeFailure === null) pauseDrained();
    },
    drained: pauseDrained,
  });
  const desk = createControlDesk({ systems: parts.systems, storage, manager, now });
  const instances = createInstanceDesk({ manager, store: setSetting });
  const keeper = createStatisticsKeeper({ storage, manager, steady });

  function pauseDrained(): void {
    void desk.pauseDrained().catch(() => undefined);
  }

  function openHealth(): RunningHealth {
    if (health === null) throw new ScriptoriumError('store-failed', 'The engine is not open.');
    return health;
  }

  function tidySoon(): void {
    if (tidyTimer !== undefined) {
      tidyTimer.refresh();
      return;
    }
    tidyTimer = setTimeout(() => {
      if (closed !== null || manager.outstanding > 0) return;
      void storage
        .tidy()
        .then(() => storage.counts())
        .then(counts => takeCounts(totals, counts))
        .catch(() => undefined);
    }, tidyAfterMs);
    tidyTimer.unref();
  }

  async function setSetting(key: string, value: string | null): Promise<void> {
    await storage.command({ kind: 'set', key, value });
    if (value === null) settings.delete(key);
    else settings.set(key, value);
  }

  async function command(wanted: StoreCommand): Promise<CommandResult> {
    const result = await storage.command(wanted);
    manager.adopt(result.items);
    takeCounts(totals, await storage.counts());
    manager.announce('control');
    return result;
  }

  return {
    systems: parts.systems,
    reads: storage.reads,
    async start(options = {}) {
      const recovered = await storage.open();
      totals = totalsFrom(recovered);
      for (const [key, value] of Object.entries(recovered.settings)) settings.set(key, value);
      for (const [system, mode] of Object.entries(recovered.modes)) manager.modes.set(system, mode);
      instances.restore(settings);
      keeper.restore(recovered.statistics);
      gathers = new Set(recovered.gathers);
      manager.recover(recovered);
      await desk.pauseDrained();
      await options.before?.();
      health = createHealth({
        systems: parts.systems,
        storage,
        outside: parts.outside,
        memory: recovered.health,
        figures,
        now,
        announce(event) {
          for (const listener of listeners) listener(event);
        },
      });
      keeper.start();
      if (options.work !== false) manager.start();
      health.start();
    },
    control: desk.control,
    addInstance: instances.add,
    stopInstance: instances.stop,
    cancel: manager.cancel,
    async replay(which, data) {
      const replaced = await replayData(parts.systems, storage.reads, which, data);
      const result = await command({ kind: 'replay', which, data: replaced, now: now() });
      if (result.changed === 0) await refuseIfHeldUp(storage.reads, which);
      return result;
    },
    discard: which => command({ kind: 'discard', which }),
    send: request => manager.send(request),
    async request(request, options) {
      const id = await manager.send(request);
      const output = manager.isOutstanding(id)
        ? await manager.reply(id, options?.timeoutMs ?? replyTimeoutMs)
        : await endedReply(storage.reads, id);
      return JSON.parse(output) as unknown;
    },
    reply: async (id, { timeoutMs }) => JSON.parse(await manager.reply(id, timeoutMs)) as unknown,
    compute: (task, signal) => runner.run(task, { signal: signal ?? new AbortController().signal }),
    async effect(system, operation, data, signal) {
      const effect = parts.effects.find(one => one.system === system)?.operations[operation];
      if (effect === undefined)
        throw new ScriptoriumError('unknown-operation', `${system} has no effect ${operation}.`);
      return effect(data, undefined, effectContext(workshop, system, 0, signal ?? new AbortController().signal));
    },
    query: (system, query, data) => storage.reads.query(system, query, data),
    figures,
    health: {
      view: () => openHealth().view(),
      look: () => openHealth().look(),
      alerts: async filter => openHealth().alerts(filter),
      acknowledge: async id => openHealth().acknowledge(id),
      snooze: async (id, until) => openHealth().snooze(id, until),
      rules: system => openHealth().rules(system),
      setRule: async (system, rule, thresholds) => openHealth().setRule(system, rule, thresholds),
      rehearse: async (system, rule, thresholds) => openHealth().rehearse(system, rule, thresholds),
      history: async (system, from, to) => openHealth().history(system, from, to),
      resetClocks: () => openHealth().resetClocks(),
    },
    isProcessing: id => manager.isProcessing(id),
    idle: () => manager.idle(),
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    command,
    setting: key => settings.get(key) ?? null,
    setSetting,
    close() {
      closed ??= (async () => {
        clearTimeout(tidyTimer);
        await health?.close();
        await manager.close(closeGraceMs);
        await keeper.close();
        await runner.close();
        await storage.close();
      })();
      return closed;
    },
  };
}

/** Keeps the totals right between two looks at the store. */
function keepUp(totals: Totals, event: QueueEvent): void {
  if (event.kind !== 'settled' || event.system === null) return;
  const { system, outcome } = event;
  if (outcome === 'done') {
    addOne(totals.processed, system);
    addOne(totals.kept, system);
  }
  if (outcome === 'cancelled') addOne(totals.kept, system);
  if (outcome === 'dead') {
    addOne(totals.failed, system);
    addOne(totals.dead, system);
  }
}

function addOne(map: Map<string, number>, system: string): void {
  map.set(system, (map.get(system) ?? 0) + 1);
}
