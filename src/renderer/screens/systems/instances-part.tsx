/** The instances of a system: what each runs and has run, and adding and stopping them. */
import './instances-part.css';
import { useRef, useState } from 'react';
import { mostInstances, mostSlots } from '../../../contracts/instance-limits.ts';
import type { InstanceFigures, SystemFigures } from '../../../contracts/statistics.ts';
import { addInstance } from '../../commands/add-instance.ts';
import { stopInstance } from '../../commands/stop-instance.ts';
import { useDesk } from '../../stores/desk.ts';
import { Button } from '../../ui/button.tsx';
import { Part } from '../../ui/part.tsx';
import { countedInWords, figure } from '../../ui/phrases.ts';

const ms = (value: number) => (value === 0 ? '·' : value < 100 ? value.toFixed(1) : figure(value));
const count = (value: number) => (value === 0 ? '·' : figure(value));

export function InstancesPart({ figures: { id, instances } }: { readonly figures: SystemFigures }) {
  const desk = useDesk();
  const [slots, setSlots] = useState(instances[0]?.slots ?? 1);
  const table = useRef<HTMLTableElement>(null);
  const stop = (name: string) => {
    // The button goes with its row, so the table takes the focus.
    table.current?.focus();
    void stopInstance.run(desk, id, name);
  };
  const isFull = instances.length >= mostInstances;
  return (
    <Part
      title="Instances"
      note={`${countedInWords(instances.length, 'instance')} over one queue; the least loaded goes first`}
    >
      <table ref={table} tabIndex={-1} className="instances-table" aria-label={`Instances of ${id}`}>
        <thead>
          <tr className="note">
            <th scope="col">instance</th>
            <th scope="col">busy slots</th>
            <th scope="col">tries</th>
            <th scope="col">failed</th>
            <th scope="col">ran, ms</th>
            <th>
              <span className="unseen">What can be done</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {instances.map(one => (
            <InstanceRow key={one.name} one={one} isLast={instances.length === 1} onStop={stop} />
          ))}
        </tbody>
      </table>
      <form
        className="instances-add"
        onSubmit={event => {
          event.preventDefault();
          if (!isFull) void addInstance.run(desk, id, slots);
        }}
      >
        <label className="note">
          Slots of a new one
          <input
            type="number"
            className="machine"
            min={1}
            max={mostSlots}
            step={1}
            required
            value={Number.isNaN(slots) ? '' : slots}
            onChange={event => {
              setSlots(event.target.valueAsNumber);
            }}
          />
        </label>
        <Button type="submit" className="small" idle={isFull}>
          {addInstance.title}
        </Button>
        <p className="note dim">Counts begin when Scriptorium starts. The instances are kept.</p>
      </form>
    </Part>
  );
}

interface InstanceRowProps {
  readonly one: InstanceFigures;
  readonly isLast: boolean;
  readonly onStop: (name: string) => void;
}

function InstanceRow({
  one: { name, busy, slots, attempts, failures, avg_run_ms: mean },
  isLast,
  onStop,
}: InstanceRowProps) {
  return (
    <tr className="machine">
      <th scope="row">{name}</th>
      <td>
        {busy} of {slots}
      </td>
      <td>{count(attempts)}</td>
      <td className={failures > 0 ? 'has-failed' : ''}>{count(failures)}</td>
      <td>{ms(mean)}</td>
      <td>
        <Button
          weight="link"
          idle={isLast}
          title={isLast ? 'A system needs one instance. To hold it, pause it.' : 'What it runs goes to the others'}
          aria-label={`Stop instance ${name}`}
          onClick={() => {
            onStop(name);
          }}
        >
          {stopInstance.title}
        </Button>
      </td>
    </tr>
  );
}
