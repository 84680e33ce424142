/** What set the dial off: each release with its chapter, how far the dial had come, and the sentences that did it. */
import type { BookMeter } from '../../../../contracts/meter.ts';
import type { BookScale } from '../../../book/book-scale.ts';
import { chapterLabel, chapterOf } from '../../../book/book-scale.ts';
import { EvidenceRow } from './evidence-row.tsx';

interface FeelingsReleasesProps {
  readonly meter: BookMeter;
  readonly scale: BookScale;
}

export function FeelingsReleases({ meter, scale }: FeelingsReleasesProps) {
  const { low, high } = meter.poles;
  return (
    <div className="feelings-evidence is-one" tabIndex={0} role="region" aria-label="What set the dial off">
      {meter.releases.length === 0 && (
        <p className="note">
          It was never set off: nowhere do words of {low} or of {high} come thick enough.
        </p>
      )}
      {meter.releases.map(({ scene, name, peak, passages }) => {
        const chapter = chapterOf(scale, scene);
        return (
          <section key={scene}>
            <h3>
              {name} <span className="machine quiet">{peak.toFixed(2)}</span>
              {chapter !== undefined && <span className="note"> in {chapterLabel(chapter)}</span>}
            </h3>
            <ul>
              {passages.map(passage => (
                <EvidenceRow key={passage.start} figure={String(passage.words.length)} passage={passage} scale={null}>
                  <span className="note evidence-where">{passage.words.join(', ')}</span>
                </EvidenceRow>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
