/** What a character remembers by a scene, grouped by kind; choosing a memory opens its page. */
import './memory-list.css';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Memory } from '../../../../contracts/memory.ts';
import { memoryKinds } from '../../../../contracts/memory-words.ts';
import { forgetMemory } from '../../../commands/forget-memory.ts';
import { openPassage } from '../../../commands/open-passage.ts';
import { useDesk } from '../../../stores/desk.ts';
import { Button } from '../../../ui/button.tsx';
import { FailureText } from '../../../ui/failure.tsx';
import { Part } from '../../../ui/part.tsx';
import { figure } from '../../../ui/phrases.ts';
import { VirtualList } from '../../../ui/virtual-list.tsx';
import { Waiting } from '../../../ui/waiting.tsx';
import { MemoryForm } from './memory-form.tsx';
import { MemoryRow } from './memory-row.tsx';
import { kindTitles } from './memory-words.ts';

interface MemoryListProps {
  readonly name: string;
  readonly upTo: number;
}

const rowHeight = 82;

export function MemoryList({ name, upTo }: MemoryListProps) {
  const desk = useDesk();
  const { key, kind, words, total, kinds, memories, failure } = useStore(desk.memory.store);
  const [picked, setPicked] = useState<Memory | null>(null);
  const [adding, setAdding] = useState(false);
  const chosen = [...memories].find(([, memory]) => isSame(memory, picked))?.[0] ?? -1;
  const need = useCallback(
    (first: number, last: number) => {
      desk.memory.need(first, last);
    },
    [desk],
  );
  const choose = (index: number) => {
    const memory = memories.get(index);
    if (memory === undefined) return;
    setPicked(memory);
    if (memory.passage !== null) void openPassage.run(desk, memory.passage);
  };
  const foot = useRef<HTMLDivElement>(null);
  const [ended, setEnded] = useState(0);
  /** Once drawn, moves the keyboard to the foot: what it was on has gone. */
  const toFoot = () => {
    setEnded(times => times + 1);
  };
  useEffect(() => {
    if (ended > 0) foot.current?.querySelector('button')?.focus();
  }, [ended]);
  const own = chosen >= 0 && picked?.origin === 'writer' ? picked : null;
  return (
    <Part title={name} className="memories">
      <div className="memory-tools">
        <input
          type="search"
          aria-label={`Search what ${name} remembers`}
          placeholder="Search"
          maxLength={400}
          value={words}
          onChange={event => {
            desk.memory.choose({ words: event.target.value });
          }}
        />
        <select
          aria-label="Which memories"
          value={kind ?? ''}
          onChange={event => {
            desk.memory.choose({ kind: memoryKinds.find(one => one === event.target.value) ?? null });
          }}
        >
          <option value="">All kinds</option>
          {memoryKinds.map(one => (
            <option key={one} value={one}>
              {kindTitles[one]} ({figure(kinds[one] ?? 0)})
            </option>
          ))}
        </select>
      </div>
      {failure !== null && <FailureText part failure={failure} />}
      {failure === null && total === null && <Waiting part name="memories" />}
      {total === 0 && (
        <p className="note dim memory-none">
          {words.trim() === '' ? 'Nothing of this is known by this scene.' : 'Nothing fits these words.'}
        </p>
      )}
      {total !== null && total > 0 && (
        <VirtualList
          key={`${key ?? ''} ${kind ?? ''}`}
          label={`What ${name} remembers`}
          count={total}
          rowHeight={rowHeight}
          chosen={chosen}
          onSight={need}
          onChoose={choose}
        >
          {index => <MemoryRow memory={memories.get(index)} before={memories.get(index - 1)} first={index === 0} />}
        </VirtualList>
      )}
      {adding ? (
        <MemoryForm
          name={name}
          upTo={upTo}
          onEnd={() => {
            setAdding(false);
            toFoot();
          }}
        />
      ) : (
        <div ref={foot} className="memory-foot">
          <Button
            weight="link"
            onClick={() => {
              setAdding(true);
            }}
          >
            Add a memory…
          </Button>
          {own !== null && (
            <Button
              weight="link"
              onClick={() => {
                void Promise.resolve(forgetMemory.run(desk, own)).then(toFoot);
              }}
            >
              {forgetMemory.title}
            </Button>
          )}
        </div>
      )}
    </Part>
  );
}

function isSame(memory: Memory, other: Memory | null): boolean {
  return other !== null && memory.id === other.id && memory.since === other.since;
}
