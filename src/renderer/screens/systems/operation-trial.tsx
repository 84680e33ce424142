/** An operation to be tried: examples fill its data, the item goes through the queue, the answer stands beneath. */
import { useState } from 'react';
import { useStore } from 'zustand';
import { jsonFault } from '../../../contracts/json-place.ts';
import type { OperationCard } from '../../bridge.ts';
import { tryOperation } from '../../commands/try-operation.ts';
import { useDesk } from '../../stores/desk.ts';
import { Button } from '../../ui/button.tsx';
import { Part } from '../../ui/part.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { formFields, isSchema } from './form-fields.ts';
import { JsonEditor } from './json-editor.tsx';
import { OperationForm } from './operation-form.tsx';
import { Refusal } from './refusal.tsx';
import { noTerms, readTerms } from './send-terms.ts';
import { SendTermsPart } from './send-terms-part.tsx';
import { TrialAnswer } from './trial-answer.tsx';

const ways = [
  { id: 'form', title: 'As a form' },
  { id: 'json', title: 'As JSON' },
] as const;

const runsWords = { worker: 'in a thread', engine: 'in the engine', effects: 'where it may touch files' } as const;

export function OperationTrial({ operation }: { readonly operation: OperationCard }) {
  const desk = useDesk();
  const { drafts, running, outcomes } = useStore(desk.trial.store);
  const fields = formFields(operation.input);
  const [typedTerms, setTypedTerms] = useState(noTerms);
  const terms = readTerms(typedTerms);
  const [way, setWay] = useState<'form' | 'json'>(fields !== null && fields.length > 0 ? 'form' : 'json');
  const { id, examples, description } = operation;
  const outcome = outcomes[id];
  const runs = running.includes(id);
  const draft = drafts[id] ?? examples[0]?.data ?? '{}';
  const typed = jsonFault(draft) === null ? (JSON.parse(draft) as unknown) : null;
  const example = examples.find(one => one.data === draft);
  const left = [...new Set(draft.match(/\{(?:project|file|scene|passage|character|other)\}/gu))];
  const edit = (to: string) => {
    desk.trial.edit(id, to);
  };
  const canRun = jsonFault(draft) === null && terms.ok;
  const run = () => {
    if (canRun && terms.ok) void tryOperation.run(desk, id, draft, terms.terms);
  };
  return (
    <Part title={id} className="trial" note={`runs ${runsWords[operation.runs]}`}>
      <p className="trial-does">{description}</p>
      {examples.length > 0 && (
        <div className="trial-examples" role="group" aria-label="Examples">
          <span className="note">Examples:</span>
          {examples.map((one, index) => (
            <Button
              key={index}
              className="small"
              aria-pressed={one === example}
              onClick={() => {
                edit(one.data);
              }}
            >
              {one.title}
            </Button>
          ))}
        </div>
      )}
      {fields !== null && fields.length > 0 && (
        <div className="trial-ways">
          <Tabs small label="How the data is given" tabs={ways} open={way} onOpen={setWay} />
        </div>
      )}
      {way === 'form' && fields !== null && isSchema(typed) ? (
        <OperationForm
          fields={fields}
          data={typed}
          onChange={data => {
            edit(JSON.stringify(data, null, 2));
          }}
          onDone={run}
        />
      ) : (
        <JsonEditor label={`Data for ${id}`} value={draft} onChange={edit} onDone={run} />
      )}
      {left.length > 0 && <p className="note">{left.join(', ')} stands for something of a book: read one first.</p>}
      {example !== undefined && example.after.length > 0 && (
        <p className="note">This example comes after {example.after.join(', ')}, which is run first.</p>
      )}
      <SendTermsPart typed={typedTerms} onChange={setTypedTerms} />
      {outcome?.kind === 'refused' && <Refusal failure={outcome.failure} />}
      <div className="letter-ways">
        <Button className="small" weight="primary" disabled={!canRun} aria-busy={runs} onClick={run}>
          {runs ? 'It runs' : tryOperation.title}
        </Button>
      </div>
      {outcome?.kind === 'tried' && <TrialAnswer tried={outcome.tried} />}
    </Part>
  );
}
