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
import type { FoldContract } from '../../contracts/system.ts';
import type { AskedFactKind, Catalogue } from './catalogue.ts';
import type { Database } from './driver.ts';
import { wantedKeys } from './fold-wanted.ts';

/** The chain of digests over a revision: one more than it has scenes. */
export function foldDigests(
  database: Database,
  catalogue: Catalogue,
  contract: FoldContract,
  book: string,
  revision: RevisionView,
  finals: readonly (string | null)[],
  late: readonly string[],
): readonly string[] {
  return digestChain(
    seed(catalogue, contract, finals, late),
    revision.scenes,
    contract.reads.map(name => {
      const asked = catalogue.asked(name.system, name.fact);
      if (asked !== undefined) return givenUnderKeys(database, asked, book);
      const present = factKeys(database, catalogue, book, name.system, name.fact);
      return ({ hash }) => (present.has(hash) ? '1' : '0');
    }),
  );
}

/** What a scene has of a fact, in words of its own: whether it is there, or under which key it was asked for. */
type Given = (scene: SceneRef) => string;

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

function digestChain(first: string, scenes: readonly SceneRef[], given: readonly Given[]): readonly string[] {
  const chain = [first];
  let last = first;
  for (const scene of scenes) {
    last = digest(`${last}\n${scene.hash}\n${given.map(one => one(scene)).join('')}`);
    chain.push(last);
  }
  return chain;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 32);
}

/** Of a fact that a fold asks for: the key, and whether it is there; nothing where it was not asked for. */
function givenUnderKeys(database: Database, asked: AskedFactKind, book: string): Given {
  const keys = new Map(
    wantedKeys(database, asked, book).map(one => [one.position, `(${one.key} ${one.present ? '1' : '0'})`]),
  );
  return ({ position }) => keys.get(position) ?? '()';
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
