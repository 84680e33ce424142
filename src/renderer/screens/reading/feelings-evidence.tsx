/** What the wheels and the meter rest on: mixtures by name, sentences of a feeling, releases; each opens on the page. */
import { openPassage } from '../../commands/open-passage.ts';
import type { Plutchik } from '../../../contracts/emotions.ts';
import type { BookMeter } from '../../../contracts/meter.ts';
import type { Wheel } from '../../../contracts/wheel.ts';
import { CommandButton } from '../../ui/command-button.tsx';

interface EvidenceProps {
  readonly sceneWheel: Wheel;
  readonly bookWheel: Wheel | null;
  readonly meter: BookMeter | null;
  readonly emotion: Plutchik;
}

export function FeelingsEvidence({ sceneWheel, bookWheel, meter, emotion }: EvidenceProps) {
  return (
    <div className="feelings-evidence" tabIndex={0} role="region" aria-label="What the feelings rest on">
      <Dyads title="Mixed in this scene" wheel={sceneWheel} />
      <Sentences title={`In this scene: ${emotion}`} wheel={sceneWheel} emotion={emotion} />
      {bookWheel !== null && <Dyads title="Mixed in the book" wheel={bookWheel} />}
      {bookWheel !== null && <Sentences title={`In the book: ${emotion}`} wheel={bookWheel} emotion={emotion} />}
      {meter !== null && meter.releases.length > 0 && (
        <>
          <h3>What set the dial off</h3>
          <ul>
            {meter.releases.map(({ scene, name, peak, passages }) => (
              <li key={scene}>
                <span className="machine quiet">
                  {name} {peak.toFixed(2)}
                </span>{' '}
                {passages[0] !== undefined && <Sentence {...passages[0]} />}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Dyads({ title, wheel }: { readonly title: string; readonly wheel: Wheel }) {
  const said = wheel.dyads
    .slice(0, 6)
    .map(({ name, degree, parts }) => `${name} ${degree.toFixed(2)} (${parts.join(' and ')})`);
  return (
    <p className="note">
      {title}:{' '}
      {wheel.abstains !== null ? (
        <i>unsure; {wheel.abstains}</i>
      ) : said.length === 0 ? (
        'nothing.'
      ) : (
        `${said.join(', ')}.`
      )}
    </p>
  );
}

interface SentencesProps {
  readonly title: string;
  readonly wheel: Wheel;
  readonly emotion: Plutchik;
}

function Sentences({ title, wheel, emotion }: SentencesProps) {
  const shown = wheel.emotions.find(one => one.emotion === emotion);
  if (shown === undefined) return null;
  return (
    <>
      <h3>
        {title} <span className="machine quiet">{shown.level.toFixed(2)}</span>
      </h3>
      {shown.passages.length === 0 && <p className="note dim">No sentence speaks of it.</p>}
      <ul>
        {shown.passages.map(passage => (
          <li key={`${passage.scene} ${passage.start}`}>
            <span className="machine quiet">{passage.score.toFixed(2)}</span> <Sentence {...passage} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface SentenceProps {
  readonly scene: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function Sentence({ scene, start, end, text }: SentenceProps) {
  return (
    <CommandButton weight="link" command={openPassage} about={[{ scene, start, end }]}>
      {text.length > 160 ? `${text.slice(0, 159)}…` : text}
    </CommandButton>
  );
}
