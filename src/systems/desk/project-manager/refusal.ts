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
  const known = codes[(error as NodeJS.ErrnoException).code ?? ''];
  const code = known ?? 'file-unreadable';
  const why =
    code === 'file-missing'
      ? 'is not there'
      : code === 'file-changing'
        ? 'is held by another program'
        : 'may not be read: its rights, those of its folder, or another program forbid it';
  // The system's own words say more only where ours do not say why.
  return new ScriptoriumError(code, `${path} ${why}.`, known === undefined ? { cause: error } : {});
}
