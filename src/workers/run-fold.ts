/** Takes a book through a fold, scene by scene, from the state of a checkpoint. */
import type { FoldCompute } from '../contracts/compute.ts';
import type { FoldGathered, FoldResult, PlacedWant } from '../contracts/facts.ts';
import { canonicalJson } from '../contracts/json.ts';
import type { FactName } from '../contracts/system.ts';

/**
 * Steps over `gathered.scenes` in order. The final output is there once the last scene of the book was taken.
 * `reads` names the facts in the order in which scenes carry them.
 */
export function runFold(fold: FoldCompute, reads: readonly FactName[], gathered: FoldGathered): FoldResult {
  const { scenes, count } = gathered;
  const after = gathered.after.map(parsed);
  const rows: (string | null)[] = [];
  const wanted: PlacedWant[] = [];
  const missing = new Set<string>(gathered.missing);
  let state = gathered.state === null ? fold.start() : (JSON.parse(gathered.state) as unknown);
  for (const { position, hash, facts } of scenes) {
    for (const name of absent(reads, facts)) missing.add(name);
    const step = fold.step(state, { position, count, hash, facts: facts.map(parsed), after });
    state = step.state;
    rows.push(step.row === undefined ? null : canonicalJson(step.row));
    for (const { fact, key, extra } of step.wanted ?? []) {
      wanted.push({ position, fact, scene: hash, key, extra: extra ?? null });
    }
  }
  // No scenes: the state of the whole book is known already, and only the final output is not.
  const ended = scenes.length === 0 || scenes.at(-1)?.position === count - 1;
  const final = ended && fold.finish !== undefined ? canonicalJson(fold.finish(state, after) ?? null) : null;
  return { state: canonicalJson(state ?? null), rows, final, wanted, missing: [...missing] };
}

function parsed(json: string | null): unknown {
  return json === null ? null : (JSON.parse(json) as unknown);
}

function absent(reads: readonly FactName[], facts: readonly (string | null)[]): string[] {
  return reads.filter((_, index) => (facts[index] ?? null) === null).map(({ system, fact }) => `${system}/${fact}`);
}
