/** What passed through a system over an hour, a day, a week or thirty days: as a chart, and as the table behind it. */
import { useEffect, useState } from 'react';
import type { HistoryPoint, HistorySpan } from '../../../contracts/statistics.ts';
import { useDesk } from '../../stores/desk.ts';
import { Button } from '../../ui/button.tsx';
import { Part } from '../../ui/part.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useSize } from '../../ui/use-size.ts';
import { HistoryChart } from './history-chart.tsx';
import { HistoryTable } from './history-table.tsx';
import { historyWords } from './history-words.ts';
import { useNow } from './use-now.ts';

const spans = [
  { id: 'hour', title: 'Hour' },
  { id: 'day', title: 'Day' },
  { id: 'week', title: 'Week' },
  { id: 'month', title: '30 days' },
] as const;

/** The past does not change much. */
const everyMs = 30_000;

export function HistoryPart({ system }: { readonly system: string }) {
  const { bridge, app } = useDesk();
  const [span, setSpan] = useState<HistorySpan>('day');
  const [points, setPoints] = useState<readonly HistoryPoint[] | null>(null);
  const [asTable, setAsTable] = useState(false);
  const [measure, size] = useSize();
  const now = useNow(everyMs);
  useEffect(() => {
    let wanted = true;
    void bridge.request('machine.history', { system, span }).then(answer => {
      if (!wanted) return;
      if (answer.ok) setPoints(answer.value);
      else app.fail(answer.error);
    });
    return () => {
      wanted = false;
    };
  }, [bridge, app, system, span, now]);
  const said = points === null ? '' : historyWords(points);
  return (
    <Part
      title="What passed through"
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
      <Tabs small label="Over what time" tabs={spans} open={span} onOpen={setSpan} />
      <p className="note hour-said">{said}</p>
      {points !== null && points.length > 0 && asTable && <HistoryTable points={points} span={span} />}
      <div ref={measure} className="history-room">
        {points !== null && points.length > 0 && !asTable && size !== null && size.width > 0 && (
          <HistoryChart points={points} span={span} now={now} width={size.width} said={said} />
        )}
      </div>
    </Part>
  );
}
