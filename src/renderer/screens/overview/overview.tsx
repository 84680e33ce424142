/** The Overview: the sentence on book and machine, the scale, the book at the left, the machine at the right. */
import './overview.css';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { headline } from '../../book/headline.ts';
import { machineNote, machineSentence } from '../../book/machine-words.ts';
import { progressOf, secondsLeft } from '../../book/progress.ts';
import { openScene } from '../../commands/open-scene.ts';
import { showReading } from '../../commands/show-reading.ts';
import { useDesk } from '../../stores/desk.ts';
import { CommandButton } from '../../ui/command-button.tsx';
import { FailureText } from '../../ui/failure.tsx';
import { Part } from '../../ui/part.tsx';
import { ScaleNav } from '../../ui/scale/scale-nav.tsx';
import { useSize } from '../../ui/use-size.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { BookSoFar } from './book-so-far.tsx';
import { CastSoFar } from './cast-so-far.tsx';
import { MachineChart } from './machine-chart.tsx';
import { RoseNote } from './rose-note.tsx';

const chartFoot = 168;

export function Overview() {
  const desk = useDesk();
  const { outline, scale, arc, cast, pace, failure } = useStore(desk.book.store);
  const figures = useStore(desk.machine.store, slice => slice.figures);
  const scene = useStore(desk.place.store, slice => slice.scene);
  const [measure, size] = useSize();
  const progress = useMemo(() => (outline === null ? null : progressOf(outline)), [outline]);

  if (outline === null || scale === null || progress === null) {
    if (failure === null) return <Waiting name="the book" />;
    return (
      <main className="overview-failed">
        <FailureText failure={failure} />
      </main>
    );
  }
  const atWork = (figures?.outstanding ?? 0) > 0;
  const { head } = progress;
  return (
    <main className="overview">
      <section className="lede">
        <div>
          <h1>{headline(outline, scale, atWork, secondsLeft(pace, progress.words))}</h1>
          <p className="quiet">{figures === null ? '' : machineSentence(figures)}</p>
        </div>
        {progress.scenes > 0 && (
          <CommandButton command={showReading} about={[]}>
            Read the book
          </CommandButton>
        )}
      </section>
      <ScaleNav
        scale={scale}
        head={head}
        here={head ?? Math.min(scene, Math.max(0, progress.scenes - 1))}
        label="The book; arrow keys choose a place, Enter opens it"
        onOpen={chosen => void openScene.run(desk, chosen)}
      />
      <div className="overview-columns">
        <div className="overview-book">
          <BookSoFar arc={arc} scale={scale} head={head} />
          <CastSoFar cast={cast} scale={scale} />
        </div>
        <Part title="The machine" note={figures === null ? '' : machineNote(figures)} className="machine-part">
          <div ref={measure} className="machine-room">
            {size !== null && size.height > 0 && <MachineChart {...size} foot={chartFoot} />}
            <RoseNote arc={arc} scale={scale} head={head} />
          </div>
        </Part>
      </div>
    </main>
  );
}
