/** One rule: what it measures now, and its thresholds as fields that say at once what is wrong with them. */
import { useId, useState } from 'react';
import type { RuleThresholds, RuleView } from '../../../contracts/health.ts';
import { thresholdFault } from '../../../contracts/thresholds.ts';
import { useDesk } from '../../stores/desk.ts';
import { Button } from '../../ui/button.tsx';
import { Mark } from '../../ui/marks.tsx';
import { capital, counted, figure, inWords } from '../../ui/phrases.ts';
import { levelMarks } from './health-words.ts';

const fields = [
  { name: 'warning', title: 'Warning' },
  { name: 'critical', title: 'Critical' },
  { name: 'riseS', title: 'Worse after, s' },
  { name: 'fallS', title: 'Better after, s' },
] as const;
type Draft = Readonly<Record<(typeof fields)[number]['name'], string>>;

export function RuleForm({ rule }: { readonly rule: RuleView }) {
  const { health } = useDesk();
  const { warning, critical, riseS, fallS, value, unit, title, level, custom } = rule;
  const [draft, setDraft] = useState<Draft>(textOf({ warning, critical, riseS, fallS }));
  const [said, say] = useState('');
  const faultId = useId();
  const meant = numbersOf(draft);
  const changed = fields.some(({ name }) => meant[name] !== rule[name]);
  const fault = thresholdFault(rule.rule, meant);
  const save = async (thresholds: RuleThresholds | null) => {
    const failure = await health.setRule(rule.system, rule.rule, thresholds);
    say(failure?.message ?? '');
  };
  const rehearse = async () => {
    const answer = await health.rehearse(rule.system, rule.rule, meant);
    if (!answer.ok) say(answer.error.message);
    else {
      const { times, minutes } = answer.value;
      const often =
        times === 0
          ? 'not have spoken'
          : `have spoken ${times === 1 ? 'once' : times === 2 ? 'twice' : `${inWords(times)} times`}`;
      say(
        `By the minute, it would ${often} in the last day, of which ${counted(minutes, 'minute')} ${minutes === 1 ? 'is' : 'are'} on record.`,
      );
    }
  };
  return (
    <form
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
          {value === null ? 'nothing to judge' : `now ${figure(value)} ${unit}`}
          {custom && ' · set by you'}
        </span>
      </p>
      <div className="rule-fields">
        {fields.map(({ name, title: label }) => (
          <label key={name} className="note">
            {label}
            <input
              className="machine"
              inputMode="decimal"
              value={draft[name]}
              aria-invalid={fault !== null}
              aria-describedby={fault === null ? undefined : faultId}
              onChange={event => {
                say('');
                setDraft({ ...draft, [name]: event.target.value });
              }}
            />
          </label>
        ))}
        <span className="rule-acts">
          <Button type="submit" disabled={fault !== null || !changed}>
            Save
          </Button>
          <Button weight="link" disabled={fault !== null} onClick={() => void rehearse()}>
            Try on the last day
          </Button>
          {custom && (
            <Button weight="link" onClick={() => void save(null)}>
              The usual ones
            </Button>
          )}
        </span>
      </div>
      <p id={faultId} className="note rule-said" role="status">
        {fault === null ? said : `${capital(fault)} The rule stays as it was.`}
      </p>
    </form>
  );
}

function textOf(thresholds: RuleThresholds): Draft {
  const { warning, critical, riseS, fallS } = thresholds;
  return { warning: String(warning), critical: String(critical), riseS: String(riseS), fallS: String(fallS) };
}

/** An empty field is no number, and not nought. */
function numbersOf(draft: Draft): RuleThresholds {
  const number = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));
  return {
    warning: number(draft.warning),
    critical: number(draft.critical),
    riseS: number(draft.riseS),
    fallS: number(draft.fallS),
  };
}
