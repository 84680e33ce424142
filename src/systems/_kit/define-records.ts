/** How a system's tables, `gather`, `apply` and queries are declared. */
import type { FoldStretch, Migration, ReadContext, SystemRecords, WriteContext } from '../../contracts/records.ts';
import type { SystemDefinition } from '../../contracts/system.ts';
import type { GatheredOf, InputOf, OutputOf, QueryInputOf, QueryOutputOf, ResultOf } from './define-system.ts';

type Gather<S extends SystemDefinition> = {
  readonly [N in keyof S['operations']]?: (
    context: ReadContext,
    data: InputOf<S, N>,
  ) => GatheredOf<S, N> | OutputOf<S, N>;
};

type Apply<S extends SystemDefinition> = {
  readonly [N in keyof S['operations']]?: (
    context: WriteContext,
    data: InputOf<S, N>,
    result: ResultOf<S, N>,
  ) => OutputOf<S, N> | undefined | void;
};

type Queries<S extends SystemDefinition> = {
  readonly [N in keyof S['queries']]: (context: ReadContext, data: QueryInputOf<S, N>) => QueryOutputOf<S, N>;
};

/**
 * Declares a system's records. `gather` of an operation without compute is its whole answer; `apply` may return
 * another output. `folded` keeps an index of a fold's rows. Tables bear the system's id as a prefix.
 */
export function defineRecords<S extends SystemDefinition>(
  system: S,
  parts: {
    readonly migrations?: readonly Migration[];
    readonly gather?: Gather<S>;
    readonly apply?: Apply<S>;
    readonly folded?: { readonly [N in keyof S['folds']]?: (context: WriteContext, stretch: FoldStretch) => void };
  } & ([keyof S['queries']] extends [never] ? { readonly queries?: undefined } : { readonly queries: Queries<S> }),
): SystemRecords {
  return {
    system: system.id,
    migrations: parts.migrations ?? [],
    gather: (parts.gather ?? {}) as SystemRecords['gather'],
    apply: (parts.apply ?? {}) as SystemRecords['apply'],
    queries: (parts.queries ?? {}) as SystemRecords['queries'],
    folded: (parts.folded ?? {}) as NonNullable<SystemRecords['folded']>,
  };
}
