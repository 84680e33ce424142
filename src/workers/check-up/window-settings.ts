/** Whether the window's settings can be read, judged as the window itself does. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folderContents } from '../../contracts/host.ts';
import { settingsFrom } from '../../contracts/window-settings.ts';
import { type Diagnosis, fine } from './diagnosis.ts';
import { setAside } from './set-aside.ts';

const check = 'settings of the window';
const name = 'settings.json';

export async function windowSettingsDiagnosis(folder: string): Promise<Diagnosis> {
  const own = join(folder, folderContents.window);
  try {
    const text = await readFile(join(own, name), 'utf8');
    if (settingsFrom(text) !== null) return fine(check, 'The window’s settings can be read.');
  } catch (error) {
    const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (absent) return { check, state: 'off', said: 'The window has kept no settings in this folder yet.', cure: null };
  }
  return {
    check,
    state: 'warning',
    said: `The window’s settings file ${join(own, name)} is damaged.`,
    cure: 'Start the window: it sets the file aside, keeps it, and goes on with the defaults.',
    async mend() {
      const kept = await setAside(own, [name], (_file, number) => `settings.broken-${number}.json`);
      return `It is kept as ${kept}; the defaults are in use.`;
    },
  };
}
