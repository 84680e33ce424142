/** What the system says when a file cannot be reached, as one of our errors. */
import { type ErrorCode, ScriptoriumError } from '../../../contracts/errors.ts';

const codes: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
  EACCES: 'file-unreadable',
  EPERM: 'file-unreadable',
  EBUSY: 'file-changing',
};

export function refusal(error: unknown, path: string): ScriptoriumError {
  const code = codes[(error as NodeJS.ErrnoException).code ?? ''] ?? 'file-unreadable';
  const why = code === 'file-missing' ? 'is not there' : 'cannot be read';
  return new ScriptoriumError(code, `${path} ${why}.`, { cause: error });
}
