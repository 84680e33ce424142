/** Items of a system: outstanding and recent ones, narrowed by state and text; the chosen one's journey beneath. */
import './items-view.css';
import { useStore } from 'zustand';
import { openItem } from '../../commands/open-item.ts';
import { useDesk } from '../../stores/desk.ts';
import { FailureText } from '../../ui/failure.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { ItemRowView } from './item-row.tsx';
import { Journey } from './journey.tsx';
import { SearchField } from './search-field.tsx';
import { useAimed } from './use-aimed.ts';
import { useNow } from './use-now.ts';

const filters = [
  { id: 'all', title: 'All' },
  { id: 'outstanding', title: 'Outstanding' },
  { id: 'done', title: 'Done' },
  { id: 'dead', title: 'Dead' },
] as const;

export function ItemsView() {
  const desk = useDesk();
  const { rows, filter, text, failure } = useStore(desk.items.store);
  const item = useStore(desk.systems.store, slice => slice.item);
  const now = useNow();
  const box = useAimed('items', rows !== null);
  return (
    <div className="items-view">
      <div className="items-narrow">
        <Tabs small label="Which items" tabs={filters} open={filter} onOpen={desk.items.filter} />
        <SearchField label="Find an item" value={text} onChange={desk.items.search} />
      </div>
      <div ref={box} tabIndex={-1}>
        {failure !== null && <FailureText part failure={failure} />}
        {failure === null && rows === null && <Waiting part name="the items" />}
        {rows !== null && rows.length === 0 && (
          <p className="items-none dim">
            {text !== '' || filter !== 'all' ? 'No item is like that.' : 'Nothing was sent to this system yet.'}
          </p>
        )}
        {rows !== null && rows.length > 0 && (
          <>
            <div className="item-row item-columns note" aria-hidden="true">
              <span>item</span>
              <span>state</span>
              <span>operation</span>
              <span>from</span>
              <span title="priority">prio</span>
              <span>tries</span>
              <span>age</span>
            </div>
            <VirtualList
              label="Items, newest first"
              className="items-list"
              count={rows.length}
              rowHeight={25}
              chosen={rows.findIndex(row => row.id === item)}
              onChoose={index => {
                const row = rows[index];
                if (row !== undefined) void openItem.run(desk, row.id);
              }}
            >
              {index => {
                const row = rows[index];
                return row === undefined ? null : <ItemRowView row={row} chosen={row.id === item} now={now} />;
              }}
            </VirtualList>
          </>
        )}
      </div>
      {item !== null && <Journey item={item} row={rows?.find(row => row.id === item)} />}
    </div>
  );
}
