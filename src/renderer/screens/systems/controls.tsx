/** Pause, resume, drain and cancel, of one system or of all. What is taken away is asked for first, with its number. */
import type { SystemFigures } from '../../../contracts/statistics.ts';
import { cancelItems } from '../../commands/cancel-items.ts';
import { controlSystems } from '../../commands/control-systems.ts';
import { useDesk } from '../../stores/desk.ts';
import { CommandButton } from '../../ui/command-button.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { countedInWords } from '../../ui/phrases.ts';

interface ControlsProps {
  /** The systems that are meant. */
  readonly figures: readonly SystemFigures[];
  /** The one that is meant; null for all. */
  readonly system: string | null;
}

export function Controls({ figures, system }: ControlsProps) {
  const desk = useDesk();
  const target = system === null ? ({ kind: 'all' } as const) : ({ kind: 'system', system } as const);
  const isHeld = ({ state }: SystemFigures) => state === 'paused' || state === 'draining';
  const all = system === null ? ' all' : '';
  const items = figures.reduce((sum, { queue }) => sum + queue.input_queue_size + queue.processing_queue_size, 0);
  const where = system === null ? 'in all systems' : `of ${system}`;
  return (
    <span className="system-acts" role="group" aria-label={system === null ? 'All systems' : `Controls of ${system}`}>
      {figures.some(one => !isHeld(one)) && (
        <CommandButton className="small" command={controlSystems} about={['pause', target]} title="Nothing new begins">
          Pause{all}
        </CommandButton>
      )}
      {figures.some(isHeld) && (
        <CommandButton className="small" command={controlSystems} about={['resume', target]} title="Work goes on">
          Resume{all}
        </CommandButton>
      )}
      {figures.some(({ state }) => state !== 'draining') && (
        <CommandButton
          className="small"
          command={controlSystems}
          about={['drain', target]}
          title="The door closes, what is there is done"
        >
          Drain{all}
        </CommandButton>
      )}
      <ConfirmButton
        className="small"
        disabled={items === 0}
        question={`Cancel ${countedInWords(items, 'item')} ${where}?`}
        meaning="What waits is taken out, what runs is ended. Nothing of it is stored, and none of it becomes a dead letter."
        act="Cancel them"
        keep="Keep them"
        onConfirm={() => void cancelItems.run(desk, target)}
      >
        Cancel{all}
      </ConfirmButton>
    </span>
  );
}
