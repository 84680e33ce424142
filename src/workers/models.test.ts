import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readModels } from './models.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A folder with two models; what is given replaces what stands in it. */
function resources(more: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'scriptorium-models-'));
  const files: Readonly<Record<string, string>> = {
    'emotions.bin': 'first weights',
    'emotions.json': JSON.stringify({ version: sha256('first weights').slice(0, 12) }),
    'vad.bin': 'second weights',
    'vad.json': JSON.stringify({
      version: sha256('second weights').slice(0, 12),
      beside: { file: 'emotions.bin', sha256: sha256('first weights') },
    }),
    ...more,
  };
  mkdirSync(join(folder, 'models'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'models', name), text);
  return folder;
}

describe('the models', () => {
  it('are read into shared memory under the versions of their cards', async () => {
    const models = await readModels(resources());
    expect(models.versions['vad.bin']).toBe(sha256('second weights').slice(0, 12));
    expect(
      new TextDecoder().decode(new Uint8Array(models.files['emotions.bin'] ?? new SharedArrayBuffer(0)).slice()),
    ).toBe('first weights');
  });

  it.each([
    ['are missing', { 'vad.json': '' }],
    ['are damaged', { 'emotions.bin': 'first weightz' }],
    [
      'do not fit each other',
      { 'emotions.bin': 'other', 'emotions.json': JSON.stringify({ version: sha256('other').slice(0, 12) }) },
    ],
  ])('are refused where they %s', async (_what, more) => {
    await expect(readModels(resources(more))).rejects.toMatchObject({ code: 'setup-incomplete' });
  });
});
