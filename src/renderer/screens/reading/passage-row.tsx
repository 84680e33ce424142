/** A passage in a list: where it is, the words themselves, and how sure it is that they are this character's. */
import { useStore } from 'zustand';
import { chapterOf } from '../../book/book-scale.ts';
import { useDesk } from '../../stores/desk.ts';
import type { CharacterPassage } from '../../stores/passages-store.ts';

export function PassageRow({ passage }: { readonly passage: CharacterPassage | undefined }) {
  const { book } = useDesk();
  const scale = useStore(book.store, slice => slice.scale);
  if (passage === undefined) return <span className="passage-row dim">…</span>;
  const chapter = scale === null ? undefined : chapterOf(scale, passage.scene);
  const { excerpt, from, to, confidence } = passage;
  return (
    <span className="passage-row">
      <span className="machine passage-where">{chapter?.number ?? '·'}</span>
      <span className="passage-words">
        {leadIn(excerpt.slice(0, from))}
        <b>{excerpt.slice(from, to)}</b>
        {excerpt.slice(to)}
      </span>
      {confidence !== null && <span className="machine quiet">{confidence.toFixed(2)}</span>}
    </span>
  );
}

/** A few words before the passage, whole ones. */
function leadIn(before: string): string {
  if (before.length <= 40) return before;
  const near = before.slice(-40);
  return `… ${near.slice(near.indexOf(' ') + 1)}`;
}
