/** The sentence over the memory view, and the way back to the open page's scene. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { BookScale } from '../../../book/book-scale.ts';
import { chapterLabel, chapterOf } from '../../../book/book-scale.ts';
import { useDesk } from '../../../stores/desk.ts';
import { Button } from '../../../ui/button.tsx';
import { memorySentence } from './memory-words.ts';

interface MemoryLineProps {
  readonly person: { readonly key: string; readonly name: string };
  readonly scale: BookScale;
  readonly upTo: number;
  /** The scene was chosen here; else it is the one on the page. */
  readonly isSet: boolean;
  readonly onFollow: () => void;
}

export function MemoryLine({ person, scale, upTo, isSet, onFollow }: MemoryLineProps) {
  const desk = useDesk();
  const { total, complete, words } = useStore(desk.memory.store);
  const book = useStore(desk.place.store, slice => slice.book);
  const chapter = chapterOf(scale, upTo);
  const { key } = person;
  useEffect(() => {
    desk.memory.choose({ book, key, scene: upTo });
  }, [desk, book, key, upTo]);
  const place = chapter === undefined ? 'this scene' : chapterLabel(chapter);
  return (
    <>
      {total !== null && memorySentence(person.name, total, place, complete, words)}{' '}
      {isSet && (
        <Button weight="link" onClick={onFollow}>
          Follow the page
        </Button>
      )}
    </>
  );
}
