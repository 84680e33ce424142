/** One rule: what it measures now, and its thresholds as fields that say at once what is wrong with them. */
import { useId, useRef, useState } from 'react';
import type { RuleThresholds, RuleView } from '../../../contracts/health.ts';
import { thresholdFault } from '../../../contracts/thresholds.ts';
import { useDesk } from '../../stores/desk.ts';
import { Button } from '../../ui/button.tsx';
import { Mark } from '../../ui/marks.tsx';
import { levelMarks, measured, rehearsalWords } from './health-words.ts';
import { numbersOf, ruleFields, textOf } from './rule-draft.ts';

export function RuleForm({ rule }: { readonly rule: RuleView }) {
  const { health } = useDesk();
  const { warning, critical, riseS, fallS, value, unit, title, level, custom } = rule;
  const [draft, setDraft] = useState(textOf(rule));
  const [said, say] = useState('');
  const kept = [warning, critical, riseS, fallS].join(' ');
  const [known, setKnown] = useState(kept);
  // Thresholds that were kept, here or elsewhere, take the place of what was typed.
  if (known !== kept) {
    setKnown(kept);
    setDraft(textOf(rule));
  }
  const form = useRef<HTMLFormElement>(null);
  const faultId = useId();
  const meant = numbersOf(draft);
  const changed = ruleFields.some(({ name }) => meant[name] !== rule[name]);
  const fault = thresholdFault(rule.rule, meant);
  const save = async (thresholds: RuleThresholds | null) => {
    const failure = await health.setRule(rule.system, rule.rule, thresholds);
    const done = thresholds === null ? 'The usual thresholds hold again.' : 'Saved: these thresholds hold from now on.';
    say(failure?.message ?? done);
  };
  const rehearse = async () => {
    const answer = await health.rehearse(rule.system, rule.rule, meant);
    say(answer.ok ? rehearsalWords(answer.value) : answer.error.message);
  };
  return (
    <form
      ref={form}
      className="rule-form"
      aria-label={title}
      onSubmit={event => {
        event.preventDefault();
        if (fault === null && changed) void save(meant);
      }}
    >
      <p className="rule-title">
        <Mark name={levelMarks[level]} label={level} />
        <span>{title}</span>
        <span className="machine dim">
          {value === null ? 'nothing to judge' : `now ${measured(value, unit)}`}
          {custom && ' · set by you'}
        </span>
      </p>
      <div className="rule-fields">
        {ruleFields.map(({ name, title: label }) => (
          <label key={name} className="note">
            {label}
            <input
              className="machine"
              inputMode="decimal"
              maxLength={24}
              value={draft[name]}
              aria-invalid={fault?.field === name}
              aria-describedby={fault?.field === name ? faultId : undefined}
              onChange={event => {
                say('');
                setDraft({ ...draft, [name]: event.target.value });
              }}
            />
          </label>
        ))}
      </div>
      <div className="rule-acts">
        <Button type="submit" idle={fault !== null || !changed}>
          Save
        </Button>
        <Button weight="link" idle={fault !== null} onClick={() => void rehearse()}>
          Try on the last day
        </Button>
        {custom && (
          <Button
            weight="link"
            onClick={() => {
              form.current?.querySelector('input')?.focus();
              void save(null);
            }}
          >
            The usual ones
          </Button>
        )}
      </div>
      <p id={faultId} className={`note rule-said ${fault === null ? '' : 'is-fault'}`} role="status">
        {fault === null ? said : `${fault.words} The rule stays as it was.`}
      </p>
    </form>
  );
}
