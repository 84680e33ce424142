/** How a system's effects are declared: what must touch files, network, clock or the engine's own figures. */
import type { EffectContext, SystemEffects } from '../../contracts/effects.ts';
import type { SystemDefinition } from '../../contracts/system.ts';
import type { GatheredOf, InputOf, ResultOf } from './define-system.ts';

type Effects<S extends SystemDefinition> = {
  readonly [N in keyof S['operations']]?: (
    data: InputOf<S, N>,
    gathered: GatheredOf<S, N>,
    context: EffectContext,
  ) => Promise<ResultOf<S, N>>;
};

/** Declares effects. Each may be repeated after a crash, with the same item id, and must then do no harm. */
export function defineEffects<S extends SystemDefinition>(system: S, operations: Effects<S>): SystemEffects {
  return { system: system.id, operations: operations as SystemEffects['operations'] };
}
