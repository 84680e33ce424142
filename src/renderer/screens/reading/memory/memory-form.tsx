/** Adds a memory of the writer's own: what is remembered, of which kind, its weight, since when. Typing outlives the form. */
import { useEffect, useId, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { useStore } from 'zustand';
import type { Failure } from '../../../../contracts/errors.ts';
import { grades, memoryKinds } from '../../../../contracts/memory-words.ts';
import { chapterLabel, chapterOf } from '../../../book/book-scale.ts';
import { useDesk } from '../../../stores/desk.ts';
import { draftOf, emptyDraft, type MemoryDraft } from '../../../stores/memory-store.ts';
import { Button } from '../../../ui/button.tsx';
import { kindTitles } from './memory-words.ts';

interface MemoryFormProps {
  readonly name: string;
  /** The scene from which on it will be known. */
  readonly upTo: number;
  readonly onEnd: () => void;
}

export function MemoryForm({ name, upTo, onEnd }: MemoryFormProps) {
  const desk = useDesk();
  const scale = useStore(desk.book.store, slice => slice.scale);
  const draft = useStore(desk.memory.store, slice => draftOf(slice, name));
  const adding = useStore(desk.memory.store, slice => slice.adding);
  const { text, kind, grade } = draft;
  const [failure, setFailure] = useState<Failure | null>(null);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
  const chapter = scale === null ? undefined : chapterOf(scale, upTo);
  const since =
    kind === 'backstory'
      ? 'from before the story'
      : `from ${chapter === undefined ? 'this scene' : chapterLabel(chapter)}, onwards`;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await desk.memory.add(name, kind === 'backstory' ? null : upTo);
    if (answer.kind === 'busy') return;
    setFailure(answer.kind === 'refused' ? answer.failure : null);
    if (answer.kind === 'added') onEnd();
    else field.current?.focus();
  };
  const edit = (to: Partial<MemoryDraft>) => {
    desk.memory.edit(name, { ...draft, ...to });
  };
  return (
    <form
      className="memory-form"
      aria-label={`Add a memory of ${name}`}
      onSubmit={event => void save(event)}
      onKeyDown={event => {
        if (event.key === 'Escape') onEnd();
      }}
    >
      <label className="note" htmlFor={`${id}-text`}>
        What {name} remembers {since}
      </label>
      <textarea
        ref={field}
        id={`${id}-text`}
        rows={3}
        value={text}
        aria-invalid={failure !== null}
        aria-describedby={failure === null ? undefined : `${id}-error`}
        onChange={event => {
          edit({ text: event.target.value });
          setFailure(null);
        }}
      />
      {failure !== null && (
        <p id={`${id}-error`} role="alert" className="memory-form-error">
          {failure.message} {failure.advice}
        </p>
      )}
      <div className="memory-form-row">
        <select
          aria-label="Kind"
          value={kind}
          onChange={event => {
            edit({ kind: memoryKinds.find(one => one === event.target.value) ?? emptyDraft.kind });
          }}
        >
          {memoryKinds.map(one => (
            <option key={one} value={one}>
              {kindTitles[one]}
            </option>
          ))}
        </select>
        <select
          aria-label="Importance"
          value={grade}
          onChange={event => {
            edit({ grade: grades.find(one => one === event.target.value) ?? emptyDraft.grade });
          }}
        >
          {grades.map(one => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </div>
      <div className="memory-form-row">
        <Button type="submit" weight="primary" idle={adding}>
          Add it
        </Button>
        <Button onClick={onEnd}>Not now</Button>
      </div>
    </form>
  );
}
