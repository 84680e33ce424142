/** Where each system lies on the chart: those that send to one another in columns, from left to right; the rest apart. */
import type { SystemCard } from '../../bridge.ts';

export interface Station {
  readonly id: string;
  readonly group: SystemCard['group'];
  readonly x: number;
  readonly y: number;
}

export interface Edge {
  readonly from: Station;
  readonly to: Station;
}

export interface ChartLayout {
  readonly stations: readonly Station[];
  readonly edges: readonly Edge[];
  /** Systems that no other sends to and that send to none. */
  readonly apart: readonly SystemCard[];
}

/** Where there is room, in pixels; `widestGap` bounds the height between two systems of a column. */
export interface ChartArea {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly widestGap: number;
}

/** Height in pixels that a station takes with its name and its figures. */
const leastGap = 76;

type Sends = ReadonlyMap<string, readonly string[]>;

/** How many steps lie before each system on the longest way to it; a way that comes back upon itself ends there. */
function depths(ids: readonly string[], sends: Sends): ReadonlyMap<string, number> {
  const depth = new Map<string, number>();
  const visit = (id: string, at: number, way: readonly string[]) => {
    if (way.includes(id) || (depth.get(id) ?? -1) >= at) return;
    depth.set(id, at);
    for (const next of sends.get(id) ?? []) visit(next, at + 1, [...way, id]);
  };
  const reached = new Set([...sends.values()].flat());
  const sources = ids.filter(id => !reached.has(id));
  for (const id of sources.length > 0 ? sources : ids.slice(0, 1)) visit(id, 0, []);
  return depth;
}

/** Moves wished heights apart until `gap` lies between neighbours, around the middle they were wished at. */
function spread(wished: readonly number[], gap: number, top: number, bottom: number): readonly number[] {
  const placed: number[] = [];
  for (const wish of wished) placed.push(Math.max(wish, (placed.at(-1) ?? -Infinity) + gap));
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const lowest = top - (placed[0] ?? top);
  const highest = bottom - (placed.at(-1) ?? bottom);
  const shift = Math.min(Math.max(mean(wished) - mean(placed), lowest), Math.max(highest, lowest));
  return placed.map(value => value + shift);
}

/** Moves a station aside, up and down by turns, where a line between two others would run through it. */
function outOfTheWay(stations: readonly Station[], ways: readonly Edge[], by: number): readonly Station[] {
  let turn = -1;
  return stations.map(station => {
    const isCrossed = ways.some(({ from, to }) => {
      if (station.x <= from.x || station.x >= to.x) return false;
      const y = from.y + ((to.y - from.y) * (station.x - from.x)) / (to.x - from.x);
      return Math.abs(y - station.y) < 40;
    });
    if (!isCrossed) return station;
    const moved = { ...station, y: station.y + turn * by };
    turn = -turn;
    return moved;
  });
}

/** Moves stations of one column apart where two would lie upon each other. */
function clearOfEachOther(stations: readonly Station[], least: number, area: ChartArea): readonly Station[] {
  const columns = new Set(stations.map(station => station.x));
  return [...columns].flatMap(x => {
    const sorted = stations.filter(station => station.x === x).toSorted((one, other) => one.y - other.y);
    const wished = sorted.map(({ y }) => y);
    const heights = spread(wished, least, area.top + least / 2, area.bottom - least / 2);
    return sorted.map((station, index) => ({ ...station, y: heights[index] ?? station.y }));
  });
}

export function chartLayout(cards: readonly SystemCard[], area: ChartArea): ChartLayout {
  const known = new Set(cards.map(card => card.id));
  const sends = new Map(cards.map(card => [card.id, card.sendsTo.filter(id => known.has(id) && id !== card.id)]));
  const reached = new Set([...sends.values()].flat());
  const isLinked = (card: SystemCard) => reached.has(card.id) || (sends.get(card.id)?.length ?? 0) > 0;
  const linked = cards.filter(isLinked);
  const depth = depths(
    linked.map(card => card.id),
    sends,
  );
  const last = Math.max(0, ...depth.values());
  const columns = Array.from({ length: last + 1 }, (_, at) => linked.filter(card => (depth.get(card.id) ?? 0) === at));
  const most = Math.max(1, ...columns.map(column => column.length));
  const gap = Math.min(area.widestGap, (area.bottom - area.top) / most);

  const placed = new Map<string, Station>();
  for (const [at, column] of columns.entries()) {
    const x = last === 0 ? (area.left + area.right) / 2 : area.left + ((area.right - area.left) * at) / last;
    const wished = column.map(card => {
      const senders = [...placed.values()].filter(({ id }) => sends.get(id)?.includes(card.id) === true);
      const y =
        senders.length > 0
          ? senders.reduce((sum, sender) => sum + sender.y, 0) / senders.length
          : (area.top + area.bottom) / 2;
      return { card, y };
    });
    const sorted = wished.toSorted((one, other) => one.y - other.y || one.card.group.localeCompare(other.card.group));
    const heights = spread(
      sorted.map(({ y }) => y),
      gap,
      area.top + gap / 2,
      area.bottom - gap / 2,
    );
    for (const [index, { card }] of sorted.entries()) {
      placed.set(card.id, { id: card.id, group: card.group, x, y: heights[index] ?? 0 });
    }
  }
  const straight = [...placed.values()];
  const ways = straight.flatMap(from =>
    (sends.get(from.id) ?? []).flatMap(id => {
      const to = placed.get(id);
      return to === undefined ? [] : [{ from, to }];
    }),
  );
  const aside = outOfTheWay(straight, ways, Math.min(100, (area.bottom - area.top) * 0.22));
  const stations = clearOfEachOther(aside, Math.min(gap, leastGap), area);
  const at = new Map(stations.map(station => [station.id, station]));
  const edges = ways.map(({ from, to }) => ({ from: at.get(from.id) ?? from, to: at.get(to.id) ?? to }));
  return { stations, edges, apart: cards.filter(card => !isLinked(card)) };
}
