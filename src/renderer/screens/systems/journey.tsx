/** The journey of an item as a waterfall: outlined waiting, solid running, failed in red; dots join attempts. A table behind it. */
import './journey.css';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { ItemRow } from '../../bridge.ts';
import { cancelItems } from '../../commands/cancel-items.ts';
import { useDesk } from '../../stores/desk.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { FailureText } from '../../ui/failure.tsx';
import { Part } from '../../ui/part.tsx';
import { counted } from '../../ui/phrases.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { EscapeTo } from './escape-to.tsx';
import { duration, isOutstanding, stateWords } from './item-words.ts';
import { JourneyTable } from './journey-table.tsx';
import { useNow } from './use-now.ts';
import { WaterfallChart } from './waterfall-chart.tsx';
import { waterfall } from './waterfall-rows.ts';

interface JourneyProps {
  readonly item: number;
  /** The item as it is listed, where it is. */
  readonly row: ItemRow | undefined;
}

export function Journey({ item, row }: JourneyProps) {
  const desk = useDesk();
  const { hops, trace, failure } = useStore(desk.journey.store);
  const [asTable, setAsTable] = useState(false);
  const waits = row !== undefined && isOutstanding(row.state);
  const now = useNow(waits ? 1_000 : 60_000);
  const drawn = useMemo(() => {
    if (hops === null) return null;
    if (row === undefined || !waits) return waterfall(hops, null);
    const state = row.state === 'processing' ? 'processing' : 'waiting';
    return waterfall(hops, { ...row, state, now });
  }, [hops, row, waits, now]);
  const note =
    drawn === null || drawn.rows.length === 0
      ? ''
      : `${counted(drawn.rows.length, 'attempt')} in ${duration(drawn.span)}${trace !== null && trace !== item ? `, begun by ${trace}` : ''}`;
  const close = () => {
    desk.systems.openItem(null);
    desk.systems.aimAt('items');
  };
  return (
    <EscapeTo onEscape={close} aim="journey">
      <Part
        title={`The journey of ${item}`}
        className="journey"
        note={
          <span className="part-ways">
            {note}
            <Button
              weight="link"
              aria-pressed={asTable}
              onClick={() => {
                setAsTable(!asTable);
              }}
            >
              {asTable ? 'As a chart' : 'As a table'}
            </Button>
            <Button weight="link" onClick={close}>
              Close
            </Button>
          </span>
        }
      >
        {waits && (
          <div className="journey-ways">
            <ConfirmButton
              className="small"
              question={`Cancel item ${item}, which ${stateWords[row.state]}?`}
              meaning="Nothing of it is stored, and it does not become a dead letter."
              act="Cancel it"
              keep="Keep it"
              onConfirm={() => void cancelItems.run(desk, { kind: 'ids', ids: [item] })}
            >
              Cancel this item
            </ConfirmButton>
          </div>
        )}
        {failure !== null && <FailureText part failure={failure} />}
        {failure === null && drawn === null && <Waiting part name="the journey" />}
        {drawn !== null && drawn.rows.length === 0 && <p className="items-none dim">No attempt has been kept.</p>}
        {drawn !== null && drawn.rows.length > 0 && asTable && <JourneyTable drawn={drawn} item={item} />}
        {drawn !== null && drawn.rows.length > 0 && !asTable && <WaterfallChart drawn={drawn} item={item} />}
        {row?.error !== null && row?.error !== undefined && <p className="note journey-error">{row.error.message}</p>}
      </Part>
    </EscapeTo>
  );
}
