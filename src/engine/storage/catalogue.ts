/** What storage must know of the systems: their contracts, their records, and the versions of their facts. */
import type { SystemRecords } from '../../contracts/records.ts';
import type { FactName, FoldContract, FoldName, ModelVersions, SystemDefinition } from '../../contracts/system.ts';

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

/** A fact that folds ask for, and which fold it is. */
export interface AskedFactKind extends WantedFactKind {
  readonly fold: string;
}

export interface Catalogue {
  readonly records: readonly SystemRecords[];
  system(id: string): SystemDefinition | undefined;
  recordsOf(id: string): SystemRecords | undefined;
  /** The present version of a fact; empty where there is no such fact. */
  factVersion(system: string, fact: string): string;
  /** Facts that every scene of a book should have. */
  readonly revisionFacts: readonly WantedFactKind[];
  /** Every fact of every system in its present version. */
  readonly facts: readonly WantedFactKind[];
  /** The fold that asks for a fact; undefined for facts that every scene has. */
  asked(system: string, fact: string): AskedFactKind | undefined;
  /** Every fold, those that others come after, or whose facts they read, first. */
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
      askedBy: contract.askedBy,
    })),
  );
  const versions = new Map(facts.map(one => [`${one.system}/${one.fact}`, one.version]));
  const folds = systems.flatMap(system =>
    Object.entries(system.folds).map(([fold, contract]) => ({ system: system.id, fold, contract })),
  );
  const asked = new Map<string, AskedFactKind>(
    facts.flatMap(({ system, fact, version, wanted, askedBy }) =>
      wanted === 'fold' && askedBy !== undefined
        ? [[`${system}/${fact}`, { system, fact, version, fold: askedBy }] as const]
        : [],
    ),
  );
  const kinds = new Map<string, string>(facts.map(one => [`${one.system}/${one.fact}`, one.wanted]));
  for (const { system, fold, contract } of folds) {
    for (const read of contract.reads) {
      const name = `${read.system}/${read.fact}`;
      if (kinds.get(name) === 'fold' && !asked.has(name)) {
        throw new Error(
          `The fold ${system}/${fold} reads ${name}, whose contract does not say which fold asks for it.`,
        );
      }
    }
  }
  return {
    records,
    system: id => definitions.get(id),
    recordsOf: id => byId.get(id),
    factVersion: (system, fact) => versions.get(`${system}/${fact}`) ?? '',
    revisionFacts: facts.filter(one => one.wanted === 'revision'),
    facts,
    asked: (system, fact) => asked.get(`${system}/${fact}`),
    folds: inOrder(folds, name => asked.get(`${name.system}/${name.fact}`)),
  };
}

/** The folds that a fold waits for: those it comes after, and those that ask for the facts it reads. */
export function foldsBefore(
  contract: FoldContract,
  asked: (name: FactName) => AskedFactKind | undefined,
): readonly FoldName[] {
  return [...contract.after, ...contract.reads.flatMap(name => asked(name) ?? [])];
}

/** Folds so ordered that each stands behind those it waits for. Throws where they wait for each other. */
function inOrder(
  folds: readonly FoldKind[],
  asked: (name: FactName) => AskedFactKind | undefined,
): readonly FoldKind[] {
  const ordered: FoldKind[] = [];
  const waiting = [...folds];
  const placed = (system: string, fold: string): boolean =>
    ordered.some(one => one.system === system && one.fold === fold);
  while (waiting.length > 0) {
    const next = waiting.findIndex(one =>
      foldsBefore(one.contract, asked).every(name => placed(name.system, name.fold)),
    );
    const found = waiting[next];
    if (found === undefined) {
      throw new Error(`Folds wait for each other: ${waiting.map(one => `${one.system}/${one.fold}`).join(', ')}`);
    }
    ordered.push(found);
    waiting.splice(next, 1);
  }
  return ordered;
}
