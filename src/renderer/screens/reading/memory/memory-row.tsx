/** A memory in a list: since which chapter, how they came by it, how much it weighs, and the words. */
import { useStore } from 'zustand';
import type { Memory } from '../../../../contracts/memory.ts';
import { grades } from '../../../../contracts/memory-words.ts';
import { chapterOf } from '../../../book/book-scale.ts';
import { useDesk } from '../../../stores/desk.ts';
import { howKnown, kindTitles } from './memory-words.ts';

interface MemoryRowProps {
  readonly memory: Memory | undefined;
  /** The one above it, whose kind need not be said again. */
  readonly before: Memory | undefined;
  readonly first: boolean;
}

export function MemoryRow({ memory, before, first }: MemoryRowProps) {
  const { book } = useDesk();
  const scale = useStore(book.store, slice => slice.scale);
  if (memory === undefined) return <span className="memory-row dim">…</span>;
  const chapter = scale === null || memory.since === null ? undefined : chapterOf(scale, memory.since);
  const since = memory.since === null ? 'before the book' : `since ${chapter?.name ?? 'its scene'}`;
  const opens = first || before?.kind !== memory.kind;
  return (
    <span className={`memory-row ${opens ? 'opens' : ''}`}>
      <span className="machine memory-since" title={since}>
        <span className="unseen">{since}, </span>
        <span aria-hidden="true">{memory.since === null ? '–' : (chapter?.number ?? '·')}</span>
      </span>
      <span className="memory-body">
        <span className="memory-how">
          <span className={opens ? 'memory-kind' : 'unseen'}>{kindTitles[memory.kind]}</span> {howKnown(memory)}
        </span>
        <span className="memory-words">{memory.text}</span>
      </span>
      <span className="memory-grade" title={`${memory.grade}, ${memory.importance.toFixed(2)} of 1`}>
        <span className="unseen">{memory.grade}</span>
        {grades.slice(1).map((grade, index) => (
          <i key={grade} aria-hidden="true" className={grades.indexOf(memory.grade) > index ? 'is-full' : ''} />
        ))}
      </span>
    </span>
  );
}
