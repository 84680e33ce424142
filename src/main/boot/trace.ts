/** An unexpected error as the log may hold it: its kind and where it arose, without its message, which may quote a text. */
export function traceOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return `something that is no error: ${typeof thrown}`;
  const frames = (thrown.stack ?? '').split('\n').filter(line => /^\s+at /u.test(line));
  return [thrown.name, ...frames].join('\n');
}
