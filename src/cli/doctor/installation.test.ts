import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { nodeDiagnosis, partsDiagnosis } from './installation.ts';

describe('the doctor on an installation', () => {
  it.each([
    ['20.18.1', 'critical'],
    ['20.19.0', 'ok'],
    ['24.0.0', 'ok'],
    ['18.20.0', 'critical'],
  ])('judges Node.js %s', (version, state) => {
    expect(nodeDiagnosis(version).state).toBe(state);
  });

  it('names every part of the program that is not built', () => {
    const folder = mkdtempSync(join(tmpdir(), 'scriptorium-parts-'));
    const scripts = pathToFileURL(`${folder}/`);
    const parts = ['computing.js', 'compute.js', 'storage.js', 'reader.js', 'backup.js'];
    for (const name of parts) writeFileSync(join(folder, name), '');
    expect(partsDiagnosis(scripts).state).toBe('ok');
    for (const name of parts) {
      rmSync(join(folder, name));
      expect(partsDiagnosis(scripts)).toMatchObject({
        state: 'critical',
        said: `Parts of the program are not built: ${name}.`,
      });
      writeFileSync(join(folder, name), '');
    }
  });
});
