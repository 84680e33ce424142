// The current Electron, as its own package fetches it; out of reach on a closed network, which is found out soon.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../setup/paths.mjs';
import { run, excerpt } from '../setup/run.mjs';
import { step } from '../setup/say.mjs';

const folder = join(projectRoot, 'node_modules/electron');
const limitMs = 10 * 60_000;

/** @returns {Promise<{ executable: string } | { reason: string }>} */
export async function officialElectron() {
  const there = installed();
  if (there) return { executable: there };
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { output } = await step(`Fetching Electron ${version} (about 120 MB)`, () =>
    run(process.execPath, [join(folder, 'install.js')], { timeout: limitMs }),
  );
  const executable = installed();
  return executable ? { executable } : { reason: excerpt(output, 3) };
}

/** The package writes the executable's path into a file of its own once the download is whole. */
function installed() {
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const executable = join(folder, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(executable) ? executable : undefined;
}
