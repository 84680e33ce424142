import { describe, expect, it } from 'vitest';
import { readCommandLine } from './loader/command-line.mjs';

describe('the loader’s command line', () => {
  it('takes the first argument that is no flag for the app', () => {
    expect(readCommandLine(['--no-sandbox', '.', '--data-dir', 'books'])).toEqual({ preloads: [], appPath: '.' });
  });

  it('does not take a file to require first for the app', () => {
    const { preloads, appPath } = readCommandLine(['-r', 'attach.js', '--inspect=0', 'app', 'novel.md']);
    expect(preloads).toEqual(['attach.js']);
    expect(appPath).toBe('app');
  });

  it('finds no app among flags', () => {
    expect(readCommandLine(['--inspect=0']).appPath).toBeUndefined();
  });
});
