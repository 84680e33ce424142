/** What has to be said on whatever screen is open: a missing manuscript, damaged settings, an action that failed. */
import './notices.css';
import { useStore } from 'zustand';
import { errorKinds } from '../../contracts/errors.ts';
import { relocateBook } from '../commands/relocate-book.ts';
import { syncBook } from '../commands/sync-book.ts';
import { RestoreNotice } from './restore-notice.tsx';
import { useDesk } from '../stores/desk.ts';
import { Button } from '../ui/button.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { Mark } from '../ui/marks.tsx';

export function Notices() {
  const { app, shelf, place, machine } = useDesk();
  const screen = useStore(place.store, slice => slice.screen);
  const { state, failure, noticeRead } = useStore(app.store);
  const books = useStore(shelf.store, slice => slice.books);
  const open = useStore(place.store, slice => slice.book);
  const storeFailure = useStore(machine.store, slice => slice.figures?.store_failure ?? null);
  const missing = books?.find(book => book.id === open && book.state === 'missing');
  const waiting = books?.find(book => book.id === open && book.state === 'present' && typeof book.waits === 'string');
  return (
    <>
      {storeFailure !== null && (
        <p className="notice crit" role="alert">
          <Mark name="crit" />
          <span>
            Nothing can be stored at present: {storeFailure} {errorKinds['store-failed'].advice}
          </span>
        </p>
      )}
      <RestoreNotice />
      {/* The Books screen says it of every book. */}
      {missing !== undefined && screen !== 'books' && (
        <p className="notice" role="status">
          <Mark name="warn" />
          <span>
            <i>{missing.title}</i> is missing: {missing.files.join(', ')} is not where it was. What was read of it is
            still here.
          </span>
          <CommandButton command={relocateBook} about={[missing.id]} />
        </p>
      )}
      {waiting !== undefined && (
        <p className="notice" role="status">
          <Mark name="warn" />
          <span>
            <i>{waiting.title}</i> is waited for: {waiting.waits} What was read of it is still here. It is read again by
            itself as soon as it can be.
          </span>
          <CommandButton command={syncBook} about={[waiting.id]} />
        </p>
      )}
      {failure !== null && (
        <p className="notice" role="alert">
          <Mark name="warn" />
          <span>
            {errorKinds[failure.code].title}. {failure.message} {failure.advice}{' '}
            <span className="machine dim">{failure.code}</span>
          </span>
          <Button
            onClick={() => {
              app.fail(null);
            }}
          >
            Put away
          </Button>
        </p>
      )}
      {state !== null && state.notice !== null && !noticeRead && (
        <p className="notice" role="status">
          <Mark name="warn" />
          <span>{state.notice}</span>
          <Button onClick={app.readNotice}>Put away</Button>
        </p>
      )}
    </>
  );
}
