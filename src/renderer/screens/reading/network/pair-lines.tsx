/** Every line that passes between the chosen two, in the book's order; choosing one opens it on the page. */
import { useStore } from 'zustand';
import { chapterOf } from '../../../book/book-scale.ts';
import { openPassage } from '../../../commands/open-passage.ts';
import { useDesk } from '../../../stores/desk.ts';
import { Part } from '../../../ui/part.tsx';
import { figure } from '../../../ui/phrases.ts';
import { VirtualList } from '../../../ui/virtual-list.tsx';
import { Waiting } from '../../../ui/waiting.tsx';

export function PairLines() {
  const desk = useDesk();
  const { pair, other } = useStore(desk.network.store);
  const scale = useStore(desk.book.store, slice => slice.scale);
  const lit = useStore(desk.place.store, slice => slice.passage);
  if (pair === null) {
    return <Part title="What they say">{other !== null && <Waiting part name="their lines" />}</Part>;
  }
  const { lines, people } = pair;
  const title = `${people[0].name} and ${people[1].name}`;
  const chosen = lines.findIndex(
    one => lit !== null && one.scene === lit.scene && one.start === lit.start && one.end === lit.end,
  );
  return (
    <Part title={title} className="passages" note={figure(lines.length)}>
      {lines.length === 0 ? (
        <p className="note">The book shows nothing between these two.</p>
      ) : (
        <VirtualList
          label={`Passages of ${title}`}
          count={lines.length}
          rowHeight={64}
          chosen={chosen}
          onChoose={index => {
            const line = lines[index];
            if (line !== undefined) void openPassage.run(desk, line);
          }}
        >
          {index => {
            const line = lines[index];
            if (line === undefined) return null;
            const chapter = scale === null ? undefined : chapterOf(scale, line.scene);
            return (
              <span className="passage-row">
                <span className="machine passage-where">{chapter?.number ?? '·'}</span>
                <span className="passage-words">
                  {line.by !== '' && <span className="small-caps">{line.by} </span>}
                  {!line.sure && <i>perhaps </i>}
                  <b>{line.text}</b>
                </span>
              </span>
            );
          }}
        </VirtualList>
      )}
    </Part>
  );
}
