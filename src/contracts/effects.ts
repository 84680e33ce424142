/** What an effect may touch, handed to it by the engine. */
import type { MachineFigures } from './statistics.ts';

export interface EffectContext {
  /** The item's id: the same when the effect is repeated after a crash. */
  readonly itemId: number;
  readonly signal: AbortSignal;
  /** Milliseconds since 1970. */
  now(): number;
  figures(): MachineFigures;
}

/** The effects of a system, with their types taken off. */
export interface SystemEffects {
  readonly system: string;
  readonly operations: Readonly<
    Record<string, (data: unknown, gathered: unknown, context: EffectContext) => Promise<unknown>>
  >;
}
