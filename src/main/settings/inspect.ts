/** Looks at the file of settings before it is used: a broken one is set aside and kept. */
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { defaultSettings, settingsFrom, type SettingsValues } from '../../contracts/window-settings.ts';

export interface InspectedSettings {
  readonly values: SettingsValues;
  /** Said to the writer once, where the file was broken. */
  readonly notice: string | null;
}

/** Reads `settings.json` in `folder`. What is missing in it has its default. */
export function inspectSettings(folder: string): InspectedSettings {
  const file = join(folder, 'settings.json');
  if (!existsSync(file)) return { values: defaultSettings, notice: null };
  const values = valuesOf(file);
  if (values !== null) return { values, notice: null };
  const kept = freeName(folder);
  try {
    renameSync(file, join(folder, kept));
  } catch {
    return { values: defaultSettings, notice: 'The settings cannot be read. The defaults are in use.' };
  }
  return {
    values: defaultSettings,
    notice: `The settings were damaged. The defaults are in use; the file is kept as ${kept}.`,
  };
}

function valuesOf(file: string): SettingsValues | null {
  try {
    return settingsFrom(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function freeName(folder: string): string {
  for (let n = 1; ; n += 1) {
    const name = `settings.broken-${n}.json`;
    if (!existsSync(join(folder, name))) return name;
  }
}
