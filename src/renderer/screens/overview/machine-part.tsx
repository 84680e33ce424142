/** The machine's half of the Overview: its chart, how to read it, and the rose of the scene read last. */
import { useStore } from 'zustand';
import type { Arc } from '../../../contracts/book.ts';
import type { BookScale } from '../../book/book-scale.ts';
import { machineNote } from '../../book/machine-words.ts';
import { useDesk } from '../../stores/desk.ts';
import { Part } from '../../ui/part.tsx';
import { useSize } from '../../ui/use-size.ts';
import { MachineChart } from './machine-chart.tsx';
import { RoseNote } from './rose-note.tsx';

/** Height in pixels that is kept under the chart. */
const foot = 168;

interface MachinePartProps {
  readonly arc: Arc | null;
  readonly scale: BookScale;
  readonly head: number | null;
}

export function MachinePart({ arc, scale, head }: MachinePartProps) {
  const { machine } = useDesk();
  const note = useStore(machine.store, slice => (slice.figures === null ? '' : machineNote(slice.figures)));
  const [measure, size] = useSize();
  return (
    <Part title="The machine" note={note} className="machine-part">
      <div ref={measure} className="machine-room">
        {size !== null && size.height > 0 && <MachineChart {...size} foot={foot} />}
        <RoseNote arc={arc} scale={scale} head={head} />
      </div>
    </Part>
  );
}
