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
  const why =
    code === 'file-missing'
      ? 'is not there'
      : code === 'file-changing'
        ? 'is held by another program'
        : 'may not be read: its rights, those of its folder, or another program forbid it';
  return new ScriptoriumError(code, `${path} ${why}.`, { cause: error });
}
