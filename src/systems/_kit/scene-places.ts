/** The revision on which a system's notes about scenes stand, so that they can be followed to the newest one. */
import { z } from 'zod';
import type { ReadContext, WriteContext } from '../../contracts/records.ts';
import { type NotedScene, sceneFollower } from './follow-scene.ts';

/** The table of a system that notes where scenes stand: a book's scenes as of the last time its notes were caught up. */
export const scenesTable = (system: string): string =>
  `CREATE TABLE ${system}_noted_on (book TEXT PRIMARY KEY, hashes TEXT NOT NULL) WITHOUT ROWID;`;

/** Follows a noted scene of a book to its newest revision. */
export function followScenes(context: ReadContext, system: string, book: string): (noted: NotedScene) => NotedScene {
  const before = notedOn(context, system, book);
  const after = newest(context, book);
  return sceneFollower(before ?? [], after, hash => context.text(hash));
}

/** Calls `rewrite` where the notes stand on an earlier revision; from then on they stand on the newest. */
export function catchUpScenes(context: WriteContext, system: string, book: string, rewrite: () => void): void {
  const after = newest(context, book);
  if (notedOn(context, system, book)?.join() === after.join()) return;
  rewrite();
  context.run(`INSERT OR REPLACE INTO ${system}_noted_on (book, hashes) VALUES (?, ?)`, book, JSON.stringify(after));
}

function notedOn(context: ReadContext, system: string, book: string): readonly string[] | null {
  const row = context.get(`SELECT hashes FROM ${system}_noted_on WHERE book = ?`, book);
  return row === undefined ? null : z.array(z.string()).parse(JSON.parse(String(row['hashes'])));
}

function newest(context: ReadContext, book: string): readonly string[] {
  return (context.revision(book)?.scenes ?? []).map(scene => scene.hash);
}
