/** How the bytes of a manuscript were written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A manuscript's text, or why its bytes are none. */
export type DecodedManuscript =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly reason: 'empty' | 'binary' };

/** The first bytes of files that are no plain text, whatever their name says: [bytes, offset]. */
const SIGNATURES: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0x89, 0x50, 0x4e, 0x47],
  [0x7f, 0x45, 0x4c, 0x46],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
  [0x42, 0x5a, 0x68],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
  [0xfd, 0x37, 0x7a, 0x58],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66],
];

/** What Windows-1252 has from 0x80 to 0x9f; a space where it has nothing. */
const WESTERN = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** How much of a file is looked at to tell two-byte encodings and control characters. */
const SAMPLE_BYTES = 65_536;

/**
 * Reads the bytes of a plain-text file as text: by its byte order mark, which is dropped, else as UTF-16 where every
 * other byte is zero as in Latin text, else as UTF-8 if it is valid, else as Windows-1252. Refuses what is binary, and
 * what holds nothing but white space.
 */
export function decodeManuscript(bytes: Uint8Array): DecodedManuscript {
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  if (SIGNATURES.some(signature => signature.every((byte, index) => bytes[index] === byte))) {
    return { ok: false, reason: 'binary' };
  }
  const decoded = decodeText(bytes);
  if (decoded === null || hasControlCharacters(decoded.text)) return { ok: false, reason: 'binary' };
  return /\S/u.test(decoded.text) ? { ok: true, ...decoded } : { ok: false, reason: 'empty' };
}

function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } | null {
  const wide = wideEncoding(bytes);
  if (wide !== null) {
    const text = decodeAs(wide, bytes.length % 2 === 0 ? bytes : bytes.subarray(0, -1));
    return text === null ? null : { text, encoding: wide };
  }
  if (bytes.includes(0)) return null;
  const text = decodeAs('utf-8', bytes);
  if (text !== null) return { text, encoding: 'utf-8' };
  const western = decodeAs('windows-1252', bytes);
  return western === null ? null : { text: western.replace(/[\u0080-\u009f]/g, readWestern), encoding: 'windows-1252' };
}

/** Some runtimes read Windows-1252 as Latin-1, which has control characters for its quotation marks and dashes. */
function readWestern(control: string): string {
  const letter = WESTERN.charAt(control.charCodeAt(0) - 0x80);
  return letter === ' ' ? control : letter;
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const pairs = Math.min(bytes.length, SAMPLE_BYTES) >> 1;
  if (pairs === 0) return null;
  let zerosFirst = 0;
  let zerosSecond = 0;
  let lineBreaks = 0;
  for (let pair = 0; pair < pairs; pair++) {
    const first = bytes[pair * 2] ?? 0;
    const second = bytes[pair * 2 + 1] ?? 0;
    if (first === 0) zerosFirst++;
    if (second === 0) zerosSecond++;
    if (first + second === 0x20 || first + second === 0x0a) lineBreaks += first === 0 || second === 0 ? 1 : 0;
  }
  if (zerosSecond > pairs * 0.4 && zerosFirst < pairs * 0.02) return 'utf-16le';
  if (zerosFirst > pairs * 0.4 && zerosSecond < pairs * 0.02) return 'utf-16be';
  if (lineBreaks < pairs * 0.03 || zerosFirst + zerosSecond < Math.max(4, pairs * 0.08)) return null;
  if (zerosSecond > zerosFirst * 20) return 'utf-16le';
  return zerosFirst > zerosSecond * 20 ? 'utf-16be' : null;
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: encoding !== 'windows-1252' }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether more than a stray control character is in the text: tabs, line ends, form feeds and escapes are none. */
function hasControlCharacters(text: string): boolean {
  const sample = text.length <= SAMPLE_BYTES ? text : text.slice(0, SAMPLE_BYTES);
  let controls = 0;
  for (let at = 0; at < sample.length; at++) {
    const unit = sample.charCodeAt(at);
    if (unit === 0) return true;
    if ((unit < 32 && (unit < 9 || unit > 13) && unit !== 0x1a && unit !== 0x1b) || unit === 127) controls++;
    else if (unit >= 0x80 && unit < 0xa0 && unit !== 0x85) controls++;
  }
  return controls > Math.max(1, sample.length * 0.001);
}
