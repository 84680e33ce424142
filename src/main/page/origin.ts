/** Where the page comes from: our own protocol, one host. */
export const scheme = 'app';
export const origin = 'app://scriptorium';
export const startUrl = `${origin}/index.html`;

/** Whether an address is one of our own page. */
export function isOwnPage(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const parsed = new URL(url);
  return parsed.protocol === 'app:' && parsed.host === 'scriptorium' && parsed.username === '';
}
