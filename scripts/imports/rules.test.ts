import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, copyFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rules } from './rules.mjs';

const project = fileURLToPath(new URL('../..', import.meta.url));
const system = 'src/systems/desk/note-keeper';

/** One file for each rule that breaks it, and what it imports. */
const breaches: Record<string, readonly [file: string, imported: string]> = {
  contracts: ['src/contracts/a.ts', '../engine/free.ts'],
  engine: ['src/engine/a.ts', '../workers/free.ts'],
  kit: ['src/systems/_kit/a.ts', '../_text/free.ts'],
  text: ['src/systems/_text/a.ts', '../_kit/free.ts'],
  'system-contract': [`${system}/system.ts`, '../../_text/free.ts'],
  system: [`${system}/a.ts`, '../other-system/free.ts'],
  panel: [`${system}/panel.tsx`, '../../../renderer/app/free.ts'],
  registry: ['src/systems/_registry/a.ts', '../desk/other-system/free.ts'],
  workers: ['src/workers/a.ts', '../engine/free.ts'],
  host: ['src/workers/host.ts', '../systems/_text/free.ts'],
  main: ['src/main/a.ts', '../systems/_text/free.ts'],
  cli: ['src/cli/a.ts', '../main/free.ts'],
  preload: ['src/preload/a.ts', '../main/free.ts'],
  renderer: ['src/renderer/a.ts', '../engine/free.ts'],
  'compute-apart': [`${system}/compute.ts`, './records.ts'],
  'records-apart': [`${system}/records.ts`, './effects.ts'],
  'effects-apart': [`${system}/effects.ts`, './panel.tsx'],
  'panel-apart': ['src/systems/desk/other-system/panel.tsx', './compute.ts'],
  'electron-in-main-only': ['src/engine/b.test.ts', 'electron'],
  'cli-never-reaches-electron': ['src/cli/b.ts', '../contracts/deep.ts'],
  'page-apart': ['src/main/b.test.ts', '../renderer/free.ts'],
  'page-without-node': ['src/renderer/b.ts', 'node:fs'],
  'portable-without-node': ['src/systems/_text/b.ts', '../../contracts/deeper.ts'],
  'contracts-need-zod-only': ['src/contracts/b.ts', 'react'],
  'shipped-packages-only': ['src/engine/c.ts', 'd3-scale'],
  'no-cycles': ['src/main/c.ts', './d.ts'],
  'nothing-missing': ['src/main/e.ts', './nowhere.ts'],
};

const others: Record<string, string> = {
  'src/contracts/deep.ts': `export * from 'electron';`,
  'src/contracts/deeper.ts': `export * from 'node:fs';`,
  'src/main/d.ts': `export * from './c.ts';`,
  'src/systems/desk/other-system/compute.ts': 'export const value = 1;',
  ...Object.fromEntries(
    [
      'engine',
      'workers',
      'systems/_kit',
      'systems/_text',
      'systems/desk/other-system',
      'main',
      'renderer',
      'renderer/app',
    ].map(folder => [`src/${folder}/free.ts`, 'export const value = 1;']),
  ),
};

describe('the import rules', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'import-rules-'));
    copyFileSync(join(project, 'package.json'), join(folder, 'package.json'));
    symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
    mkdirSync(join(folder, 'src'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };

  const check = (): Promise<{ code: number; output: string }> =>
    new Promise(resolve => {
      const script = join(project, 'scripts/imports/check.mjs');
      const child = execFile(process.execPath, [script], { cwd: folder }, (_error, output, errors) => {
        resolve({ code: child.exitCode ?? 1, output: output + errors });
      });
    });

  it('each catch the import they forbid', async () => {
    expect(new Set(Object.keys(breaches))).toEqual(new Set(rules.map(rule => rule.name)));
    for (const [path, text] of Object.entries(others)) write(path, text);
    for (const [path, imported] of Object.values(breaches)) write(path, `export * from '${imported}';`);

    const { code, output } = await check();

    const missed = Object.entries(breaches).filter(([name, [file]]) => !output.includes(`${name}: ${file} → `));
    expect(missed, output).toEqual([]);
    expect(code).toBe(1);
  });

  it('let through what is allowed', async () => {
    write('src/contracts/item.ts', `import { z } from 'zod';\nexport const item = z.object({});`);
    write(`${system}/system.ts`, `export { item } from '../../../contracts/item.ts';`);
    write(`${system}/compute.ts`, `export { item } from './system.ts';`);

    const { code, output } = await check();

    expect(output).toContain('3 modules');
    expect(code, output).toBe(0);
  });

  it('fail when no module was read', async () => {
    const { code, output } = await check();

    expect(output).toContain('No module was read');
    expect(code).toBe(1);
  });
});
