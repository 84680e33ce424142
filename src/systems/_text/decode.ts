/** A manuscript's text, or why its bytes are none. */
export type DecodedManuscript =
  | {
      readonly ok: true;
      readonly text: string;
      readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
    }
  | { readonly ok: false; readonly reason: 'empty' | 'binary' };

/** Reads the bytes of a plain-text file as text. */
export function decodeManuscript(bytes: Uint8Array): DecodedManuscript {
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  if (bytes.includes(0)) return { ok: false, reason: 'binary' };
  let text: string;
  let encoding: 'utf-8' | 'windows-1252' = 'utf-8';
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    encoding = 'windows-1252';
    text = new TextDecoder('windows-1252').decode(bytes);
  }
  return text.trim() === '' ? { ok: false, reason: 'empty' } : { ok: true, text, encoding };
}
