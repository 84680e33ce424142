/** Follows a reference from one part of an archive to another. */
import { ScriptoriumError } from '../../../../contracts/errors.ts';

/** Whether a reference leads to the web, a mail or the like, and not to a part. */
export function isElsewhere(href: string): boolean {
  return /^(?:https?|ftp|mailto|tel):/i.test(href.trim());
}

/** Throws `archive-bad-path` where it leads out of the archive. `from` is the part in which it stands. */
export function resolvePart(
  file: string,
  from: string,
  href: string,
): { readonly part: string; readonly fragment: string | null } {
  const [path = '', fragment] = href.split('#', 2);
  const written = decoded(path.split('?', 1)[0] ?? '').trim();
  const refuse = (): never => {
    throw new ScriptoriumError('archive-bad-path', `${file} names a part outside of itself.`);
  };
  if (/^[a-z][a-z0-9+.-]*:/i.test(written) || written.includes('\\') || written.includes('\0')) return refuse();
  if (written === '') return { part: from, fragment: fragment === undefined ? null : decoded(fragment) };
  const steps = written.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of written.split('/')) {
    if (step === '..' && steps.pop() === undefined) return refuse();
    if (step !== '' && step !== '.' && step !== '..') steps.push(step);
  }
  return { part: steps.join('/'), fragment: fragment === undefined ? null : decoded(fragment) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
