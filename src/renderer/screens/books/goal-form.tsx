/** The goal as a form. What does not fit is said beside its field, and what was typed stays. */
import './goal-form.css';
import { useId, useRef, useState } from 'react';
import type { Failure } from '../../../contracts/errors.ts';
import { type Weekday, weekdays } from '../../../contracts/weekdays.ts';
import type { Goal, GoalFault, GoalField } from '../../../contracts/writing.ts';
import { useDesk } from '../../stores/desk.ts';
import { Button } from '../../ui/button.tsx';
import { FailureText } from '../../ui/failure.tsx';
import { capital } from '../../ui/phrases.ts';
import { FaultText } from './fault-text.tsx';
import { typedCount } from './typed-count.ts';

const fields = [
  { name: 'words', title: 'Words of the book', hint: undefined },
  { name: 'daily', title: 'Words a writing day', hint: undefined },
  { name: 'by', title: 'Due on', hint: 'year-month-day' },
] as const;

export function GoalForm({ book, goal }: { readonly book: string; readonly goal: Goal }) {
  const { writing } = useDesk();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState({
    words: goal.words === null ? '' : String(goal.words),
    daily: goal.daily === null ? '' : String(goal.daily),
    by: goal.by ?? '',
  });
  const [off, setOff] = useState<readonly Weekday[]>(goal.days_off);
  const [faults, setFaults] = useState<readonly GoalFault[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [said, say] = useState('');
  const faultOf = (field: GoalField) => faults.find(one => one.field === field);

  const save = async () => {
    say('');
    const by = draft.by.trim();
    const answer = await writing.setGoal(book, {
      words: typedCount(draft.words),
      by: by === '' ? null : by,
      daily: typedCount(draft.daily),
      days_off: [...off],
    });
    setFailure(answer.kind === 'failed' ? answer.failure : null);
    setFaults(answer.kind === 'refused' ? answer.faults : []);
    if (answer.kind === 'set') say('The goal is set.');
    const first = answer.kind === 'refused' ? answer.faults[0]?.field : undefined;
    if (first !== undefined) form.current?.querySelector<HTMLElement>(`[data-field=${first}]`)?.focus();
  };

  return (
    <form
      ref={form}
      className="goal-form"
      aria-label="Goal"
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
    >
      {fields.map(({ name, title, hint }) => {
        const fault = faultOf(name);
        return (
          <div key={name} className={`goal-field goal-${name}`}>
            <label htmlFor={`${id}-${name}`} className="note">
              {title}
              {hint !== undefined && <span className="dim"> {hint}</span>}
            </label>
            <input
              id={`${id}-${name}`}
              data-field={name}
              className="machine"
              value={draft[name]}
              aria-invalid={fault !== undefined}
              aria-describedby={fault === undefined ? undefined : `${id}-${name}-fault`}
              onChange={event => {
                say('');
                setDraft({ ...draft, [name]: event.target.value });
              }}
            />
            <FaultText id={`${id}-${name}-fault`} fault={fault} />
          </div>
        );
      })}
      <fieldset aria-describedby={faultOf('days_off') === undefined ? undefined : `${id}-days_off-fault`}>
        <legend className="note">Days off</legend>
        <div className="goal-days">
          {weekdays.map((day, index) => (
            <label key={day} className="goal-day">
              <input
                type="checkbox"
                data-field={index === 0 ? 'days_off' : undefined}
                checked={off.includes(day)}
                onChange={event => {
                  say('');
                  setOff(event.target.checked ? [...off, day] : off.filter(one => one !== day));
                }}
              />
              <span>{capital(day)}</span>
            </label>
          ))}
        </div>
        <FaultText id={`${id}-days_off-fault`} fault={faultOf('days_off')} />
      </fieldset>
      {failure !== null && <FailureText part failure={failure} />}
      <div className="goal-acts">
        <Button type="submit">Set the goal</Button>
        <span role="status" className="note">
          {said}
        </span>
      </div>
    </form>
  );
}
