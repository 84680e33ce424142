/** What a fold has to compute next: the book from the last checkpoint that still holds. */
import type { FoldData, FoldGathered, FoldIdle, FoldScene } from '../../contracts/facts.ts';
import type { SceneRef } from '../../contracts/records.ts';
import type { FactName, FoldContract } from '../../contracts/system.ts';
import type { Catalogue } from './catalogue.ts';
import type { Database } from './driver.ts';
import { readFact } from './facts.ts';
import { foldStretch, lastCheckpoint } from './fold-checkpoints.ts';
import { foldInputs } from './fold-digests.ts';
import { finalDigest, readFinalValue, readFoldFinal } from './fold-outputs.ts';
import { wantedKey } from './fold-wanted.ts';
import { readRevision } from './revisions.ts';

/** What the fold has to compute next for this revision; from the reading connection. */
export function gatherFold(
  database: Database,
  catalogue: Catalogue,
  system: string,
  fold: string,
  contract: FoldContract,
  data: FoldData,
): FoldGathered | FoldIdle {
  const present = readRevision(database, data.book);
  if (present === null || present.revision !== data.revision) return { kind: 'outdated' };
  const finals = contract.after.map(name => readFinalValue(database, name.system, name.fold, data.book));
  const late = contract.after
    .filter(name => readFoldFinal(database, name.system, name.fold, data.book)?.current !== true)
    .map(name => `${name.system}/${name.fold}`);
  const { digests, absentBefore } = foldInputs(database, catalogue, contract, data.book, present, finals, late);
  const count = present.scenes.length;
  const start = lastCheckpoint(database, system, fold, data.book, digests);
  if (start.position === count && finalDigest(database, system, fold, data.book) === digests[count]) {
    return { kind: 'complete' };
  }
  const scenes: FoldScene[] = present.scenes.slice(start.position, start.position + foldStretch).map(scene => ({
    position: scene.position,
    hash: scene.hash,
    facts: contract.reads.map(name => sceneFact(database, catalogue, name, data.book, scene)),
  }));
  return {
    kind: 'steps',
    state: start.state,
    scenes,
    count,
    after: finals,
    missing: [...late, ...absentBefore(start.position)],
    digest: digests[start.position + scenes.length] ?? '',
  };
}

/** A fact of a scene by the key it has there: the scene's hash, or what the fold that asks for it said. */
function sceneFact(
  database: Database,
  catalogue: Catalogue,
  { system, fact }: FactName,
  book: string,
  scene: SceneRef,
): string | null {
  const asked = catalogue.asked(system, fact);
  const key = asked === undefined ? scene.hash : wantedKey(database, asked, book, scene);
  return key === null ? null : readFact(database, catalogue, system, fact, key);
}
