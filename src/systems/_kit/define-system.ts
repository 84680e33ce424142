/** How a system is declared: types are kept for its own compute, records, effects and panel. */
import type {
  FactContract,
  FoldContract,
  OperationContract,
  QueryContract,
  SystemDefinition,
} from '../../contracts/system.ts';
import type { z } from 'zod';

type Parts = Pick<SystemDefinition, 'id' | 'title' | 'group' | 'description'> &
  Partial<Pick<SystemDefinition, 'reads' | 'queue' | 'health'>>;

export interface TypedSystem<
  O extends Readonly<Record<string, OperationContract>>,
  F extends Readonly<Record<string, FactContract>>,
  L extends Readonly<Record<string, FoldContract>>,
  Q extends Readonly<Record<string, QueryContract>>,
> extends SystemDefinition {
  readonly operations: O;
  readonly facts: F;
  readonly folds: L;
  readonly queries: Q;
}

/** Declares a system. What is left out is empty. */
export function defineSystem<
  const O extends Readonly<Record<string, OperationContract>>,
  const F extends Readonly<Record<string, FactContract>> = Readonly<Record<never, never>>,
  const L extends Readonly<Record<string, FoldContract>> = Readonly<Record<never, never>>,
  const Q extends Readonly<Record<string, QueryContract>> = Readonly<Record<never, never>>,
>(
  parts: Parts & { readonly operations: O; readonly facts?: F; readonly folds?: L; readonly queries?: Q },
): TypedSystem<O, F, L, Q> {
  return {
    reads: [],
    queue: {},
    ...parts,
    facts: parts.facts ?? ({} as F),
    folds: parts.folds ?? ({} as L),
    queries: parts.queries ?? ({} as Q),
  };
}

/** An operation as it is written in `system.ts`; the call only fixes its types. */
export function operation<
  I extends z.ZodType,
  O extends z.ZodType,
  G extends z.ZodType = z.ZodUndefined,
  R extends z.ZodType = O,
>(contract: OperationContract<I, O, G, R>): OperationContract<I, O, G, R> {
  return contract;
}

/** The types of a system's parts, by name. */
export type InputOf<S extends SystemDefinition, N extends keyof S['operations']> = z.output<
  S['operations'][N]['input']
>;
export type OutputOf<S extends SystemDefinition, N extends keyof S['operations']> = z.input<
  S['operations'][N]['output']
>;
export type GatheredOf<S extends SystemDefinition, N extends keyof S['operations']> = z.output<
  NonNullable<S['operations'][N]['gathers']>
>;
/** What compute or effects hand to `apply`: the contract's `result` where it has one, else its output. */
export type ResultOf<S extends SystemDefinition, N extends keyof S['operations']> =
  unknown extends z.output<NonNullable<S['operations'][N]['result']>>
    ? z.output<S['operations'][N]['output']>
    : z.output<NonNullable<S['operations'][N]['result']>>;
export type FactOf<S extends SystemDefinition, N extends keyof S['facts']> = z.output<S['facts'][N]['value']>;
export type QueryInputOf<S extends SystemDefinition, N extends keyof S['queries']> = z.output<S['queries'][N]['input']>;
export type QueryOutputOf<S extends SystemDefinition, N extends keyof S['queries']> = z.output<
  S['queries'][N]['output']
>;
