/**
 * Digests of what a fold was given.
 *
 * d(0) = H(versions, final outputs of earlier folds), d(i + 1) = H(d(i), hash of scene i, which facts it has). A
 * checkpoint at position p stands for everything up to scene p, so that one comparison of digests tells whether a
 * stored state may be gone on from, whatever was edited, moved or deleted.
 */
import { createHash } from 'node:crypto';
import type { RevisionView } from '../../contracts/records.ts';
import type { FoldContract } from '../../contracts/system.ts';
import type { Catalogue } from './catalogue.ts';
import type { Database } from './driver.ts';

/** The chain of digests over a revision: one more than it has scenes. */
export function foldDigests(
  database: Database,
  catalogue: Catalogue,
  contract: FoldContract,
  book: string,
  revision: RevisionView,
  finals: readonly (string | null)[],
): readonly string[] {
  return digestChain(
    seed(catalogue, contract, finals),
    revision.scenes.map(scene => scene.hash),
    contract.reads.map(name => factKeys(database, catalogue, book, name.system, name.fact)),
  );
}

function seed(catalogue: Catalogue, contract: FoldContract, finals: readonly (string | null)[]): string {
  const versions = contract.reads.map(name => catalogue.factVersion(name.system, name.fact));
  return digest([contract.version, ...versions, ...finals.map(value => value ?? '-')].join('\n'));
}

function digestChain(
  first: string,
  hashes: readonly string[],
  facts: readonly ReadonlySet<string>[],
): readonly string[] {
  const chain = [first];
  let last = first;
  for (const hash of hashes) {
    last = digest(`${last}\n${hash}\n${facts.map(keys => (keys.has(hash) ? '1' : '0')).join('')}`);
    chain.push(last);
  }
  return chain;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 32);
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
