import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packagesAreCurrent } from './packages.mjs';

describe('installed packages', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'packages-'));
    mkdirSync(join(folder, 'node_modules'));
    lock({ zod: '4.6.7', 'other-platform': '1.0.0' });
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const listing = (versions: Record<string, string>): string =>
    JSON.stringify({
      packages: Object.fromEntries(
        Object.entries(versions).map(([name, version]) => [
          `node_modules/${name}`,
          { version, ...(name === 'other-platform' ? { optional: true } : {}) },
        ]),
      ),
    });
  const lock = (versions: Record<string, string>): void => {
    writeFileSync(join(folder, 'package-lock.json'), listing(versions));
  };
  const install = (versions: Record<string, string>): void => {
    writeFileSync(join(folder, 'node_modules/.package-lock.json'), listing(versions));
  };

  it('are not current before npm has finished', () => {
    expect(packagesAreCurrent(folder)).toBe(false);
  });

  it('are current when every needed one has the version of the lock file', () => {
    install({ zod: '4.6.7' });
    expect(packagesAreCurrent(folder)).toBe(true);
  });

  it('are stale when the lock file names another version, though they were current before', () => {
    install({ zod: '4.6.7' });
    expect(packagesAreCurrent(folder)).toBe(true);
    lock({ zod: '4.6.8' });
    expect(packagesAreCurrent(folder)).toBe(false);
  });
});
