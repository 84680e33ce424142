import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linesOf, readTextFile } from './text-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'scriptorium-lines-'));

function file(name: string, bytes: Uint8Array | string): string {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
}

describe('a file of lines', () => {
  it('gives one entry for each line, empty ones too', () => {
    expect(linesOf('one\n\r\nthree\rfour\n')).toEqual(['one', '', 'three', 'four']);
    expect(linesOf('one\n\n')).toEqual(['one', '']);
    expect(linesOf('')).toEqual([]);
  });

  it('is read in UTF-8 and, where a mark says so, in UTF-16', async () => {
    expect(await readTextFile(file('a.tsv', '\uFEFFsmörgås'))).toBe('smörgås');
    expect(await readTextFile(file('b.txt', Buffer.from('\uFEFFsmörgås', 'utf16le')))).toBe('smörgås');
  });

  it('is refused where it is no text or is not there', async () => {
    const binary = readTextFile(file('c.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1])));
    await expect(binary).rejects.toMatchObject({ code: 'file-not-text' });
    const missing = readTextFile(join(folder, 'none.txt'));
    await expect(missing).rejects.toMatchObject({ code: 'file-missing' });
    await expect(missing).rejects.not.toHaveProperty('cause');
  });
});
