/** What became of a restore when the app was opened, on whatever screen is shown. */
import { useStore } from 'zustand';
import { errorKinds } from '../../contracts/errors.ts';
import { momentWords } from '../book/day-words.ts';
import { showBooks } from '../commands/show-books.ts';
import { useDesk } from '../stores/desk.ts';
import { Button } from '../ui/button.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { Mark } from '../ui/marks.tsx';

export function RestoreNotice() {
  const { backups } = useDesk();
  const { view, lookedAt, outcomeRead } = useStore(backups.store);
  const outcome = view?.restored ?? null;
  if (view === null || outcome === null || outcomeRead) return null;
  const made = view.backups.find(one => one.name === outcome.backup)?.madeAt;
  const which = made === undefined ? outcome.backup : `of ${momentWords(made, lookedAt)}`;
  const { failure } = outcome;
  return (
    <p className={`notice ${failure === null ? 'calm' : ''}`} role={failure === null ? 'status' : 'alert'}>
      <Mark name={failure === null ? 'well' : 'warn'} />
      {failure === null ? (
        <span>
          The backup {which} is restored. What was here before is kept among the backups. Manuscripts that have changed
          since are read again.
        </span>
      ) : (
        <span>
          The backup {which} was not restored, and everything is as it was. {errorKinds[failure.code].title}:{' '}
          {failure.message} {failure.advice} <span className="machine dim">{failure.code}</span>
        </span>
      )}
      {failure !== null && (
        <CommandButton command={showBooks} about={[]}>
          Show the backups
        </CommandButton>
      )}
      <Button onClick={backups.readOutcome}>Put away</Button>
    </p>
  );
}
