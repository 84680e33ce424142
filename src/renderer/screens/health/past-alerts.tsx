/** What is over: alerts that were resolved, newest first; the latest at once, the older ones when they are asked for. */
import { useState } from 'react';
import type { Alert } from '../../../contracts/health.ts';
import { Button } from '../../ui/button.tsx';
import { Mark } from '../../ui/marks.tsx';
import { Part } from '../../ui/part.tsx';
import { counted, inWords } from '../../ui/phrases.ts';
import { clockTime, lasted } from './health-words.ts';

/** So many stand there unasked. */
const latest = 5;

interface PastAlertsProps {
  readonly alerts: readonly Alert[];
  readonly now: number;
}

export function PastAlerts({ alerts, now }: PastAlertsProps) {
  const [all, setAll] = useState(false);
  if (alerts.length === 0) return null;
  const shown = all ? alerts : alerts.slice(0, latest);
  return (
    <Part title="Over" note={`${counted(alerts.length, 'alert')} resolved by themselves`} className="over">
      <ul>
        {shown.map(({ id, level, cause, openedAt, resolvedAt }) => (
          <li key={id}>
            <Mark name="well" />
            <span>{cause}</span>
            <span className="machine dim">
              {level}, {clockTime(openedAt, now)}, for {lasted((resolvedAt ?? now) - openedAt)}
            </span>
          </li>
        ))}
      </ul>
      {alerts.length > latest && (
        <Button
          weight="link"
          aria-expanded={all}
          onClick={() => {
            setAll(!all);
          }}
        >
          {all ? 'Only the latest' : `The other ${inWords(alerts.length - latest)}`}
        </Button>
      )}
    </Part>
  );
}
