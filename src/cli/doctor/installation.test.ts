import { describe, expect, it } from 'vitest';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodeDiagnosis, programDiagnosis } from './installation.ts';

describe('the doctor on an installation', () => {
  it.each([
    ['20.18.1', 'critical'],
    ['20.19.0', 'ok'],
    ['24.0.0', 'ok'],
    ['18.20.0', 'critical'],
  ])('judges Node.js %s', (version, state) => {
    expect(nodeDiagnosis(version).state).toBe(state);
  });

  it('misses whatever is built for Node and is not there', () => {
    const built = readdirSync(resolve(import.meta.dirname, '../../../out/main')).filter(name => name.endsWith('.js'));
    const folder = mkdtempSync(join(tmpdir(), 'scriptorium-parts-'));
    const said = () => programDiagnosis(pathToFileURL(`${folder}/`)).said;
    // The window's own entry is Electron's.
    for (const name of built.filter(one => one !== 'index.js')) {
      expect(said()).toContain(name);
      writeFileSync(join(folder, name), '');
    }
    expect(said()).toBe('All parts of the program are built.');
  });
});
