/** The outline as a table of contents: each chapter with its words and how far it is read; Enter opens one. */
import './outline.css';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Outline } from '../../../contracts/book.ts';
import type { BookScale } from '../../book/book-scale.ts';
import { chapterOf } from '../../book/book-scale.ts';
import { progressOf } from '../../book/progress.ts';
import { openScene } from '../../commands/open-scene.ts';
import { useDesk } from '../../stores/desk.ts';
import { Mark } from '../../ui/marks.tsx';
import { counted, figure } from '../../ui/phrases.ts';
import { ScaleNav } from '../../ui/scale/scale-nav.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { bookProgress, chapterProgress } from './chapter-progress.ts';

export function OutlinePart({ title }: { readonly title: string }) {
  const desk = useDesk();
  const { outline, scale } = useStore(desk.book.store);
  if (outline === null || scale === null) return <Waiting part name="the outline" />;
  return <Contents title={title} outline={outline} scale={scale} />;
}

interface ContentsProps {
  readonly title: string;
  readonly outline: Outline;
  readonly scale: BookScale;
}

function Contents({ title, outline, scale }: ContentsProps) {
  const desk = useDesk();
  const here = useStore(desk.place.store, slice => slice.scene);
  const progress = useMemo(() => chapterProgress(outline), [outline]);
  const { read, scenes } = bookProgress(progress);
  const open = (scene: number) => void openScene.run(desk, scene);
  return (
    <article className="contents-page" aria-label="Outline">
      <h2>{title}</h2>
      <ScaleNav scale={scale} head={progressOf(outline).head} here={here} label="The book" onOpen={open} />
      <p className="contents-columns note">
        <span>
          {scenes === 0
            ? 'It has not been read yet.'
            : read === scenes
              ? 'Every scene is read by every system.'
              : `${figure(read)} of ${counted(scenes, 'scene')} are read by every system.`}
        </span>
        <span className="machine dim" aria-hidden="true">
          scenes read
        </span>
        <span className="machine dim" aria-hidden="true">
          words
        </span>
      </p>
      <VirtualList
        label="Chapters"
        className="contents-list"
        count={scale.chapters.length}
        rowHeight={27}
        chosen={chapterOf(scale, here)?.index ?? -1}
        onChoose={index => {
          const chapter = scale.chapters[index];
          if (chapter !== undefined) open(chapter.firstScene);
        }}
      >
        {index => {
          const chapter = scale.chapters[index];
          const far = progress[index];
          if (chapter === undefined || far === undefined) return null;
          const whole = far.read === far.scenes;
          return (
            <span className={`contents-row ${whole ? '' : 'is-unread'}`}>
              <span className="machine dim">{chapter.number ?? ''}</span>
              <span className="contents-name">{chapter.name}</span>
              <span className="contents-leader" />
              <span className="contents-read machine">
                <span aria-hidden="true">
                  {whole ? figure(far.scenes) : `${figure(far.read)}/${figure(far.scenes)}`}
                </span>
                <Mark name={whole ? 'well' : 'off'} size={10} />
                <span className="unseen">{`, ${figure(far.read)} of ${counted(far.scenes, 'scene')} read, `}</span>
              </span>
              <span className="machine">
                {figure(far.words)}
                <span className="unseen"> words</span>
              </span>
            </span>
          );
        }}
      </VirtualList>
    </article>
  );
}
