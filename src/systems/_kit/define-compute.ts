/** How a system's pure functions are declared: one per worker operation, fact and fold. */
import type { FactInput, FoldCompute, FoldStepInput, ModelFiles, SystemCompute } from '../../contracts/compute.ts';
import type { SystemDefinition } from '../../contracts/system.ts';
import type { FactOf, GatheredOf, InputOf, ResultOf } from './define-system.ts';

type Operations<S extends SystemDefinition> = {
  readonly [N in keyof S['operations']]?: (
    data: InputOf<S, N>,
    gathered: GatheredOf<S, N>,
    models: ModelFiles,
  ) => ResultOf<S, N> | Promise<ResultOf<S, N>>;
};

type Facts<S extends SystemDefinition> = {
  readonly [N in keyof S['facts']]: (input: FactInput, models: ModelFiles) => FactOf<S, N>;
};

/** A fold with the type of its state; see `FoldCompute`. */
export interface TypedFold<State> {
  start(): State;
  step(
    state: State,
    input: FoldStepInput,
  ): {
    readonly state: State;
    readonly row?: unknown;
    readonly wanted?: readonly { readonly fact: string; readonly key: string; readonly extra: unknown }[];
  };
  finish?(state: State, after: readonly unknown[]): unknown;
}

/** Declares a fold; states cross threads as JSON, so `State` must be plain data. */
export function fold<State>(typed: TypedFold<State>): FoldCompute {
  const { finish } = typed;
  return {
    start: () => typed.start(),
    step: (state, input) => typed.step(state as State, input),
    ...(finish === undefined ? {} : { finish: (state, after) => finish(state as State, after) }),
  };
}

/** Declares what a system computes. Functions are pure: no clock, no chance, no files. */
export function defineCompute<S extends SystemDefinition>(
  system: S,
  parts: {
    readonly operations?: Operations<S>;
    readonly folds?: { readonly [N in keyof S['folds']]: FoldCompute };
  } & ([keyof S['facts']] extends [never] ? { readonly facts?: undefined } : { readonly facts: Facts<S> }),
): SystemCompute {
  return {
    system: system.id,
    operations: (parts.operations ?? {}) as SystemCompute['operations'],
    facts: parts.facts ?? {},
    folds: parts.folds ?? {},
  };
}
