import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { errorKinds, type ErrorCode } from '../contracts/errors.ts';
import { exitCodeOf } from './exit-codes.ts';
import { runCommandLine } from './run.ts';

const empty = mkdtempSync(join(tmpdir(), 'scriptorium-cli-'));

/** Runs a command against an installation that has no models. */
async function run(...words: readonly string[]) {
  let out = '';
  let err = '';
  const code = await runCommandLine({
    arguments: [...words, '--data-dir', join(empty, 'data')],
    streams: {
      out: text => {
        out += text;
        return Promise.resolve();
      },
      err: text => {
        err += text;
      },
      progressWidth: null,
    },
    installation: { scripts: pathToFileURL(`${empty}/`), resources: empty, samplePath: join(empty, 'sample.txt') },
  });
  return { code, out, err };
}

const errorIn = (out: string): unknown => (JSON.parse(out) as { readonly error: unknown }).error;

describe('the command line', () => {
  it('shows its help with every command, and each command’s with examples', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    const commands = [
      'analyze',
      'projects',
      'systems',
      'status',
      'send',
      'items',
      'trace',
      'dead',
      'emotions',
      'evaluate',
    ];
    for (const command of commands) {
      expect(out).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
      const help = await run(command, '--help');
      expect(help.code, command).toBe(0);
      expect(help.out, command).toContain(`Examples:\n  scriptorium ${command}`);
      expect(help.out, command).toContain('--json');
    }
  });

  it.each([
    ['no command', []],
    ['an unknown command', ['sing']],
    ['an unknown option', ['projects', '--loud']],
    ['no manuscript', ['analyze']],
    ['a manuscript and the sample at once', ['analyze', 'a.txt', '--sample']],
    ['no system', ['send']],
    ['a priority out of range', ['send', 'a', 'b', '--priority', '11']],
    ['an id that is none', ['trace', 'seven']],
  ])('refuses %s, with a sentence', async (_what, words) => {
    const plain = await run(...words);
    expect(plain).toMatchObject({ code: 2, out: '' });
    expect(plain.err).toMatch(/[.?]\nSee the examples with --help\.\n$/);
    const asData = await run(...words, '--json');
    expect(asData.code).toBe(2);
    expect(errorIn(asData.out)).toMatchObject({
      code: 'usage',
      message: expect.stringMatching(/^[A-Z].*[.?]$/) as string,
    });
  });

  it('says when the set-up is incomplete, and how to mend it', async () => {
    const { code, out } = await run('projects', '--json');
    expect(code).toBe(4);
    expect(errorIn(out)).toMatchObject({
      code: 'setup-incomplete',
      advice: expect.stringContaining('npm start') as string,
    });
  });
});

describe('exit codes', () => {
  it('tell wrong input from failed work, a folder in use and an incomplete set-up', () => {
    expect(exitCodeOf('folder-in-use')).toBe(3);
    expect(exitCodeOf('setup-incomplete')).toBe(4);
    expect(exitCodeOf('file-empty')).toBe(2);
    expect(exitCodeOf('compute-failed')).toBe(1);
  });

  it('are never 0 for an error', () => {
    for (const code of Object.keys(errorKinds) as ErrorCode[]) expect(exitCodeOf(code), code).toBeGreaterThan(0);
  });
});
