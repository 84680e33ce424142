/** The whole book in figures: words, chapters, scenes, people, and how much of it is spoken. */
import './whole.css';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { BookStatistics } from '../../../contracts/writing.ts';
import { openScene } from '../../commands/open-scene.ts';
import { showCast } from '../../commands/show-cast.ts';
import { useDesk } from '../../stores/desk.ts';
import { CommandButton } from '../../ui/command-button.tsx';
import { Part } from '../../ui/part.tsx';
import { counted, figure } from '../../ui/phrases.ts';
import { spokenWords } from './spoken-words.ts';

export function WholePart({ statistics }: { readonly statistics: BookStatistics }) {
  const { book, writing } = useDesk();
  const { scale, cast } = useStore(book.store);
  const speech = useStore(writing.store, slice => slice.speech);
  const longest = scale?.chapters[statistics.longest_chapter.index];
  const major = cast?.characters.filter(one => one.importance === 'major').length ?? 0;
  return (
    <Part title="The whole" note={`${figure(statistics.words)} words`}>
      <dl className="whole">
        <Figure name="Chapters" value={figure(statistics.chapters)}>
          half of them have {figure(statistics.words_per_chapter.median)} words or more
        </Figure>
        <Figure name="Scenes" value={figure(statistics.scenes)}>
          half of them have {figure(statistics.words_per_scene.median)} words or more
        </Figure>
        {longest !== undefined && statistics.chapters > 1 && (
          <Figure name="Longest" value={figure(statistics.longest_chapter.words)}>
            <CommandButton weight="link" command={openScene} about={[longest.firstScene]}>
              {longest.name}
            </CommandButton>
          </Figure>
        )}
        <Figure name="People" value={cast === null ? '…' : figure(cast.characters.length)}>
          {cast === null || cast.characters.length === 0 ? (
            'nobody is known yet'
          ) : (
            <CommandButton weight="link" command={showCast} about={[]}>
              {major === 0 ? 'the cast' : `${counted(major, 'main character')}`}
            </CommandButton>
          )}
          {cast !== null && !cast.complete && cast.characters.length > 0 && ' so far'}
        </Figure>
        <Figure name="Spoken" value={speech === null || speech.words === 0 ? '…' : spokenWords(speech).share}>
          {speech === null ? 'not read yet' : spokenWords(speech).meaning}
        </Figure>
      </dl>
    </Part>
  );
}

interface FigureProps {
  readonly name: string;
  readonly value: string;
  readonly children: ReactNode;
}

function Figure({ name, value, children }: FigureProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="machine">{value}</dd>
      <dd className="note">{children}</dd>
    </div>
  );
}
