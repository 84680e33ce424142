/** How to read the chart, and the rose of the scene that was read last. */
import './rose-note.css';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Arc } from '../../../contracts/book.ts';
import type { BookScale } from '../../book/book-scale.ts';
import { chapterLabel, chapterOf } from '../../book/book-scale.ts';
import { useDesk } from '../../stores/desk.ts';
import { figure } from '../../ui/phrases.ts';
import { Rose } from '../../ui/rose/rose.tsx';
import { leastShown, roseReach, strongest } from '../../ui/rose/rose-geometry.ts';

interface RoseNoteProps {
  readonly arc: Arc | null;
  readonly scale: BookScale;
  /** The first scene that is not read; null where all are. */
  readonly head: number | null;
}

export function RoseNote({ arc, scale, head }: RoseNoteProps) {
  const { machine } = useDesk();
  const figures = useStore(machine.store, slice => slice.figures);
  const last = useMemo(() => {
    const before = arc?.points.slice(0, head ?? undefined) ?? [];
    return before.findLast(point => point !== null) ?? arc?.points.findLast(point => point !== null) ?? null;
  }, [arc, head]);
  const reach = useMemo(() => roseReach(arc?.points ?? []), [arc]);
  const deepest = figures?.systems.toSorted(
    (one, other) => other.queue.input_queue_size - one.queue.input_queue_size,
  )[0];
  const waiting = deepest?.queue.input_queue_size ?? 0;
  const chapter = last === null ? undefined : chapterOf(scale, last.scene);
  const [first, second] = last === null ? [] : strongest(last.plutchik, 2, leastShown);
  return (
    <div className="rose-note">
      {last !== null && <Rose scores={last.plutchik} reach={reach} radius={42} />}
      <p className="note">
        <i>Read the chart.</i>{' '}
        {deepest !== undefined && waiting > 0 ? (
          <>
            <span className="rose-note-depth">
              {figure(waiting)}
              <sub>{deepest.queue.oldest_s >= 1 ? figure(deepest.queue.oldest_s) : ''}</sub>
            </span>{' '}
            items wait
            {deepest.queue.oldest_s >= 1 ? `, the oldest for ${figure(deepest.queue.oldest_s)} s` : ''}. A contour is
            ten times deeper. Beads go as fast as items do.
          </>
        ) : (
          'A figure beside a ring is what waits there; beads are items on their way. Nothing waits.'
        )}
        {chapter !== undefined && first !== undefined && (
          <>
            {' '}
            The rose: {chapterLabel(chapter)}, {head === null ? 'the last' : 'just read'}, is {first}
            {second !== undefined && ` over ${second}`}.
          </>
        )}
      </p>
    </div>
  );
}
