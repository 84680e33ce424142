/** One backup: when it was made, how large it is, what it is of, and the ways to check and to restore it. */
import type { Backup } from '../../../contracts/backups.ts';
import type { Failure } from '../../../contracts/errors.ts';
import { momentWords } from '../../book/day-words.ts';
import { sizeWords } from '../../book/size-words.ts';
import { checkBackup } from '../../commands/check-backup.ts';
import { restoreBackup } from '../../commands/restore-backup.ts';
import type { BackupsSlice } from '../../stores/backups-store.ts';
import { useDesk } from '../../stores/desk.ts';
import { CommandButton } from '../../ui/command-button.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { FailureText } from '../../ui/failure.tsx';
import { capital } from '../../ui/phrases.ts';

interface BackupRowProps {
  readonly backup: Backup;
  readonly now: number;
  readonly busy: BackupsSlice['busy'];
  /** It was just read from end to end. */
  readonly whole: boolean;
  readonly failure: Failure | null;
}

const meaning =
  'Everything Scriptorium knows will be as it was then: the shelf, goals, what you added or corrected, what waits. ' +
  'What is here now is first kept as a backup of its own, so that you can come back to it. Your manuscripts are not ' +
  'touched; what has changed in them since is read again. Scriptorium closes for a moment and opens again.';

export function BackupRow({ backup, now, busy, whole, failure }: BackupRowProps) {
  const desk = useDesk();
  const { name, kind, madeAt, bytes } = backup;
  const when = momentWords(madeAt, now);
  const checking = busy?.task === 'check' && busy.name === name;
  return (
    <li className="backup">
      <span className="backup-when" title={name}>
        {capital(when)}
      </span>
      <span className="machine">{sizeWords(bytes)}</span>
      <span className="note backup-kind" role="status">
        {checking
          ? 'It is being read…'
          : whole
            ? 'Read just now, and whole.'
            : kind === 'backup'
              ? ''
              : 'What a restore put aside.'}
      </span>
      <span className="backup-acts">
        <CommandButton
          weight="link"
          command={checkBackup}
          about={[name]}
          disabled={busy !== null}
          aria-label={`${checkBackup.title}: the backup of ${when}`}
        />
        <ConfirmButton
          weight="link"
          disabled={busy !== null}
          aria-label={`Restore the backup of ${when}…`}
          question={`Go back to ${when}?`}
          meaning={meaning}
          keep="Leave it as it is"
          act="Restore and open again"
          onConfirm={() => void restoreBackup.run(desk, name)}
        >
          {restoreBackup.title}
        </ConfirmButton>
      </span>
      {failure !== null && <FailureText part failure={failure} />}
    </li>
  );
}
