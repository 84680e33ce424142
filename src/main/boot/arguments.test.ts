import { describe, expect, it } from 'vitest';
import { launchArguments, ownArguments, relaunchArguments } from './arguments.ts';

describe('the arguments of the app', () => {
  it('are a data folder and files, in either spelling', () => {
    expect(launchArguments(['--data-dir', '/tmp/a', 'moby.txt', 'b.md'])).toEqual({
      dataDir: '/tmp/a',
      files: ['moby.txt', 'b.md'],
    });
    expect(launchArguments(['moby.txt', '--data-dir=/tmp/b'])).toEqual({ dataDir: '/tmp/b', files: ['moby.txt'] });
  });

  it('pass over the flags of Electron and Chromium', () => {
    const args = ['--no-sandbox', '--remote-debugging-port=0', '--allow-file-access', 'a.txt', '-x'];
    expect(launchArguments(args)).toEqual({ dataDir: undefined, files: ['a.txt'] });
  });

  it('take everything after two dashes for files', () => {
    expect(launchArguments(['--', '--strange name.txt']).files).toEqual(['--strange name.txt']);
  });

  it('bear a data folder that is not named', () => {
    expect(launchArguments(['a.txt', '--data-dir'])).toEqual({ dataDir: undefined, files: ['a.txt'] });
  });

  it('begin after the program, or after the folder of the app', () => {
    expect(ownArguments(['/opt/scriptorium', 'a.txt'], '/opt/resources/app.asar')).toEqual(['a.txt']);
    expect(ownArguments(['electron', '-r', '/x/loader.js', '--inspect=0', '/src/app', 'a.txt'], '/src/app')).toEqual([
      'a.txt',
    ]);
    expect(ownArguments(['electron', '.', '--data-dir', 'd'], process.cwd())).toEqual(['--data-dir', 'd']);
  });

  it('name the same folder and flags once more, and no manuscripts, when the app opens itself again', () => {
    const argv = ['/opt/electron', '--no-sandbox', '/app', '--data-dir', '/tmp/a', '--inspect=0', 'a.txt', '--', '-b'];
    expect(relaunchArguments(argv, '/app')).toEqual(['--no-sandbox', '/app', '--inspect=0', '--data-dir=/tmp/a']);
    expect(relaunchArguments(['/opt/Scriptorium', 'a.txt'], '/opt/resources/app')).toEqual([]);
  });
});
