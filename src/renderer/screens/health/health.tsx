/** Health: what needs a hand, with cause and cure; the day behind every system; and when the machine speaks up. */
import './health.css';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { wholeMachine } from '../../../contracts/alerts.ts';
import type { Alert } from '../../../contracts/health.ts';
import { useDesk } from '../../stores/desk.ts';
import { dayMs } from '../../stores/health-store.ts';
import { Mark } from '../../ui/marks.tsx';
import { Part } from '../../ui/part.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { AlertItem } from './alert-item.tsx';
import { type DaySystem, DayPart } from './day-part.tsx';
import { clockTime, healthNote, healthSentence, levelMarks } from './health-words.ts';
import { RulesPart } from './rules-part.tsx';

/** The time, good enough for words: it moves each five seconds. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 5_000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return now;
}

export function HealthScreen() {
  const { health, machine } = useDesk();
  const { view, resolved, days } = useStore(health.store);
  const cards = useStore(machine.store, slice => slice.systems);
  const now = useNow();
  useEffect(() => health.watch(), [health]);
  if (view === null) return <Waiting name="the health of the machine" />;
  const systems: readonly DaySystem[] = [
    { id: wholeMachine, title: 'The whole machine', level: view.level },
    ...view.systems.map(({ id, level }) => ({ id, level, title: cards.find(card => card.id === id)?.title ?? id })),
  ];
  return (
    <main className="health">
      <section className="health-lede">
        <h1>
          <Mark name={levelMarks[view.level]} size={22} label={view.level} />
          {healthSentence(view, now)}
        </h1>
        <p className="quiet">{healthNote(view, resolved, now)}</p>
      </section>
      <div className="health-columns">
        <div className="health-left">
          {view.open.length > 0 && (
            <Part title="Open alerts" className="alerts">
              <ul>
                {view.open.map(alert => (
                  <AlertItem key={alert.id} alert={alert} now={now} />
                ))}
              </ul>
            </Part>
          )}
          <DayPart systems={systems} days={days} now={now} />
          <Over alerts={resolved.filter(alert => (alert.resolvedAt ?? 0) > now - dayMs)} now={now} />
        </div>
        <RulesPart systems={systems} />
      </div>
    </main>
  );
}

/** What was resolved in the last day. */
function Over({ alerts, now }: { readonly alerts: readonly Alert[]; readonly now: number }) {
  if (alerts.length === 0) return null;
  return (
    <Part title="Over" note="resolved in the last day" className="over">
      <ul>
        {alerts.map(alert => (
          <li key={alert.id}>
            <Mark name="well" />
            <span>{alert.cause}</span>
            <span className="machine dim">
              {clockTime(alert.openedAt, now)} to {clockTime(alert.resolvedAt ?? now, now)}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
