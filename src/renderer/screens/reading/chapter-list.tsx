/** The chapters as a column; the open one is marked. */
import './chapter-list.css';
import { useStore } from 'zustand';
import type { Outline } from '../../../contracts/book.ts';
import type { BookScale } from '../../book/book-scale.ts';
import { chapterOf } from '../../book/book-scale.ts';
import { openScene } from '../../commands/open-scene.ts';
import { useDesk } from '../../stores/desk.ts';
import { Part } from '../../ui/part.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';

interface ChapterListProps {
  readonly outline: Outline;
  readonly scale: BookScale;
}

export function ChapterList({ outline, scale }: ChapterListProps) {
  const desk = useDesk();
  const scene = useStore(desk.place.store, slice => slice.scene);
  const chosen = chapterOf(scale, scene)?.index ?? -1;
  const isRead = (firstScene: number, count: number) =>
    outline.scenes.slice(firstScene, firstScene + count).every(({ felt, heard }) => felt && heard);
  return (
    <Part title="Chapters" className="chapters">
      <VirtualList
        label="Chapters"
        count={scale.chapters.length}
        rowHeight={26}
        chosen={chosen}
        onChoose={index => {
          const chapter = scale.chapters[index];
          if (chapter !== undefined) void openScene.run(desk, chapter.firstScene);
        }}
      >
        {index => {
          const chapter = scale.chapters[index];
          if (chapter === undefined) return null;
          const read = isRead(chapter.firstScene, chapter.sceneCount);
          return (
            <span className={`chapter-row ${index === chosen ? 'is-open' : ''} ${read ? '' : 'is-unread'}`}>
              <span className="machine">{chapter.number ?? '·'}</span>
              <span className="chapter-name" title={chapter.name}>
                {chapter.name}
                {!read && <span className="unseen">, not read yet</span>}
              </span>
            </span>
          );
        }}
      </VirtualList>
    </Part>
  );
}
