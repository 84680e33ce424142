/** The machine as a sea chart: only the systems that are registered, with soundings, contours and beads. */
import './machine-chart.css';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { SystemGroup } from '../../../contracts/system.ts';
import { openSystem } from '../../commands/open-system.ts';
import { useDesk } from '../../stores/desk.ts';
import type { Size } from '../../ui/use-size.ts';
import { Beads } from './beads.tsx';
import type { Station } from './chart-layout.ts';
import { chartLayout } from './chart-layout.ts';
import { coastline } from './coastline.ts';
import { StationMark } from './station.tsx';

const seas: Partial<Record<SystemGroup, string>> = {
  reading: 'Reading',
  emotions: 'Emotions',
  characters: 'Characters',
};

/** The sea of a group, where no system of another one lies in it: then it would say what is not so. */
function seaOf(group: SystemGroup, stations: readonly Station[]) {
  const inside = stations.filter(station => station.group === group);
  const name = seas[group];
  if (name === undefined || inside.length === 0) return null;
  const [xs, ys] = [inside.map(({ x }) => x), inside.map(({ y }) => y)];
  const [left, right] = [Math.min(...xs) - 104, Math.max(...xs) + 104];
  const [top, bottom] = [Math.min(...ys) - 62, Math.max(...ys) + 62];
  const isMixed = stations.some(
    ({ group: other, x, y }) => other !== group && x > left && x < right && y > top && y < bottom,
  );
  return isMixed
    ? null
    : { group, name, x: (left + right) / 2, top, path: coastline(left, top, right, bottom, name.length) };
}

interface MachineChartProps extends Size {
  /** Height at the foot that is kept for the rose and the systems that stand apart. */
  readonly foot: number;
}

/** Heights between two systems of a column; more would tear the chart apart. */
const widestGap = 230;

/** Where the names of systems that stand apart have less room than this, every other one stands higher. */
const [apartRoom, apartRise] = [160, 46] as const;

/** Room for half of a name at the right edge. */
const apartEdge = 76;

export function MachineChart(props: MachineChartProps) {
  // A large window draws the chart larger, lettering and all.
  const zoom = Math.min(1.5, Math.max(1, Math.min(props.width / 900, props.height / 560)));
  const [width, height, foot] = [props.width / zoom, props.height / zoom, Math.max(124, props.foot / zoom)];
  const desk = useDesk();
  const { machine } = desk;
  const open = (id: string) => void openSystem.run(desk, id);
  const { systems, figures, rates } = useStore(machine.store);
  const layout = useMemo(
    () => chartLayout(systems, { left: 78, right: width - 112, top: 24, bottom: height - foot, widestGap }),
    [systems, width, height, foot],
  );
  const coasts = useMemo(
    () => (Object.keys(seas) as SystemGroup[]).flatMap(group => seaOf(group, layout.stations) ?? []),
    [layout],
  );
  const figuresOf = (id: string) => figures?.systems.find(system => system.id === id);
  const apartStep = Math.min(220, (width - 420) / Math.max(1, layout.apart.length));
  const apartFrom = width - apartStep * (layout.apart.length - 0.5) - Math.max(apartStep / 2, apartEdge);
  return (
    <svg
      width={props.width}
      height={props.height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label="The systems and what waits in them"
    >
      {coasts.map(sea => (
        <g key={sea.group}>
          <path d={sea.path} className="sea" />
          <text x={sea.x} y={sea.top + 22} textAnchor="middle" className="sea-name quiet">
            {sea.name}
          </text>
        </g>
      ))}
      {layout.edges.map(edge => (
        <Beads key={`${edge.from.id} ${edge.to.id}`} edge={edge} rate={rates.get(edge.to.id) ?? 0} />
      ))}
      {layout.stations.map((station, seed) => (
        <StationMark
          key={station.id}
          {...station}
          figures={figuresOf(station.id)}
          rate={rates.get(station.id) ?? 0}
          seed={seed}
          onOpen={open}
        />
      ))}
      {layout.apart.length > 0 && (
        <text x={apartFrom + apartStep / 2 - 48} y={height - 88} className="sea-name quiet">
          The desk
        </text>
      )}
      {layout.apart.map((card, index) => (
        <StationMark
          key={card.id}
          id={card.id}
          x={apartFrom + apartStep * (index + 0.5)}
          y={height - 54 - (apartStep < apartRoom && index % 2 === 1 ? apartRise : 0)}
          figures={figuresOf(card.id)}
          rate={rates.get(card.id) ?? 0}
          seed={index}
          onOpen={open}
        />
      ))}
    </svg>
  );
}
