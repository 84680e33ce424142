/** The app's own protocol: serves the built page with its strict policy, and nothing else. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { assetOf } from './assets.ts';
import type { Asset } from './assets.ts';
import { scheme } from './origin.ts';
import { securityHeaders, withNonce } from './policy.ts';

/** To be called before the app is ready: gives our scheme the rights of a page's origin. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Answers every request of the page from `folder`. A page of our own making may be given by address instead. */
export function servePage(folder: string, ownPages: ReadonlyMap<string, string> = new Map()): void {
  protocol.handle(scheme, async request => {
    if (request.method !== 'GET') return refusal(405);
    const own = ownPages.get(request.url);
    if (own !== undefined) return answer(own, 'text/html; charset=utf-8');
    const asset = assetOf(folder, request.url);
    return asset === null ? refusal(404) : await fileAnswer(asset);
  });
}

async function fileAnswer({ path, type }: Asset): Promise<Response> {
  try {
    return answer(await readFile(path), type);
  } catch {
    return refusal(404);
  }
}

function answer(body: Buffer | string, type: string): Response {
  const nonce = randomBytes(18).toString('base64');
  const sent = type.startsWith('text/html') ? withNonce(body.toString(), nonce) : new Uint8Array(Buffer.from(body));
  return new Response(sent, { headers: { ...securityHeaders(nonce), 'Content-Type': type } });
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: securityHeaders(randomBytes(18).toString('base64')) });
}
