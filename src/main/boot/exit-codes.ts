/** How the app ends when it could not open; the same numbers as on the command line. */
import type { ErrorCode } from '../../contracts/errors.ts';

export function exitCodeOf(code: ErrorCode): number {
  if (code === 'folder-in-use') return 3;
  return code === 'setup-incomplete' ? 4 : 1;
}
