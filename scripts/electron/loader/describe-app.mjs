// What a folder's package.json, or a plain file, says of the app to start.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** @param {string} appPath a folder with a package.json, or the main file itself */
export function describeApp(appPath) {
  const path = resolve(appPath);
  if (statSync(path).isFile()) return { folder: dirname(path), mainUrl: pathToFileURL(path).href };
  const packageFile = join(path, 'package.json');
  const { name, productName, version, main } = existsSync(packageFile)
    ? JSON.parse(readFileSync(packageFile, 'utf8'))
    : {};
  return {
    folder: path,
    name: productName ?? name,
    version,
    mainUrl: pathToFileURL(join(path, main ?? 'index.js')).href,
  };
}
