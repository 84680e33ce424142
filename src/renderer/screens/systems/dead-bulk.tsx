/** Sends again or throws away all dead letters of a system, or all that the search has found. */
import { discardLetters } from '../../commands/discard-letters.ts';
import { replayLetters } from '../../commands/replay-letters.ts';
import { useDesk } from '../../stores/desk.ts';
import { itemLimit } from '../../stores/items-store.ts';
import { CommandButton } from '../../ui/command-button.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { countedInWords, inWords } from '../../ui/phrases.ts';

interface DeadBulkProps {
  readonly system: string;
  /** All of the system. */
  readonly count: number;
  /** What those listed were searched for; '' where all are meant. */
  readonly text: string;
  /** Something else is searched for meanwhile: nothing can be done until its answer is there. */
  readonly searching: boolean;
  /** Listed just now; at the limit there may be more. */
  readonly found: number;
}

export function DeadBulk({ system, count, text, searching, found }: DeadBulkProps) {
  const desk = useDesk();
  const which = text === '' ? ({ kind: 'system', system } as const) : ({ kind: 'matching', text, system } as const);
  const many = text !== '' && found >= itemLimit;
  const meant = text === '' ? count : found;
  if (meant < 2) return null;
  const words = many ? 'all found' : text === '' ? `all ${inWords(meant)}` : `the ${inWords(meant)} found`;
  const question = many
    ? `Discard every dead letter of ${system} with “${text}” in it?`
    : `Discard ${countedInWords(meant, 'dead letter')} of ${system}${text === '' ? '' : ` with “${text}” in them`}?`;
  return (
    <span className="system-acts">
      <ConfirmButton
        className="small"
        idle={searching}
        question={question}
        meaning="They are gone for good: they cannot be replayed afterwards."
        act="Discard"
        keep="Keep them"
        onConfirm={() => void discardLetters.run(desk, which)}
      >
        Discard {words}
      </ConfirmButton>
      <CommandButton className="small" weight="primary" idle={searching} command={replayLetters} about={[which]}>
        Replay {words}
      </CommandButton>
    </span>
  );
}
