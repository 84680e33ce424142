/** An open alert: cause, cure, since when, and what the writer can say about it. */
import { isSilent, wholeMachine } from '../../../contracts/alerts.ts';
import type { Alert } from '../../../contracts/health.ts';
import { acknowledgeAlert } from '../../commands/acknowledge-alert.ts';
import { showRules } from '../../commands/show-rules.ts';
import { snoozeAlert } from '../../commands/snooze-alert.ts';
import { CommandButton } from '../../ui/command-button.tsx';
import { Mark } from '../../ui/marks.tsx';
import { figure } from '../../ui/phrases.ts';
import { clockTime, levelMarks } from './health-words.ts';
import { snoozes } from './snooze-until.ts';

interface AlertItemProps {
  readonly alert: Alert;
  readonly now: number;
}

export function AlertItem({ alert, now }: AlertItemProps) {
  const { id, level, cause, cure, value, unit, threshold, openedAt, acknowledgedAt, snoozedUntil } = alert;
  const silent = isSilent(alert, now);
  return (
    <li className={`alert ${level} ${silent ? 'silent' : ''}`}>
      <Mark name={levelMarks[level]} size={16} label={level} />
      <div>
        <p className="alert-cause">{cause}</p>
        <p className="quiet">{cure}</p>
        <p className="machine dim alert-facts">
          since {clockTime(openedAt, now)} · {figure(value)} {unit}, {level} from {figure(threshold)}
          {acknowledgedAt !== null && ' · you know of it'}
          {acknowledgedAt === null && silent && ` · silent until ${clockTime(snoozedUntil ?? now, now)}`}
        </p>
        <div className="alert-acts">
          {acknowledgedAt === null && <CommandButton command={acknowledgeAlert} about={[id]} />}
          {acknowledgedAt === null && (
            <span className="alert-later">
              <span className="note">Remind me later:</span>
              {snoozes.map(({ how, title }) => (
                <CommandButton key={how} weight="link" command={snoozeAlert} about={[id, how]}>
                  {title}
                </CommandButton>
              ))}
            </span>
          )}
          <CommandButton weight="link" command={showRules} about={[alert.system ?? wholeMachine]} />
        </div>
      </div>
    </li>
  );
}
