/** Memory over the page: people to choose from, and since when they remember how much of each kind. */
import './memory-view.css';
import { useStore } from 'zustand';
import type { Cast } from '../../../../contracts/book.ts';
import { memoryKinds } from '../../../../contracts/memory-words.ts';
import type { BookScale } from '../../../book/book-scale.ts';
import { useDesk } from '../../../stores/desk.ts';
import { figure } from '../../../ui/phrases.ts';
import { ScaleNav } from '../../../ui/scale/scale-nav.tsx';
import { SceneStrip } from '../../../ui/strip/scene-strip.tsx';
import type { Size } from '../../../ui/use-size.ts';
import { VirtualList } from '../../../ui/virtual-list.tsx';
import { MemoryTable } from './memory-table.tsx';
import { kindTitles } from './memory-words.ts';

interface MemoryViewProps extends Size {
  readonly cast: Cast;
  readonly scale: BookScale;
  readonly head: number | null;
  /** The scene up to which they know. */
  readonly upTo: number;
  readonly chosen: string | null;
  readonly asTable: boolean;
  readonly onChoose: (key: string) => void;
  readonly onUpTo: (scene: number) => void;
}

/** Room for the people, the names of kinds, and the figures at the right. */
const [people, gap, names, figures] = [220, 28, 128, 44] as const;
const rowHeight = 26;

export function MemoryView(props: MemoryViewProps) {
  const { cast, scale, head, upTo, chosen, asTable, onChoose, onUpTo, width, height } = props;
  const { memory } = useDesk();
  const { kinds, places } = useStore(memory.store);
  if (cast.characters.length === 0) return <p className="dim">Nobody is known in this book yet.</p>;
  if (asTable) return <MemoryTable scale={scale} upTo={upTo} onUpTo={onUpTo} />;
  const side = Math.min(people, width * 0.3);
  const book = Math.max(80, width - side - gap - names - figures);
  return (
    <div className="memory-view" style={{ height, gridTemplateColumns: `${side}px minmax(0, 1fr)`, columnGap: gap }}>
      <VirtualList
        label="Whose memory"
        count={cast.characters.length}
        rowHeight={rowHeight}
        chosen={cast.characters.findIndex(character => character.key === chosen)}
        onChoose={index => {
          const character = cast.characters[index];
          if (character !== undefined) onChoose(character.key);
        }}
      >
        {index => {
          const character = cast.characters[index];
          return (
            <span className={`memory-person ${character?.key === chosen ? 'is-chosen' : ''}`}>{character?.name}</span>
          );
        }}
      </VirtualList>
      <div className="memory-staves">
        <div
          className="memory-later"
          aria-hidden="true"
          style={{
            left: names + (scale.edges[upTo + 1] ?? 1) * book,
            width: (1 - (scale.edges[upTo + 1] ?? 1)) * book,
          }}
        />
        {memoryKinds.map(kind => (
          <div key={kind} className="memory-stave" style={{ gridTemplateColumns: `${names}px ${book}px 1fr` }}>
            <span className="note">{kindTitles[kind]}</span>
            <SceneStrip scenes={places[kind] ?? []} scale={scale} width={book} height={17} />
            <span className="machine" aria-label={`${kinds[kind] ?? 0} known by now`}>
              {figure(kinds[kind] ?? 0)}
            </span>
          </div>
        ))}
        <div className="memory-scale" style={{ paddingLeft: names, width: names + book }}>
          <ScaleNav
            scale={scale}
            head={head}
            here={upTo}
            label="They know up to this scene; arrow keys choose one, Enter takes it"
            onOpen={onUpTo}
          />
        </div>
        <p className="note memory-legend" style={{ paddingLeft: names }}>
          The taller, the more a scene leaves; pale is what they do not know yet.
        </p>
      </div>
    </div>
  );
}
