/** What storage must know of the systems: their contracts, their records, and the versions of their facts. */
import type { SystemRecords } from '../../contracts/records.ts';
import type { FoldContract, ModelVersions, SystemDefinition } from '../../contracts/system.ts';

export interface WantedFactKind {
  readonly system: string;
  readonly fact: string;
  readonly version: string;
}

export interface FoldKind {
  readonly system: string;
  readonly fold: string;
  readonly contract: FoldContract;
}

export interface Catalogue {
  readonly records: readonly SystemRecords[];
  system(id: string): SystemDefinition | undefined;
  recordsOf(id: string): SystemRecords | undefined;
  /** The present version of a fact; empty where there is no such fact. */
  factVersion(system: string, fact: string): string;
  /** Facts that every scene of a book should have. */
  readonly revisionFacts: readonly WantedFactKind[];
  /** Every fold, those that others come after first. */
  readonly folds: readonly FoldKind[];
}

export function createCatalogue(
  systems: readonly SystemDefinition[],
  records: readonly SystemRecords[],
  models: ModelVersions,
): Catalogue {
  const definitions = new Map(systems.map(system => [system.id, system]));
  const byId = new Map(records.map(one => [one.system, one]));
  const facts = systems.flatMap(system =>
    Object.entries(system.facts).map(([fact, contract]) => ({
      system: system.id,
      fact,
      version: contract.version(models),
      wanted: contract.wanted,
    })),
  );
  const versions = new Map(facts.map(one => [`${one.system}/${one.fact}`, one.version]));
  const folds = systems.flatMap(system =>
    Object.entries(system.folds).map(([fold, contract]) => ({ system: system.id, fold, contract })),
  );
  return {
    records,
    system: id => definitions.get(id),
    recordsOf: id => byId.get(id),
    factVersion: (system, fact) => versions.get(`${system}/${fact}`) ?? '',
    revisionFacts: facts.filter(one => one.wanted === 'revision'),
    folds: inOrder(folds),
  };
}

/** Folds so ordered that each stands behind those it comes after. Throws where they wait for each other. */
function inOrder(folds: readonly FoldKind[]): readonly FoldKind[] {
  const ordered: FoldKind[] = [];
  const waiting = [...folds];
  const placed = (system: string, fold: string): boolean =>
    ordered.some(one => one.system === system && one.fold === fold);
  while (waiting.length > 0) {
    const next = waiting.findIndex(one => one.contract.after.every(name => placed(name.system, name.fold)));
    const found = waiting[next];
    if (found === undefined) {
      throw new Error(`Folds wait for each other: ${waiting.map(one => `${one.system}/${one.fold}`).join(', ')}`);
    }
    ordered.push(found);
    waiting.splice(next, 1);
  }
  return ordered;
}
