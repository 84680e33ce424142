import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { doorErrors } from '../contracts/errors/door.ts';
import { folderErrors } from '../contracts/errors/folder.ts';
import { manuscriptErrors } from '../contracts/errors/manuscript.ts';
import { programErrors } from '../contracts/errors/program.ts';
import { runningErrors } from '../contracts/errors/running.ts';
import { unknownErrors } from '../contracts/errors/unknown.ts';
import { errorKinds } from '../contracts/errors.ts';
import { commandLine } from './program.ts';

const areas = [doorErrors, runningErrors, manuscriptErrors, unknownErrors, folderErrors, programErrors];
/** Met at the command line alone, or in the window alone. */
const oneSided = ['usage', 'bad-request'];
const named = /`scriptorium ([a-z]+)(?: ([a-z-]+))?[^`]*`/gu;
const inWindow = /\b(?:screen|view|window)\b/u;
/** Things that both readers have. */
const shared = /data folder|command line|--data-dir/u;

const program = commandLine({
  parts: {
    streams: { out: () => Promise.resolve(), err: () => undefined, progressWidth: null },
    installation: { scripts: pathToFileURL('/'), resources: '/', samplePath: '/sample.txt' },
    closing: { open: new Set() },
  },
  end: () => undefined,
});
const commands = new Map(
  program.commands.map(command => [command.name(), command.commands.map(one => one.name())] as const),
);

describe('the advice of every error', () => {
  it('stands in one area of the table', () => {
    const sizes = areas.map(area => Object.keys(area).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(Object.keys(errorKinds).length);
  });

  it.each(Object.entries(errorKinds))('names only commands there are: %s', (_code, { advice }) => {
    for (const [, name = '', second] of advice.matchAll(named)) {
      const under = commands.get(name) ?? null;
      expect(under, name).not.toBeNull();
      const known = second === undefined || under?.length === 0 || under?.includes(second);
      expect(known, second).toBe(true);
    }
  });

  it('helps in the window where it names a command, and at the command line where it names the window', () => {
    const told = Object.entries(errorKinds).filter(([code]) => !oneSided.includes(code));
    const command = told.filter(([, { advice }]) => /`scriptorium /u.test(advice)).map(([code]) => code);
    const window = told.filter(([, { advice }]) => inWindow.test(advice)).map(([code]) => code);
    const common = told.filter(([, { advice }]) => shared.test(advice)).map(([code]) => code);
    expect(command.filter(code => !window.includes(code) && !common.includes(code))).toEqual([]);
    expect(window.filter(code => !command.includes(code))).toEqual([]);
    expect(command.length).toBeGreaterThan(15);
  });
});
