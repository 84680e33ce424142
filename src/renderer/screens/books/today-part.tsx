/** Today: words net of cuts, along the goal of the day where there is one. */
import './today.css';
import type { Writing } from '../../../contracts/writing.ts';
import { Part } from '../../ui/part.tsx';
import { figure } from '../../ui/phrases.ts';
import { todaySentence } from './today-words.ts';

export function TodayPart({ writing }: { readonly writing: Writing }) {
  const { goal, today } = writing;
  const share = goal.daily === null ? null : Math.min(1, Math.max(0, today.net / goal.daily));
  return (
    <Part title="Today" note="words, net of cuts">
      {share !== null && (
        <div className="today-bar" aria-hidden="true">
          <div className="today-line">
            <div className="today-done" style={{ width: `${share * 100}%` }} />
          </div>
          <p className="machine">
            <span>{today.net < 0 ? `−${figure(-today.net)}` : figure(today.net)}</span>
            <span className="dim">{figure(goal.daily ?? 0)}</span>
          </p>
        </div>
      )}
      <p className="today-said">{todaySentence(writing)}</p>
    </Part>
  );
}
