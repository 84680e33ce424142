import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inspectSettings } from './inspect.ts';
import { defaultSettings } from '../../contracts/window-settings.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scriptorium-settings-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (text: string): void => writeFileSync(join(folder, 'settings.json'), text);

describe('the settings file', () => {
  it('need not be there', () => {
    expect(inspectSettings(folder)).toEqual({ values: defaultSettings, notice: null });
  });

  it('is read, with defaults for what is missing', () => {
    write(JSON.stringify({ theme: 'dark' }));
    expect(inspectSettings(folder)).toEqual({ values: { ...defaultSettings, theme: 'dark' }, notice: null });
  });

  it.each(['{"theme": "da', '', '[]', '{"theme":"mauve"}', '{"window":{"x":"left"}}', '\0\0\0'])(
    'is set aside when it is broken: %j',
    text => {
      write(text);
      const { values, notice } = inspectSettings(folder);
      expect(values).toEqual(defaultSettings);
      expect(notice).toContain('settings.broken-1.json');
      expect(readFileSync(join(folder, 'settings.broken-1.json'), 'utf8')).toBe(text);
      expect(readdirSync(folder)).not.toContain('settings.json');
    },
  );

  it('keeps every broken one', () => {
    write('first');
    inspectSettings(folder);
    write('second');
    expect(inspectSettings(folder).notice).toContain('settings.broken-2.json');
    expect(readdirSync(folder).sort()).toEqual(['settings.broken-1.json', 'settings.broken-2.json']);
  });
});
