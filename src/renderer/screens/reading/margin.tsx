/** What stands beside a paragraph: speakers at the left; at the right what is unsure, inferred, or strongly felt. */
import { speakerTrust } from '../../../contracts/trust.ts';
import { Mark } from '../../ui/marks.tsx';
import type { PageRow, Quotation } from './page-rows.ts';

/** Each speaker once, in order; one that the text does not tell, or hardly, is 'unsure'. */
export function Speakers({ quotations }: { readonly quotations: readonly Quotation[] }) {
  const names = [...new Set(quotations.map(quotation => (isSure(quotation) ? quotation.name : null)))];
  return names.map(name =>
    name === null ? (
      <i key="" className="dim unsure">
        unsure
      </i>
    ) : (
      <span key={name} className="small-caps">
        {name}
      </span>
    ),
  );
}

function isSure({ speaker, confidence }: Quotation): boolean {
  return speaker !== null && confidence >= speakerTrust;
}

export function Notes({ row }: { readonly row: PageRow }) {
  const guessed = row.quotations.find(quotation => quotation.speaker !== null && !isSure(quotation));
  const inferred = row.quotations.find(quotation => isSure(quotation) && quotation.kind !== 'explicit');
  return (
    <>
      {guessed !== undefined && (
        <p>
          {guessed.name ?? 'Somebody'}, perhaps: <span className="machine">{guessed.confidence.toFixed(2)}</span> is too
          little to say.
        </p>
      )}
      {inferred !== undefined && (
        <p>
          {inferred.kind === 'anaphoric' ? 'By the pronoun' : 'By the turn of talk'},{' '}
          <span className="machine">{inferred.confidence.toFixed(2)}</span>.
        </p>
      )}
      {row.strong !== null && (
        <p>
          {row.strong.feelings.map(({ name, score }, index) => (
            <span key={name}>
              {index > 0 && ' and '}
              <Mark name={name} /> {name} <span className="machine">{score.toFixed(2)}</span>
            </span>
          ))}
          .
        </p>
      )}
    </>
  );
}
