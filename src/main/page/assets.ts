/** Which file of the built page an address means. */
import { extname, join } from 'node:path';
import { isOwnPage } from './origin.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

export interface Asset {
  readonly path: string;
  readonly type: string;
}

/**
 * The file below `folder`, or null where there is none to serve: another host, a type we have not got, or a way
 * out of the folder in any spelling.
 */
export function assetOf(folder: string, url: string): Asset | null {
  if (!isOwnPage(url)) return null;
  const segments = decoded(new URL(url).pathname)?.split('/').filter(Boolean) ?? null;
  if (segments === null || segments.some(isUnsafe)) return null;
  const path = join(folder, ...(segments.length === 0 ? ['index.html'] : segments));
  const type = types[extname(path)];
  return type === undefined ? null : { path, type };
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

function isUnsafe(segment: string): boolean {
  return segment === '.' || segment === '..' || /[\\:%\0]/u.test(segment);
}
