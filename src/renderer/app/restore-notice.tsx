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
  const { failure, damaged } = outcome;
  const isCalm = failure === null && damaged === null;
  return (
    <p className={`notice ${isCalm ? 'calm' : ''}`} role={isCalm ? 'status' : 'alert'}>
      <Mark name={isCalm ? 'well' : 'warn'} />
      {damaged !== null && failure === null ? (
        <span>
          The database was damaged. The backup {which} is in its place: what was noted, decided or changed in
          Scriptorium after that is lost. The damaged file is kept in the data folder as{' '}
          <span className="machine">{damaged.kept}</span>. Manuscripts are as they were, and are read again where they
          have changed since.
        </span>
      ) : failure === null ? (
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
      {!isCalm && (
        <CommandButton command={showBooks} about={[]}>
          Show the backups
        </CommandButton>
      )}
      <Button onClick={backups.readOutcome}>Put away</Button>
    </p>
  );
}
