/** Backups of everything Scriptorium knows: the newest first, made and restored here. */
import './backups.css';
import { useState } from 'react';
import { useStore } from 'zustand';
import { momentWords } from '../../book/day-words.ts';
import { backUp } from '../../commands/back-up.ts';
import { useDesk } from '../../stores/desk.ts';
import { Button } from '../../ui/button.tsx';
import { CommandButton } from '../../ui/command-button.tsx';
import { FailureText } from '../../ui/failure.tsx';
import { Part } from '../../ui/part.tsx';
import { BackupRow } from './backup-row.tsx';

const shownAtFirst = 3;

export function BackupsPart() {
  const { backups: store } = useDesk();
  const { view, lookedAt, busy, sound, failed } = useStore(store.store);
  const [all, showAll] = useState(false);
  const backups = view?.backups ?? [];
  const newest = backups.find(one => one.kind === 'backup');
  const more = backups.length - shownAtFirst;
  const making = busy?.task === 'make';
  const restoring = backups.find(one => one.name === busy?.name);
  return (
    <Part
      title="Backups"
      note={
        <CommandButton className="small" command={backUp} about={[]} disabled={busy !== null} aria-busy={making}>
          {making ? 'Copying…' : backUp.title}
        </CommandButton>
      }
    >
      <p className="note backups-lede">
        {view === null
          ? 'They are being looked for.'
          : newest === undefined
            ? 'There is none yet. One is made by itself each day on which something was done.'
            : 'One is made by itself each day. All were read from end to end when they were made.'}
      </p>
      <p role="status" className="backups-said">
        {busy?.task === 'restarting'
          ? 'Scriptorium closes now and opens again with this backup.'
          : busy?.task === 'restore' && restoring !== undefined
            ? `The backup of ${momentWords(restoring.madeAt, lookedAt)} is being read before it is restored.`
            : sound?.task === 'make'
              ? 'It is made, and was read from end to end.'
              : ''}
      </p>
      {failed !== null && failed.name === null && <FailureText part failure={failed.failure} />}
      <ul className="backups" aria-label="Backups, newest first">
        {(all ? backups : backups.slice(0, shownAtFirst)).map(backup => (
          <BackupRow
            key={backup.name}
            backup={backup}
            now={lookedAt}
            busy={busy}
            whole={sound?.task === 'check' && sound.name === backup.name}
            failure={failed?.name === backup.name ? failed.failure : null}
          />
        ))}
      </ul>
      {more > 0 && (
        <Button
          weight="link"
          aria-expanded={all}
          onClick={() => {
            showAll(!all);
          }}
        >
          {all ? 'Show the newest only' : `Show ${more} more`}
        </Button>
      )}
    </Part>
  );
}
