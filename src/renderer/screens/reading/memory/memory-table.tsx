/** What the chosen person remembers as a table: each chapter that leaves something, by kind; a press asks up to there. */
import '../arc-table.css';
import { useStore } from 'zustand';
import type { MemoryKind } from '../../../../contracts/memory.ts';
import { memoryKinds } from '../../../../contracts/memory-words.ts';
import type { BookScale } from '../../../book/book-scale.ts';
import { chapterLabel, chapterOf } from '../../../book/book-scale.ts';
import { useDesk } from '../../../stores/desk.ts';
import { Button } from '../../../ui/button.tsx';
import { kindTitles } from './memory-words.ts';
import { chapterRows } from './chapter-rows.ts';

interface MemoryTableProps {
  readonly scale: BookScale;
  readonly upTo: number;
  readonly onUpTo: (scene: number) => void;
}

export function MemoryTable({ scale, upTo, onUpTo }: MemoryTableProps) {
  const { memory } = useDesk();
  const places = useStore(memory.store, slice => slice.places);
  const rows = chapterRows(places, scene => chapterOf(scale, scene)?.index ?? scene);
  return (
    <div className="arc-table" tabIndex={0} role="region" aria-label="The memory as a table">
      <table>
        <caption className="note">
          How much each chapter leaves, by kind. Choose a chapter to see what is remembered by its end.
        </caption>
        <thead>
          <tr>
            <th scope="col">Chapter</th>
            {memoryKinds.map(kind => (
              <th key={kind} scope="col" className="machine">
                {kindTitles[kind]}
              </th>
            ))}
            <th scope="col" className="machine">
              known
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ last, counts }) => {
            const chapter = chapterOf(scale, last);
            return (
              <tr key={last}>
                <th scope="row">
                  <Button
                    weight="link"
                    onClick={() => {
                      onUpTo(last);
                    }}
                  >
                    {chapter === undefined ? 'A scene' : chapterLabel(chapter)}
                  </Button>
                </th>
                {memoryKinds.map((kind: MemoryKind) => (
                  <td key={kind} className="machine">
                    {counts[kind] ?? '·'}
                  </td>
                ))}
                <td className="machine">{last <= upTo ? 'yes' : 'later'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
