/** The feelings over the page: the wheel of this scene or of the book, what it rests on, and the dial along the book. */
import './feelings-view.css';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { Plutchik } from '../../../../contracts/emotions.ts';
import type { Dyad, Wheel } from '../../../../contracts/wheel.ts';
import type { BookScale } from '../../../book/book-scale.ts';
import { openPassage } from '../../../commands/open-passage.ts';
import { useDesk } from '../../../stores/desk.ts';
import { FailureText } from '../../../ui/failure.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import type { Size } from '../../../ui/use-size.ts';
import { Waiting } from '../../../ui/waiting.tsx';
import { WheelPlot, wheelSides } from '../../../ui/wheel/wheel-plot.tsx';
import { DialStrip } from './dial-strip.tsx';
import { FeelingsEvidence } from './feelings-evidence.tsx';
import { FeelingsReleases } from './feelings-releases.tsx';
import { wheelLegend } from './feelings-words.ts';

const sides = [
  { id: 'scene', title: 'This scene' },
  { id: 'book', title: 'The whole book' },
  { id: 'dial', title: 'The dial' },
] as const;
/** Of what the feelings are shown. */
export type FeelingsSide = (typeof sides)[number]['id'];

interface FeelingsViewProps extends Size {
  readonly scale: BookScale;
  readonly here: number;
  readonly side: FeelingsSide;
  readonly onSide: (side: FeelingsSide) => void;
}

/** Room for the names above and below the wheel, and two lines under it. */
const around = 92;
const widest = 0.46;

export function FeelingsView({ scale, here, side, onSide, width, height }: FeelingsViewProps) {
  const desk = useDesk();
  const { sceneWheel, bookWheel, meter, sceneAsked, bookAsked, failure } = useStore(desk.feelings.store);
  const [emotion, setEmotion] = useState<Plutchik | null>(null);
  const [dyad, setDyad] = useState<string | null>(null);
  if (failure !== null) return <FailureText part failure={failure} />;
  const ofBook = side === 'book';
  const [wheel, other] = ofBook ? [bookWheel, sceneWheel] : [sceneWheel, bookWheel];
  const mixed = wheel?.dyads.find(one => one.name === dyad) ?? null;
  const shown = mixed?.parts ?? [emotion ?? strongestOf(wheel)];
  const radius = Math.max(56, Math.min((height - around) / 2, (width * widest) / 2 - wheelSides));
  const choose = (next: Plutchik) => {
    setEmotion(next);
    setDyad(null);
    if (side === 'dial') onSide('scene');
  };
  return (
    <div className="feelings-view">
      <figure className="feelings-wheel">
        {wheel === null ? (
          <div className="feelings-absent" style={{ width: (radius + wheelSides) * 2 }}>
            {(ofBook ? bookAsked : sceneAsked) ? (
              <p className="dim">{ofBook ? 'No scene of the book is read yet.' : 'This scene is not read yet.'}</p>
            ) : (
              <Waiting part name={ofBook ? 'the wheel of the book' : 'the wheel of this scene'} />
            )}
          </div>
        ) : (
          <>
            <WheelPlot
              wheel={wheel}
              other={other}
              radius={radius}
              chosen={shown}
              label={ofBook ? 'The wheel of the book' : 'The wheel of this scene'}
              onChoose={choose}
              onOpen={of => {
                const passage = wheel.emotions.find(one => one.emotion === of)?.passages[0];
                if (passage !== undefined) void openPassage.run(desk, passage);
              }}
            />
            <figcaption className="note">{wheelLegend(ofBook, other !== null)}</figcaption>
          </>
        )}
      </figure>
      <div className="feelings-beside">
        <Tabs small label="What the feelings are of" tabs={sides} open={side} onOpen={onSide} />
        {side === 'dial' && meter !== null && <FeelingsReleases meter={meter} scale={scale} />}
        {side === 'dial' && meter === null && bookAsked && <p className="dim">No scene of the book is read yet.</p>}
        {side !== 'dial' && wheel !== null && (
          <FeelingsEvidence
            wheel={wheel}
            scale={scale}
            emotions={shown}
            dyad={mixed?.name ?? null}
            onDyad={(next: Dyad['name']) => {
              setDyad(next === dyad ? null : next);
            }}
          />
        )}
        {meter !== null && <DialStrip meter={meter} scale={scale} here={here} />}
      </div>
    </div>
  );
}

function strongestOf(wheel: Wheel | null): Plutchik {
  return [...(wheel?.emotions ?? [])].sort((a, b) => b.level - a.level)[0]?.emotion ?? 'joy';
}
