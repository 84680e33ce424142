/** The head of the systems' list: each column's name is a button that sorts by it. */
import type { SystemSort } from '../../bridge.ts';
import { useDesk } from '../../stores/desk.ts';
import { nextSort } from './system-order.ts';

const columns: readonly (readonly [SystemSort['by'], string, string])[] = [
  ['name', 'system', 'name'],
  ['state', 'state', 'state'],
  ['waiting', 'waiting', 'items that wait'],
  ['running', 'running', 'items that run'],
  ['dead', 'dead', 'dead letters'],
  ['time', 'p95 ms', 'time, p95 of the last minute'],
  ['oldest', 'oldest s', 'age of the oldest'],
];

const lanes = (
  <span key="lanes" role="columnheader" className="column-lanes">
    in → slots → out
  </span>
);

export function ListHead({ sort }: { readonly sort: SystemSort | null }) {
  const { place, systems } = useDesk();
  const press = (by: SystemSort['by'], aloud: string) => {
    const next = nextSort(sort, by);
    place.sortSystems(next);
    const way =
      by === 'name'
        ? next?.down === true
          ? ', from Z to A'
          : ''
        : next?.down === true
          ? ', most first'
          : ', least first';
    systems.say(next === null ? 'The systems are in their groups again.' : `Sorted by ${aloud}${way}.`, false);
  };
  return (
    <div className="system-columns note" role="row">
      <span role="presentation" />
      {columns.flatMap(([by, name, aloud]) => {
        const way = sort?.by !== by ? 'none' : sort.down ? 'descending' : 'ascending';
        const head = (
          <span key={by} role="columnheader" aria-sort={way} className={`column-${by}`}>
            <button
              type="button"
              title={`Sort by ${aloud}`}
              onClick={() => {
                press(by, aloud);
              }}
            >
              {way !== 'none' && <span aria-hidden="true">{way === 'descending' ? '↓' : '↑'}&#8201;</span>}
              {name}
            </button>
          </span>
        );
        return by === 'name' ? [head, lanes] : [head];
      })}
    </div>
  );
}
