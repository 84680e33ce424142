/** One sentence that something rests on: a figure, the words, and its chapter where that is not the open one. */
import type { ReactNode } from 'react';
import type { BookScale } from '../../../book/book-scale.ts';
import { chapterOf } from '../../../book/book-scale.ts';
import { openPassage } from '../../../commands/open-passage.ts';
import { CommandButton } from '../../../ui/command-button.tsx';

interface EvidenceRowProps {
  readonly figure: string;
  readonly passage: {
    readonly scene: number;
    readonly start: number;
    readonly end: number;
    readonly text: string;
  };
  /** Null where the chapter need not be said. */
  readonly scale: BookScale | null;
  readonly children?: ReactNode;
}

export function EvidenceRow({ figure, passage, scale, children }: EvidenceRowProps) {
  const { scene, start, end, text } = passage;
  const chapter = scale === null ? undefined : chapterOf(scale, scene);
  return (
    <li className="evidence-row">
      <span className="machine quiet">{figure}</span>
      <CommandButton weight="link" command={openPassage} about={[{ scene, start, end }]}>
        <span className="evidence-words">{text}</span>
      </CommandButton>
      {chapter !== undefined && <span className="note evidence-where">{chapter.name}</span>}
      {children}
    </li>
  );
}
