import { describe, expect, it } from 'vitest';
import { dataFolder } from './data-folder.ts';

const linux = { option: undefined, env: {}, platform: 'linux', home: '/home/w' };

describe('the data folder', () => {
  it.each([
    [{ ...linux, option: 'here', env: { SCRIPTORIUM_DATA_DIR: '/there' } }, 'here'],
    [{ ...linux, env: { SCRIPTORIUM_DATA_DIR: '/there', XDG_DATA_HOME: '/data' } }, '/there'],
    [{ ...linux, env: { XDG_DATA_HOME: '/data' } }, '/data/scriptorium'],
    [{ ...linux, env: { XDG_DATA_HOME: 'relative' } }, '/home/w/.local/share/scriptorium'],
    [linux, '/home/w/.local/share/scriptorium'],
    [{ ...linux, platform: 'darwin', home: '/Users/w' }, '/Users/w/Library/Application Support/Scriptorium'],
    [{ ...linux, platform: 'win32', env: { LOCALAPPDATA: 'C:\\L' } }, 'C:\\L\\Scriptorium'],
  ])('of %o is %s', (question, folder) => {
    expect(dataFolder(question)).toBe(folder);
  });
});
