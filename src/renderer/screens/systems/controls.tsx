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

const meanings = {
  pause: 'What runs ends, nothing new begins',
  resume: 'Work goes on',
  drain: 'Nothing new is let in, what is there is done, then it is paused',
} as const;

/** No button comes or goes while it has the focus: what cannot be done now is shown as idle. */
export function Controls({ figures, system }: ControlsProps) {
  const desk = useDesk();
  const isHeld = ({ state }: SystemFigures) => state === 'paused' || state === 'draining';
  const items = figures.reduce((sum, { queue }) => sum + queue.input_queue_size + queue.processing_queue_size, 0);
  const held = figures.filter(isHeld).length;
  const target = system === null ? ({ kind: 'all' } as const) : ({ kind: 'system', system } as const);
  const [all, where] = system === null ? [' all', 'in all systems'] : ['', `of ${system}`];
  const turn = system !== null && held > 0 ? 'resume' : 'pause';
  return (
    <span className="system-acts" role="group" aria-label={system === null ? 'All systems' : `Controls of ${system}`}>
      <CommandButton
        className="small"
        command={controlSystems}
        about={[turn, target]}
        title={meanings[turn]}
        idle={turn === 'pause' && held === figures.length}
      >
        {turn === 'resume' ? 'Resume' : `Pause${all}`}
      </CommandButton>
      {system === null && (
        <CommandButton
          className="small"
          command={controlSystems}
          about={['resume', target]}
          title={meanings.resume}
          idle={held === 0}
        >
          Resume all
        </CommandButton>
      )}
      <CommandButton
        className="small"
        command={controlSystems}
        about={['drain', target]}
        title={meanings.drain}
        idle={figures.every(one => isHeld(one) && (one.state === 'draining' || one.queue.input_queue_size === 0))}
      >
        Drain{all}
      </CommandButton>
      <ConfirmButton
        className="small"
        idle={items === 0}
        question={`Cancel ${countedInWords(items, 'item')} ${where}?`}
        meaning="What waits is taken out, what runs is ended. Nothing of it is stored, and none of it becomes a dead letter."
        act={items === 1 ? 'Cancel it' : 'Cancel them'}
        keep={items === 1 ? 'Keep it' : 'Keep them'}
        onConfirm={() => void cancelItems.run(desk, target)}
      >
        Cancel{all}
      </ConfirmButton>
    </span>
  );
}
