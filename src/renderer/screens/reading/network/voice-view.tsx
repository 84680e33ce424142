/** How the chosen person speaks: figures with their intervals, favourite words and forms of address with a passage each. */
import type { PassageText, Profile, Share } from '../../../../contracts/relations.ts';
import { openPassage } from '../../../commands/open-passage.ts';
import { CommandButton } from '../../../ui/command-button.tsx';
import { counted, figure } from '../../../ui/phrases.ts';

const percent = (value: number): string => (value * 100).toFixed(value < 0.1 ? 1 : 0);

export function VoiceView({ profile: { name, voice, wishes } }: { readonly profile: Profile }) {
  const unsure = voice.unsure === 0 ? '' : `; ${counted(voice.unsure, 'more line')}, unsure, not measured`;
  return (
    <section className="voice" tabIndex={0} aria-label={`The voice of ${name}`}>
      <p className="note">
        <span className="pair-names">{name}</span> Measured from {counted(voice.quotations, 'line')} and{' '}
        {counted(voice.words, 'word')}
        {unsure}. {voice.lacks.join(' ')}
      </p>
      {voice.quotations > 0 && (
        <dl className="voice-figures">
          {voice.length !== null && (
            <Row
              name="words a line"
              value={voice.length.mean.toFixed(1)}
              range={
                voice.length.low === null ? null : [voice.length.low.toFixed(1), voice.length.high?.toFixed(1) ?? '']
              }
            />
          )}
          <ShareRow name="lines that ask" share={voice.questions} passage={voice.questions.passages[0]} />
          <ShareRow name="lines that exclaim" share={voice.exclamations} passage={voice.exclamations.passages[0]} />
          <ShareRow name="words contracted" share={voice.contractions} />
          <ShareRow name="words that hedge" share={voice.hedges} passage={voice.hedges.passages[0]} />
          {voice.richness !== null && (
            <Row
              name="different words in fifty"
              value={`${percent(voice.richness.mattr.mean)} %`}
              range={
                voice.richness.mattr.low === null
                  ? null
                  : [percent(voice.richness.mattr.low), percent(voice.richness.mattr.high ?? 0)]
              }
            />
          )}
        </dl>
      )}
      <Words title="Favourite words" words={voice.favourites} />
      <Words title="Addresses others as" words={voice.addresses} />
      {wishes?.note !== undefined && <p className="note">You noted: {wishes.note}</p>}
    </section>
  );
}

interface RowProps {
  readonly name: string;
  readonly value: string;
  readonly range: readonly [string, string] | null;
  readonly passage?: PassageText | undefined;
}

function Row({ name, value, range, passage }: RowProps) {
  return (
    <div>
      <dt>
        {passage === undefined ? (
          name
        ) : (
          <CommandButton weight="link" command={openPassage} about={[passage]}>
            {name}
          </CommandButton>
        )}
      </dt>
      <dd className="machine">
        {value} {range !== null && <span className="quiet">{range.join('–')}</span>}
      </dd>
    </div>
  );
}

function ShareRow({
  name,
  share,
  passage,
}: {
  readonly name: string;
  readonly share: Share;
  readonly passage?: PassageText | undefined;
}) {
  return (
    <Row
      name={name}
      value={`${percent(share.share)} %`}
      range={[percent(share.low), percent(share.high)]}
      passage={passage}
    />
  );
}

interface WordsProps {
  readonly title: string;
  readonly words: readonly { readonly word: string; readonly count: number; readonly passage: PassageText }[];
}

function Words({ title, words }: WordsProps) {
  if (words.length === 0) return null;
  return (
    <p className="voice-words">
      <span className="note">{title} </span>
      {words.map(({ word, count, passage }) => (
        <CommandButton key={word} weight="link" command={openPassage} about={[passage]}>
          {word} <span className="machine quiet">{figure(count)}</span>
        </CommandButton>
      ))}
    </p>
  );
}
