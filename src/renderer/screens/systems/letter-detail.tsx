/** A dead letter: why it died and what to do, its data to be edited, its attempts; sent again or thrown away. */
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { errorKinds } from '../../../contracts/errors.ts';
import { jsonFault } from '../../../contracts/json-place.ts';
import type { DeadLetterView } from '../../bridge.ts';
import { discardLetters } from '../../commands/discard-letters.ts';
import { openItem } from '../../commands/open-item.ts';
import { replayLetters } from '../../commands/replay-letters.ts';
import { useDesk } from '../../stores/desk.ts';
import { Button } from '../../ui/button.tsx';
import { CommandButton } from '../../ui/command-button.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { Part } from '../../ui/part.tsx';
import { Advice } from './advice.tsx';
import { EscapeTo } from './escape-to.tsx';
import { JsonEditor } from './json-editor.tsx';
import { Refusal } from './refusal.tsx';
import { WaterfallChart } from './waterfall-chart.tsx';
import { waterfall } from './waterfall-rows.ts';

export function LetterDetail({ letter }: { readonly letter: DeadLetterView }) {
  const desk = useDesk();
  const { draft, busy, failure } = useStore(desk.letter.store);
  const { id, operation, error, data, hops } = letter;
  const drawn = useMemo(() => waterfall(hops, null), [hops]);
  const which = { kind: 'ids', ids: [id] } as const;
  const edited = draft !== data;
  const made = operation.startsWith('fact:') || operation.startsWith('fold:');
  const close = () => {
    desk.systems.aimAt('dead');
    // What was typed is not thrown away by a key.
    if (!edited) void desk.letter.open(null);
  };
  const send = () => {
    if (!edited) void replayLetters.run(desk, which);
    else if (jsonFault(draft) === null) void replayLetters.run(desk, which, draft);
  };
  return (
    <EscapeTo onEscape={close} aim="letter">
      <Part
        title={`Letter ${id}`}
        className="letter"
        note={
          <span className="part-ways">
            <CommandButton weight="link" command={openItem} about={[id]}>
              Its journey
            </CommandButton>
            <Button weight="link" onClick={close}>
              Close
            </Button>
          </span>
        }
      >
        {error !== null && (
          <div className="letter-cause">
            <p>
              <b>{errorKinds[error.code].title}.</b> {error.message} <span className="machine dim">{error.code}</span>
            </p>
            <p className="quiet">
              <Advice text={error.advice} />
            </p>
            {error.cause !== undefined && error.cause !== error.message && <p className="note">Cause: {error.cause}</p>}
            {error.stack !== undefined && (
              <details>
                <summary className="note">Where in the program</summary>
                <pre className="machine" tabIndex={0} aria-label="The stack">
                  {error.stack}
                </pre>
              </details>
            )}
          </div>
        )}
        {drawn.rows.length > 0 && <WaterfallChart drawn={drawn} item={id} />}
        <h3 className="note letter-data">
          Its data{made && ', made by the program'}
          {edited && (
            <Button
              weight="link"
              onClick={() => {
                desk.letter.edit(data);
              }}
            >
              as it was
            </Button>
          )}
        </h3>
        <JsonEditor label={`Data of letter ${id}`} value={draft} onChange={desk.letter.edit} onDone={send} />
        {failure !== null && <Refusal failure={failure} />}
        <div className="letter-ways">
          <ConfirmButton
            className="small"
            idle={busy}
            question={`Discard letter ${id}?`}
            meaning="It is gone for good: it cannot be replayed afterwards."
            act="Discard"
            keep="Keep it"
            onConfirm={() => void discardLetters.run(desk, which)}
          >
            Discard
          </ConfirmButton>
          <Button className="small" weight="primary" idle={busy} onClick={send}>
            {edited ? 'Replay with this data' : 'Replay as it is'}
          </Button>
        </div>
      </Part>
    </EscapeTo>
  );
}
