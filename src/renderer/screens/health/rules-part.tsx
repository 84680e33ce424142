/** The rules of a system, or of the whole machine, with thresholds that can be changed. */
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { wholeMachine } from '../../../contracts/alerts.ts';
import { useDesk } from '../../stores/desk.ts';
import { Part } from '../../ui/part.tsx';
import { RuleForm } from './rule-form.tsx';

interface RulesPartProps {
  readonly systems: readonly { readonly id: string; readonly title: string }[];
}

export function RulesPart({ systems }: RulesPartProps) {
  const { health } = useDesk();
  const rules = useStore(health.store, slice => slice.rules);
  const chosen = useStore(health.store, slice => slice.chosen);
  const aimed = useStore(health.store, slice => slice.aimed);
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (!aimed) return;
    select.current?.scrollIntoView({ block: 'center' });
    select.current?.focus();
    health.aimAtRules(false);
  }, [aimed, health]);
  const shown = rules.filter(rule => (rule.system ?? wholeMachine) === chosen);
  return (
    <Part title="When it speaks up" className="rules">
      <label className="rules-of">
        Thresholds of
        <select
          ref={select}
          value={chosen}
          onChange={event => {
            health.choose(event.target.value);
          }}
        >
          {systems.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {shown.map(rule => (
        <RuleForm key={`${chosen}/${rule.rule}`} rule={rule} />
      ))}
    </Part>
  );
}
