/** What was measured of a system: what waited over the last hour, and rates and times over three windows. */
import './figures-view.css';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { SystemFigures } from '../../../contracts/statistics.ts';
import { showRules } from '../../commands/show-rules.ts';
import { useDesk } from '../../stores/desk.ts';
import { Button } from '../../ui/button.tsx';
import { CommandButton } from '../../ui/command-button.tsx';
import { Part } from '../../ui/part.tsx';
import { counted, figure } from '../../ui/phrases.ts';
import { useSize } from '../../ui/use-size.ts';
import { clockTime, dayFigures } from '../health/health-words.ts';
import { HourChart } from './hour-chart.tsx';
import { HourTable } from './hour-table.tsx';
import { HistoryPart } from './history-part.tsx';
import { InstancesPart } from './instances-part.tsx';
import { useNow } from './use-now.ts';
import { WindowTable } from './window-table.tsx';

const hourMs = 3_600_000;

export function FiguresView({ figures }: { readonly figures: SystemFigures }) {
  const { health } = useDesk();
  const { id, queue } = figures;
  useEffect(() => health.follow(id), [health, id]);
  const day = useStore(health.store, slice => slice.days.get(id));
  const rule = useStore(health.store, slice => slice.rules.find(one => one.system === id && one.rule === 'depth'));
  const [asTable, setAsTable] = useState(false);
  const [measure, size] = useSize();
  const now = useNow(5_000);
  const samples = (day ?? []).filter(({ at }) => at >= now - hourMs);
  const { most, mostAt, minutes } = dayFigures(samples);
  const said =
    minutes === 0
      ? 'Nothing is on record yet: the first minute is still being measured.'
      : mostAt === null
        ? 'Nothing had to wait.'
        : `At most ${figure(most)} waited, at ${clockTime(mostAt, now)}.`;
  return (
    <div className="figures-view">
      <Part
        title="Waiting, the last hour"
        note={
          <Button
            weight="link"
            aria-pressed={asTable}
            onClick={() => {
              setAsTable(!asTable);
            }}
          >
            {asTable ? 'As a chart' : 'As a table'}
          </Button>
        }
      >
        <p className="note hour-said">
          {said} {rule !== undefined && `Health warns from ${counted(rule.warning, 'item')}: `}
          {rule !== undefined && <CommandButton weight="link" command={showRules} about={[id]} />}
        </p>
        {asTable ? (
          <HourTable samples={samples} now={now} />
        ) : (
          <div ref={measure} className="hour-room">
            {size !== null && size.width > 0 && (
              <HourChart samples={samples} now={now} width={size.width} warning={rule?.warning ?? null} said={said} />
            )}
          </div>
        )}
      </Part>
      <Part
        title="Rates and times"
        note={`${counted(queue.total_items_processed, 'item')} done since the data folder was made`}
      >
        <WindowTable figures={figures} />
      </Part>
      <HistoryPart key={`past ${id}`} system={id} />
      <InstancesPart key={id} figures={figures} />
    </div>
  );
}
