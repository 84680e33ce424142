/** Health: what needs a hand, with cause and cure; the day behind every system; and when the machine speaks up. */
import './health.css';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { wholeMachine } from '../../../contracts/alerts.ts';
import { useDesk } from '../../stores/desk.ts';
import { Mark } from '../../ui/marks.tsx';
import { Part } from '../../ui/part.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useNow } from '../systems/use-now.ts';
import { AlertItem } from './alert-item.tsx';
import { DayPart } from './day-part.tsx';
import type { DaySystem } from './day-system.ts';
import { healthNote, healthSentence, levelMarks } from './health-words.ts';
import { PastAlerts } from './past-alerts.tsx';
import { RulesPart } from './rules-part.tsx';

export function HealthScreen() {
  const { health, machine } = useDesk();
  const { view, resolved, days, said } = useStore(health.store);
  const figures = useStore(machine.store, slice => slice.figures);
  const cards = useStore(machine.store, slice => slice.systems);
  const now = useNow(5_000);
  useEffect(() => health.watch(), [health]);
  if (view === null) return <Waiting name="the health of the machine" />;
  const titleOf = (id: string): string => cards.find(card => card.id === id)?.title ?? id;
  const systems: readonly DaySystem[] = [
    { id: wholeMachine, title: 'The whole machine', level: view.level, waiting: figures?.outstanding ?? 0 },
    ...view.systems.map(({ id, level }) => ({
      id,
      level,
      title: titleOf(id),
      waiting: figures?.systems.find(one => one.id === id)?.queue.input_queue_size ?? 0,
    })),
  ];
  return (
    <main className="health">
      <section className="health-lede">
        <h1>
          <Mark name={levelMarks[view.level]} size={22} label={view.level} />
          {healthSentence(view, now)}
        </h1>
        <p className="quiet">
          {healthNote(view, resolved, now)}{' '}
          <span role="status" className="health-said">
            {said}
          </span>
        </p>
      </section>
      <div className="health-columns">
        <div className="health-left">
          {view.open.length > 0 && (
            <Part title="Open alerts" className="alerts">
              <ul>
                {view.open.map(alert => (
                  <AlertItem
                    key={alert.id}
                    alert={alert}
                    title={alert.system === null ? '' : titleOf(alert.system)}
                    now={now}
                  />
                ))}
              </ul>
            </Part>
          )}
          <DayPart systems={systems} days={days} now={now} />
          <PastAlerts alerts={resolved} now={now} />
        </div>
        <RulesPart systems={systems} />
      </div>
    </main>
  );
}
