/** Where the built parts of the app lie. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the built main process; the other parts lie beside it. This module is bundled into it. */
export function placesOf(mainUrl: string, appPath: string) {
  const built = (path: string): string => fileURLToPath(new URL(path, mainUrl));
  const resources = join(appPath, 'resources');
  return {
    scripts: new URL('./', mainUrl),
    page: built('../renderer'),
    preload: built('../preload/index.cjs'),
    resources,
    icon: join(resources, 'icons', 'icon.png'),
    sample: join(resources, 'sample', 'moby-dick.txt'),
  };
}
export type Places = ReturnType<typeof placesOf>;

/** The app's own package.json, or null where it cannot be read. */
export function manifestOf(appPath: string): unknown {
  try {
    return JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8')) as unknown;
  } catch {
    return null;
  }
}
