/** What an effect may touch, handed to it by the engine. */
import type { HostView } from './host.ts';
import type { AlertFilter, Alert, HealthSample, HealthView, RuleView, Watch } from './health.ts';
import type { ItemView } from './items.ts';
import type { MachineFigures } from './statistics.ts';
import type { ItemFilter } from './storage.ts';
import type { SystemDefinition } from './system.ts';

/** A look at the whole machine that changes nothing, for systems that show it to people. */
export interface MachineView {
  readonly systems: readonly SystemDefinition[];
  query(system: string, query: string, data: unknown): Promise<unknown>;
  /** Newest first. */
  items(filter: ItemFilter): Promise<readonly ItemView[]>;
  isProcessing(id: number): boolean;
  /** What is set for the whole folder, by key. */
  settings(): Readonly<Record<string, string>>;
  readonly host: HostView;
  health(): HealthView;
  watch(): Watch;
  /** Newest first. */
  alerts(filter: AlertFilter): Promise<readonly Alert[]>;
  /** Every rule there is where the system is null. */
  rules(system: string | null): readonly RuleView[];
  /** As `Health.history`; `machine` names the whole machine. */
  samples(system: string, from: number, to: number): Promise<readonly HealthSample[]>;
  /** Dead letters with their errors, newest first. */
  dead(limit: number): Promise<readonly ItemView[]>;
}

export interface EffectContext {
  /** The item's id: the same when the effect is repeated after a crash. */
  readonly itemId: number;
  readonly signal: AbortSignal;
  /** Milliseconds since 1970. */
  now(): number;
  /** As they are without the item itself, which runs only to ask. */
  figures(): MachineFigures;
  readonly machine: MachineView;
  /**
   * Has a thread carry out a worker operation of the effect's own system, beside the queues. Rejects with a
   * `ScriptoriumError`. For what is heavy and needs bytes that only an effect can read.
   */
  compute(operation: string, data: unknown, gathered: unknown): Promise<unknown>;
}

/** The effects of a system, with their types taken off. */
export interface SystemEffects {
  readonly system: string;
  readonly operations: Readonly<
    Record<string, (data: unknown, gathered: unknown, context: EffectContext) => Promise<unknown>>
  >;
}
