import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { decodeManuscript } from './decode.ts';

const PROSE =
  'The café was shut — “closed for good”, the card said.\r\n\r\nZoë read it twice, and then she laughed.\r\n';

function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const units = [...((mark ? '\ufeff' : '') + text)]
    .join('')
    .split('')
    .map(unit => unit.charCodeAt(0));
  return Uint8Array.from(units.flatMap(unit => (order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
}

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const ascii = (text: string): Uint8Array => Uint8Array.from(text, letter => letter.charCodeAt(0));

describe('decoding a manuscript', () => {
  it('reads UTF-8 with and without its mark, and drops the mark', () => {
    const plain = new TextEncoder().encode(PROSE);
    expect(decodeManuscript(plain)).toEqual({ ok: true, text: PROSE, encoding: 'utf-8' });
    const marked = new TextEncoder().encode(`\ufeff${PROSE}`);
    expect(decodeManuscript(marked)).toEqual({ ok: true, text: PROSE, encoding: 'utf-8' });
  });

  it.each(['le', 'be'] as const)('reads UTF-16 %s with and without its mark', order => {
    const encoding = `utf-16${order}`;
    expect(decodeManuscript(utf16(PROSE, order, true))).toEqual({ ok: true, text: PROSE, encoding });
    expect(decodeManuscript(utf16(PROSE, order, false))).toEqual({ ok: true, text: PROSE, encoding });
  });

  it('reads UTF-16 without a mark in scripts that fill both bytes', () => {
    const russian = 'Он пришёл домой поздно вечером и сел у окна.\n\nОна не спала и слушала ветер.\n'.repeat(4);
    expect(decodeManuscript(utf16(russian, 'le', false))).toEqual({ ok: true, text: russian, encoding: 'utf-16le' });
    expect(decodeManuscript(utf16(russian, 'be', false))).toEqual({ ok: true, text: russian, encoding: 'utf-16be' });
  });

  it('reads what is no UTF-8 as Windows-1252, with its curly quotes and dashes', () => {
    const western = bytes(
      0x93,
      ...ascii('Caf'),
      0xe9,
      0x94,
      ...ascii(' said Zo'),
      0xeb,
      0x20,
      0x97,
      ...ascii(' it'),
      0x92,
      0x73,
    );
    expect(decodeManuscript(western)).toEqual({ ok: true, text: '“Café” said Zoë — it’s', encoding: 'windows-1252' });
  });

  it.each([
    ['a Word file', bytes(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00)],
    ['an old Word file', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['a PDF', ascii('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n')],
    ['rich text', ascii('{\\rtf1\\ansi The gate was open.}')],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)],
    ['a program', bytes(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0)],
    ['a text with a NUL in it', ascii('The gate was open.\0 It had been open all night.')],
    ['control characters', bytes(...ascii('The gate'), 1, 2, 3, 4, 5, 6, 7, 0xff, 0xfe, 0x80)],
    ['half of a UTF-16 pair', bytes(0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00)],
  ])('refuses %s as binary', (_, file) => {
    expect(decodeManuscript(file)).toEqual({ ok: false, reason: 'binary' });
  });

  it('refuses random bytes as binary', () => {
    let state = 7;
    const noise = Uint8Array.from({ length: 4096 }, () => (state = (state * 1103515245 + 12345) & 0x7fffffff) >> 16);
    expect(decodeManuscript(noise)).toEqual({ ok: false, reason: 'binary' });
  });

  it.each([
    ['no bytes', bytes()],
    ['a byte order mark alone', bytes(0xef, 0xbb, 0xbf)],
    ['a wide byte order mark alone', bytes(0xff, 0xfe)],
    ['white space', ascii(' \r\n\t\r\n')],
  ])('calls a file of %s empty', (_, file) => {
    expect(decodeManuscript(file)).toEqual({ ok: false, reason: 'empty' });
  });

  it('gives back any text that was encoded as UTF-8, or as UTF-16 with a mark', () => {
    const prose = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', 'é', '—', '“', 'я', '猫', '😀') });
    fc.assert(
      fc.property(prose, written => {
        const text = `x${written}`;
        const narrow = decodeManuscript(new TextEncoder().encode(text));
        expect(narrow).toEqual({ ok: true, text, encoding: 'utf-8' });
        expect(decodeManuscript(utf16(text, 'be', true))).toEqual({ ok: true, text, encoding: 'utf-16be' });
      }),
    );
  });
});
