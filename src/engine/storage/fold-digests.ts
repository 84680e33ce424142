/**
 * Digests of what a fold was given.
 *
 * d(0) = H(versions, final outputs of earlier folds, which of these are late), d(i + 1) = H(d(i), hash of scene i, which facts it has, and under
 * which keys those were asked for that a fold asks for). A
 * checkpoint at position p stands for everything up to scene p, so that one comparison of digests tells whether a
 * stored state may be gone on from, whatever was edited, moved or deleted.
 */
import { createHash } from 'node:crypto';
import type { RevisionView, SceneRef } from '../../contracts/records.ts';
import type { FactName, FoldContract } from '../../contracts/system.ts';
import type { AskedFactKind, Catalogue } from './catalogue.ts';
import type { Database } from './driver.ts';
import { wantedKeys } from './fold-wanted.ts';

export interface FoldInputs {
  /** The chain of digests over a revision: one more than it has scenes. */
  readonly digests: readonly string[];
  /** Facts that a scene before this place lacks, as `system/fact`, each once, in order of the first that lacks it. */
  absentBefore(position: number): readonly string[];
}

/** What a fold is given of a revision, scene by scene. */
export function foldInputs(
  database: Database,
  catalogue: Catalogue,
  contract: FoldContract,
  book: string,
  revision: RevisionView,
  finals: readonly (string | null)[],
  late: readonly string[],
): FoldInputs {
  const given = contract.reads.map(name => {
    const asked = catalogue.asked(name.system, name.fact);
    if (asked !== undefined) return givenUnderKeys(database, asked, book);
    const present = factKeys(database, catalogue, book, name.system, name.fact);
    return ({ hash }: SceneRef): Given => (present.has(hash) ? here : gone);
  });
  return {
    digests: digestChain(seed(catalogue, contract, finals, late), revision.scenes, given),
    absentBefore: position => absentNames(contract.reads, revision.scenes.slice(0, position), given),
  };
}

/** What a scene has of a fact: in words of its own for the digest, with the key under which it was asked for. */
interface Given {
  readonly words: string;
  readonly present: boolean;
}

const here: Given = { words: '1', present: true };
const gone: Given = { words: '0', present: false };
const notAsked: Given = { words: '()', present: false };

type GivenOf = (scene: SceneRef) => Given;

function absentNames(
  reads: readonly FactName[],
  scenes: readonly SceneRef[],
  given: readonly GivenOf[],
): readonly string[] {
  const names = new Set<string>();
  for (const scene of scenes) {
    reads.forEach(({ system, fact }, index) => {
      if (given[index]?.(scene).present === false) names.add(`${system}/${fact}`);
    });
  }
  return [...names];
}

function seed(
  catalogue: Catalogue,
  contract: FoldContract,
  finals: readonly (string | null)[],
  late: readonly string[],
): string {
  const versions = contract.reads.map(name => catalogue.factVersion(name.system, name.fact));
  const inputs = [...finals.map(value => value ?? '-'), ...late.map(name => `late ${name}`)];
  return digest([contract.version, ...versions, ...inputs].join('\n'));
}

function digestChain(first: string, scenes: readonly SceneRef[], given: readonly GivenOf[]): readonly string[] {
  const chain = [first];
  let last = first;
  for (const scene of scenes) {
    last = digest(`${last}\n${scene.hash}\n${given.map(one => one(scene).words).join('')}`);
    chain.push(last);
  }
  return chain;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 32);
}

/** Of a fact that a fold asks for: the key, and whether it is there; nothing where it was not asked for. */
function givenUnderKeys(database: Database, asked: AskedFactKind, book: string): GivenOf {
  const keys = new Map(
    wantedKeys(database, asked, book).map(({ position, key, present }): readonly [number, Given] => [
      position,
      { words: `(${key} ${present ? '1' : '0'})`, present },
    ]),
  );
  return ({ position }) => keys.get(position) ?? notAsked;
}

function factKeys(
  database: Database,
  catalogue: Catalogue,
  book: string,
  system: string,
  fact: string,
): ReadonlySet<string> {
  const rows = database.all(
    `SELECT DISTINCT scene.hash FROM engine_revision_scenes AS scene
     JOIN engine_facts AS fact ON fact.system = ? AND fact.fact = ? AND fact.key = scene.hash AND fact.version = ?
     WHERE scene.book = ?`,
    system,
    fact,
    catalogue.factVersion(system, fact),
    book,
  );
  return new Set(rows.map(row => String(row['hash'])));
}
