/** Whether the name of a part stays inside its archive: no root, no drive, no `..`, no backslash, no control character. */
export function staysInside(name: string): boolean {
  if (name === '' || name.length > 1000 || name.startsWith('/') || /^[A-Za-z]:/.test(name)) return false;
  // oxlint-disable-next-line no-control-regex
  if (/[\\\u0000-\u001f]/.test(name)) return false;
  return !name.split('/').includes('..');
}
