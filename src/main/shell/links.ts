/** Which addresses may be opened outside, in the reader's own browser. */
const hosts: ReadonlySet<string> = new Set(['creativecommons.org', 'opensource.org', 'www.gutenberg.org']);

/** The address as it may be handed to the system, or null: https only, a known host, no port, no name or password. */
export function allowedLink(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' || !hosts.has(url.host)) return null;
  return url.username === '' && url.password === '' ? url.href : null;
}
