/** The feelings over the page: the wheels of this scene and of the book, what they rest on, and the meter. */
import './feelings-view.css';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { Plutchik } from '../../../contracts/emotions.ts';
import type { Wheel } from '../../../contracts/wheel.ts';
import type { BookScale } from '../../book/book-scale.ts';
import { useDesk } from '../../stores/desk.ts';
import type { Size } from '../../ui/use-size.ts';
import { useSize } from '../../ui/use-size.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { MeterStrip } from '../../ui/wheel/meter-strip.tsx';
import { WheelPlot } from '../../ui/wheel/wheel-plot.tsx';
import { FeelingsEvidence } from './feelings-evidence.tsx';
import { meterSentence } from './feelings-words.ts';

interface FeelingsViewProps extends Size {
  readonly scale: BookScale;
  readonly here: number;
}

const meterHeight = 44;
/** Room for the names above and below a wheel, and its caption. */
const around = 76;

export function FeelingsView({ scale, here, height }: FeelingsViewProps) {
  const { feelings } = useDesk();
  const { sceneWheel, bookWheel, meter, asked } = useStore(feelings.store);
  const [chosen, setChosen] = useState<Plutchik | null>(null);
  const [measure, beside] = useSize();
  if (!asked) return <Waiting part name="the feelings" />;
  if (sceneWheel === null) return <p className="dim">The feelings of this scene are not read yet.</p>;
  const emotion = chosen ?? strongestOf(sceneWheel);
  const radius = Math.max(56, (height - around) / 2);
  return (
    <div className="feelings-view">
      <figure className="feelings-wheel">
        <WheelPlot
          wheel={sceneWheel}
          radius={radius}
          chosen={emotion}
          label="The wheel of this scene"
          onChoose={setChosen}
        />
        <figcaption className="note">This scene</figcaption>
      </figure>
      {bookWheel !== null && (
        <figure className="feelings-wheel">
          <WheelPlot
            wheel={bookWheel}
            radius={radius}
            chosen={emotion}
            label="The wheel of the book"
            onChoose={setChosen}
          />
          <figcaption className="note">The whole book</figcaption>
        </figure>
      )}
      <div className="feelings-beside" ref={measure}>
        <FeelingsEvidence sceneWheel={sceneWheel} bookWheel={bookWheel} meter={meter} emotion={emotion} />
        {meter !== null && beside !== null && (
          <figure>
            <svg width={beside.width} height={meterHeight + 6} role="img" aria-label={meterSentence(meter)}>
              <g transform="translate(0 3)">
                <MeterStrip meter={meter} scale={scale} here={here} width={beside.width} height={meterHeight} />
                <text x="4" y="12" className="machine dim">
                  {meter.poles.high}
                </text>
                <text x="4" y={meterHeight - 4} className="machine dim">
                  {meter.poles.low}
                </text>
              </g>
            </svg>
            <figcaption className="note">{meterSentence(meter)}</figcaption>
          </figure>
        )}
      </div>
    </div>
  );
}

function strongestOf({ emotions }: Wheel): Plutchik {
  return [...emotions].sort((a, b) => b.level - a.level)[0]?.emotion ?? 'joy';
}
