/** An open alert: cause, cure, since when, the way to where it can be seen to, and what the writer can say about it. */
import { useRef } from 'react';
import { isSilent, wholeMachine } from '../../../contracts/alerts.ts';
import type { Alert, RuleId } from '../../../contracts/health.ts';
import { acknowledgeAlert } from '../../commands/acknowledge-alert.ts';
import { openSystem } from '../../commands/open-system.ts';
import { showBooks } from '../../commands/show-books.ts';
import { showRules } from '../../commands/show-rules.ts';
import { snoozeAlert } from '../../commands/snooze-alert.ts';
import { useDesk } from '../../stores/desk.ts';
import type { SystemView } from '../../stores/systems-store.ts';
import { Button } from '../../ui/button.tsx';
import { CommandButton } from '../../ui/command-button.tsx';
import { Mark } from '../../ui/marks.tsx';
import { figure } from '../../ui/phrases.ts';
import { clockTime, levelMarks, measured } from './health-words.ts';
import { snoozes } from './snooze-until.ts';

interface AlertItemProps {
  readonly alert: Alert;
  /** Of the system concerned; '' for the whole machine. */
  readonly title: string;
  readonly now: number;
}

/** What of a system shows the matter; items where nothing else does. */
const views: Readonly<Partial<Record<RuleId, SystemView>>> = {
  dead_letters: 'dead',
  depth: 'figures',
  failure_rate: 'figures',
  slow: 'figures',
};

export function AlertItem({ alert, title, now }: AlertItemProps) {
  const desk = useDesk();
  const box = useRef<HTMLLIElement>(null);
  const { id, system, rule, level, cause, cure, value, unit, threshold, openedAt, acknowledgedAt, snoozedUntil } =
    alert;
  const silent = isSilent(alert, now);
  return (
    <li ref={box} tabIndex={-1} className={`alert ${level} ${silent ? 'silent' : ''}`}>
      <Mark name={levelMarks[level]} size={16} label={level} />
      <div>
        <p className="alert-cause">{cause}</p>
        <p className="quiet">{cure}</p>
        <p className="machine dim alert-facts">
          since {clockTime(openedAt, now)} · {measured(value, unit)}, {level} from {figure(threshold)}
          {acknowledgedAt !== null && ' · you know of it'}
          {acknowledgedAt === null && silent && ` · silent until ${clockTime(snoozedUntil ?? now, now)}`}
        </p>
        <div className="alert-acts">
          {acknowledgedAt === null && (
            <Button
              onClick={() => {
                // The button goes, so the alert itself takes the focus.
                box.current?.focus();
                void acknowledgeAlert.run(desk, id);
              }}
            >
              {acknowledgeAlert.title}
            </Button>
          )}
          {system !== null && (
            <CommandButton weight="link" command={openSystem} about={[system, views[rule] ?? 'items']}>
              {title} in Systems
            </CommandButton>
          )}
          {rule === 'manuscript' && (
            <CommandButton weight="link" command={showBooks} about={[]}>
              The shelf in Books
            </CommandButton>
          )}
          <CommandButton weight="link" command={showRules} about={[system ?? wholeMachine]} />
          {acknowledgedAt === null && (
            <span className="alert-later">
              <span className="note">Remind me later:</span>
              {snoozes.map(({ how, title: when }) => (
                <CommandButton key={how} weight="link" command={snoozeAlert} about={[id, how]}>
                  {when}
                </CommandButton>
              ))}
            </span>
          )}
        </div>
      </div>
    </li>
  );
}
