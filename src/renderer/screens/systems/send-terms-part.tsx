/** When, how often and behind what an item is to run, for whoever wants more than to run it now. */
import './send-terms-part.css';
import { useId } from 'react';
import { waitRules } from '../../../contracts/items.ts';
import { isRule, readTerms, ruleWords, type TermField, type TypedTerms } from './send-terms.ts';

interface SendTermsPartProps {
  readonly typed: TypedTerms;
  readonly onChange: (typed: TypedTerms) => void;
}

export function SendTermsPart({ typed, onChange }: SendTermsPartProps) {
  const id = useId();
  const read = readTerms(typed);
  const field = (name: TermField, label: string, hint: string) => {
    const fault = read.ok ? undefined : read.faults[name];
    return (
      <>
        <label htmlFor={`${id}-${name}`}>{label}</label>
        <input
          id={`${id}-${name}`}
          className="machine"
          value={typed[name]}
          aria-describedby={`${id}-${name}-hint`}
          aria-invalid={fault !== undefined}
          onChange={event => {
            onChange({ ...typed, [name]: event.target.value });
          }}
        />
        <span id={`${id}-${name}-hint`} className={fault === undefined ? 'note dim' : 'note terms-fault'}>
          {fault ?? hint}
        </span>
      </>
    );
  };
  return (
    <details className="terms">
      <summary>When, how often, and behind what</summary>
      <div className="terms-grid">
        {field('delay', 'Not before', 'so long from now, such as 10s or 15min')}
        {field('every', 'Again every', 'such as 1h, until the item that waits is cancelled')}
        {field('priority', 'Priority', '1 to 10, higher first; 5 where nothing is said')}
        {field('after', 'Behind items', 'their numbers, such as 12, 13')}
        {typed.after.trim() !== '' && (
          <>
            <label htmlFor={`${id}-rule`}>Once</label>
            <select
              id={`${id}-rule`}
              value={typed.rule}
              onChange={event => {
                if (isRule(event.target.value)) onChange({ ...typed, rule: event.target.value });
              }}
            >
              {waitRules.map(rule => (
                <option key={rule} value={rule}>
                  {ruleWords[rule]}
                </option>
              ))}
            </select>
            <span />
          </>
        )}
        {field('key', 'Only one with key', 'while another of this key is outstanding, that one stands for it')}
        {field('window', 'And for', 'so long after the other was accepted, such as 1d')}
      </div>
    </details>
  );
}
