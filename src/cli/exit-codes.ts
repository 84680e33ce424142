/** How the command line ends: one exit code for each kind of error. */
import type { ErrorCode } from '../contracts/errors.ts';

export const exitCodes = {
  done: 0,
  failed: 1,
  usage: 2,
  folderInUse: 3,
  setupIncomplete: 4,
  interrupted: 130,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Errors that say something of what was asked for; all that are not listed are failures of the work. */
const byError: Partial<Record<ErrorCode, ExitCode>> = {
  usage: exitCodes.usage,
  'unknown-system': exitCodes.usage,
  'unknown-operation': exitCodes.usage,
  'internal-operation': exitCodes.usage,
  'invalid-data': exitCodes.usage,
  'data-too-large': exitCodes.usage,
  'file-missing': exitCodes.usage,
  'file-unreadable': exitCodes.usage,
  'file-empty': exitCodes.usage,
  'file-not-text': exitCodes.usage,
  'file-too-large': exitCodes.usage,
  'unsupported-format': exitCodes.usage,
  'folder-empty': exitCodes.usage,
  'file-protected': exitCodes.usage,
  'archive-not-zip': exitCodes.usage,
  'archive-truncated': exitCodes.usage,
  'archive-damaged': exitCodes.usage,
  'archive-bomb': exitCodes.usage,
  'archive-bad-path': exitCodes.usage,
  'archive-too-many-parts': exitCodes.usage,
  'archive-no-document': exitCodes.usage,
  'epub-no-spine': exitCodes.usage,
  'no-such-project': exitCodes.usage,
  'no-such-scene': exitCodes.usage,
  'no-such-character': exitCodes.usage,
  'no-such-memory': exitCodes.usage,
  'no-such-item': exitCodes.usage,
  'no-such-alert': exitCodes.usage,
  'no-such-backup': exitCodes.usage,
  'folder-unwritable': exitCodes.usage,
  'folder-in-use': exitCodes.folderInUse,
  'setup-incomplete': exitCodes.setupIncomplete,
};

export function exitCodeOf(code: ErrorCode): ExitCode {
  return byError[code] ?? exitCodes.failed;
}
