/** The goal as a form. What does not fit is said here, and what was typed stays. */
import { useState } from 'react';
import type { Failure } from '../../../contracts/errors.ts';
import { type Weekday, weekdays } from '../../../contracts/weekdays.ts';
import type { Goal } from '../../../contracts/writing.ts';
import { useDesk } from '../../stores/desk.ts';
import { Button } from '../../ui/button.tsx';
import { capital } from '../../ui/phrases.ts';

const fields = [
  { name: 'words', title: 'Words of the whole book' },
  { name: 'by', title: 'Due on (year-month-day)' },
  { name: 'daily', title: 'Words a writing day' },
] as const;

/** A number where it is one, what was typed where it is none, null for nothing. */
function counted(typed: string): number | string | null {
  const bare = typed.replaceAll(/[\s,]/gu, '');
  if (bare === '') return null;
  return Number.isFinite(Number(bare)) ? Number(bare) : typed;
}

export function GoalForm({ book, goal }: { readonly book: string; readonly goal: Goal }) {
  const { writing } = useDesk();
  const [draft, setDraft] = useState({
    words: goal.words === null ? '' : String(goal.words),
    by: goal.by ?? '',
    daily: goal.daily === null ? '' : String(goal.daily),
  });
  const [off, setOff] = useState<readonly Weekday[]>(goal.days_off);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [said, say] = useState('');
  const save = async () => {
    say('');
    const by = draft.by.trim();
    const failed = await writing.setGoal(book, {
      words: counted(draft.words),
      by: by === '' ? null : by,
      daily: counted(draft.daily),
      days_off: [...off],
    });
    setFailure(failed);
    if (failed === null) say('The goal is set.');
  };
  return (
    <form
      className="goal-form"
      aria-label="Goal"
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
    >
      {fields.map(({ name, title }) => (
        <label key={name} className="note">
          {title}
          <input
            className="machine"
            value={draft[name]}
            onChange={event => {
              setDraft({ ...draft, [name]: event.target.value });
            }}
          />
        </label>
      ))}
      <fieldset>
        <legend className="note">Days off</legend>
        {weekdays.map(day => (
          <label key={day} className="note">
            <input
              type="checkbox"
              checked={off.includes(day)}
              onChange={event => {
                setOff(event.target.checked ? [...off, day] : off.filter(one => one !== day));
              }}
            />
            {capital(day)}
          </label>
        ))}
      </fieldset>
      {failure !== null && (
        <div role="alert" className="goal-refused">
          <p>{failure.message}</p>
          <p className="machine dim">{failure.code}</p>
        </div>
      )}
      <div className="goal-acts">
        <Button type="submit">Set the goal</Button>
        <span role="status" className="note">
          {said}
        </span>
      </div>
    </form>
  );
}
