/**
 * An unexpected error as the log may hold it: its kind and where it arose, without its message, which may quote a text;
 * then what it arose within, in lines like those of a stack.
 */
export function traceOf(thrown: unknown, within = ''): string {
  if (!(thrown instanceof Error)) return `something that is no error: ${typeof thrown}`;
  const frames = `${thrown.stack ?? ''}\n${within}`.split('\n').filter(line => /^\s+at /u.test(line));
  return [thrown.name, ...frames].join('\n');
}
