/** Said of a system that keeps failing and is therefore held: since when, why, until when; and trying it now. */
import './held-note.css';
import type { HeldFigures } from '../../../contracts/statistics.ts';
import { controlSystems } from '../../commands/control-systems.ts';
import { CommandButton } from '../../ui/command-button.tsx';
import { Mark } from '../../ui/marks.tsx';
import { heldWords } from './held-words.ts';

interface HeldNoteProps {
  readonly system: string;
  readonly held: HeldFigures;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export function HeldNote({ system, held, now }: HeldNoteProps) {
  return (
    <p className="held-note" role="status">
      <Mark name="warn" size={13} label="warning" />
      <span>{heldWords(held, now)}</span>
      <CommandButton
        weight="link"
        command={controlSystems}
        about={['resume', { kind: 'system', system }]}
        title="Its items begin again, as many at a time as it has slots"
      >
        Try now
      </CommandButton>
    </p>
  );
}
