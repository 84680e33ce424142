/** What a wheel rests on: its mixtures by name, and the sentences of the chosen feelings; each opens on the page. */
import type { Plutchik } from '../../../../contracts/emotions.ts';
import type { Wheel } from '../../../../contracts/wheel.ts';
import type { BookScale } from '../../../book/book-scale.ts';
import { EvidenceRow } from './evidence-row.tsx';
import { lossWords } from './feelings-words.ts';

interface EvidenceProps {
  readonly wheel: Wheel;
  readonly scale: BookScale;
  /** Whose sentences are shown. */
  readonly emotions: readonly Plutchik[];
  /** The mixture that is chosen. */
  readonly dyad: string | null;
  readonly onDyad: (name: string) => void;
}

const mostDyads = 6;

export function FeelingsEvidence({ wheel, scale, emotions, dyad, onDyad }: EvidenceProps) {
  const losses = lossWords(wheel);
  return (
    <div className="feelings-evidence" tabIndex={0} role="region" aria-label="What the feelings rest on">
      <section>
        <h3>Mixed</h3>
        {wheel.abstains !== null && (
          <p className="note">
            <i>unsure</i>: {wheel.abstains}
          </p>
        )}
        {wheel.abstains === null && wheel.dyads.length === 0 && (
          <p className="note">No two feelings are strong enough together to have a name.</p>
        )}
        {wheel.dyads.slice(0, mostDyads).map(({ name, parts, degree }) => (
          <button
            key={name}
            type="button"
            className="feelings-dyad"
            aria-pressed={name === dyad}
            onClick={() => {
              onDyad(name);
            }}
          >
            <i>{name}</i>
            <span className="note">{parts.join(' and ')}</span>
            <span className="machine">{degree.toFixed(2)}</span>
          </button>
        ))}
        {losses !== null && <p className="note feelings-losses">{losses}</p>}
      </section>
      <section>
        {emotions.map(emotion => (
          <Sentences key={emotion} wheel={wheel} scale={scale} emotion={emotion} />
        ))}
      </section>
    </div>
  );
}

interface SentencesProps {
  readonly wheel: Wheel;
  readonly scale: BookScale;
  readonly emotion: Plutchik;
}

function Sentences({ wheel, scale, emotion }: SentencesProps) {
  const shown = wheel.emotions.find(one => one.emotion === emotion);
  if (shown === undefined) return null;
  const { name, level, passages } = shown;
  return (
    <>
      <h3>
        {emotion}
        {name !== emotion && `, here ${name}`} <span className="machine quiet">{level.toFixed(2)}</span>
      </h3>
      {passages.length === 0 && <p className="note">No sentence speaks of it.</p>}
      <ul>
        {passages.map(passage => (
          <EvidenceRow
            key={`${passage.scene} ${passage.start}`}
            figure={passage.score.toFixed(2)}
            passage={passage}
            scale={wheel.scene === null ? scale : null}
          />
        ))}
      </ul>
    </>
  );
}
