// Unpacks a zip file entry by entry, with the permissions it records.
import { createWriteStream } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import { dirname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { text } from 'node:stream/consumers';
import { openPromise } from 'yauzl';

const fileType = 0o170000;
const symbolicLink = 0o120000;

/**
 * @param {string} zipFile
 * @param {string} folder where entries go
 * @param {(name: string) => string | undefined} rename an entry's path below the folder; undefined leaves it out
 */
export async function unzip(zipFile, folder, rename) {
  const zip = await openPromise(zipFile);
  try {
    for await (const entry of zip.eachEntry()) {
      const name = rename(entry.fileName);
      if (name === undefined || entry.fileName.endsWith('/')) continue;
      await write(zip, entry, pathWithin(folder, name));
    }
  } finally {
    zip.close();
  }
}

async function write(zip, entry, path) {
  const mode = entry.externalFileAttributes >>> 16;
  await mkdir(dirname(path), { recursive: true });
  const content = await zip.openReadStreamPromise(entry);
  if ((mode & fileType) === symbolicLink) await symlink(await text(content), path);
  else await pipeline(content, createWriteStream(path, { mode: mode & 0o777 || 0o644 }));
}

function pathWithin(folder, name) {
  const path = normalize(join(folder, name));
  if (!path.startsWith(folder + sep)) throw new Error(`The zip file names a path outside its folder: ${name}`);
  return path;
}
