/** The Overview: the sentence on book and machine, the scale, the book at the left, the machine at the right. */
import './overview.css';
import { useCallback, useMemo } from 'react';
import { useStore } from 'zustand';
import { progressOf, secondsLeft } from '../../book/progress.ts';
import { openScene } from '../../commands/open-scene.ts';
import { useDesk } from '../../stores/desk.ts';
import { FailureText } from '../../ui/failure.tsx';
import { ScaleNav } from '../../ui/scale/scale-nav.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { BookSoFar } from './book-so-far.tsx';
import { CastSoFar } from './cast-so-far.tsx';
import { Lede } from './lede.tsx';
import { MachinePart } from './machine-part.tsx';

export function Overview() {
  const desk = useDesk();
  const { outline, scale, arc, cast, pace, failure } = useStore(desk.book.store);
  const scene = useStore(desk.place.store, slice => slice.scene);
  const open = useCallback((chosen: number) => void openScene.run(desk, chosen), [desk]);
  const progress = useMemo(() => (outline === null ? null : progressOf(outline)), [outline]);

  if (outline === null || scale === null || progress === null) {
    if (failure === null) return <Waiting name="the book" />;
    return (
      <main className="overview-failed">
        <FailureText failure={failure} />
      </main>
    );
  }
  const { head } = progress;
  return (
    <main className="overview">
      <Lede outline={outline} scale={scale} left={secondsLeft(pace, progress.words)} />
      <ScaleNav
        scale={scale}
        head={head}
        here={head ?? Math.min(scene, Math.max(0, progress.scenes - 1))}
        label="The book; arrow keys choose a place, Enter opens it"
        onOpen={open}
      />
      <div className="overview-columns">
        <div className="overview-book">
          <BookSoFar arc={arc} scale={scale} head={head} english={outline.english} />
          <CastSoFar cast={cast} scale={scale} />
        </div>
        <MachinePart arc={arc} scale={scale} head={head} />
      </div>
    </main>
  );
}
