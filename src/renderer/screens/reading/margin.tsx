/** What stands beside a paragraph: speakers at the left; at the right what is unsure, inferred, or strongly felt. */
import type { Cast } from '../../../contracts/book.ts';
import { Mark } from '../../ui/marks.tsx';
import { listed } from '../../ui/phrases.ts';
import type { PageRow, Quotation } from './page-rows.ts';

/** Each speaker once, in order; one that the text does not tell is 'unsure'. */
export function Speakers({ quotations }: { readonly quotations: readonly Quotation[] }) {
  const names = [...new Set(quotations.map(({ name }) => name))];
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

interface NotesProps {
  readonly row: PageRow;
  readonly cast: Cast | null;
}

export function Notes({ row, cast }: NotesProps) {
  const open = row.quotations.find(quotation => quotation.speaker === null && quotation.confidence > 0);
  const inferred = row.quotations.find(({ speaker, kind }) => speaker !== null && kind !== 'explicit');
  const spoken = row.quotations.find(({ speaker, addressees }) => speaker !== null && addressees.length > 0);
  const nameOf = (key: string) => cast?.characters.find(character => character.key === key)?.name ?? key;
  return (
    <>
      {open !== undefined && (
        <p>
          Who speaks is left open: <span className="machine">{open.confidence.toFixed(2)}</span> is too little to say.
        </p>
      )}
      {spoken !== undefined && <p>To {listed(spoken.addressees.map(nameOf))}.</p>}
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
