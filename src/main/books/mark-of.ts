/** How a manuscript file, or a folder of them, stands just now. */
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { formatOf, isChapterName } from '../../contracts/manuscript-names.ts';
import type { Mark } from './settling.ts';

export type MarkOf = (path: string) => Promise<Mark>;

type Waits = 'partial' | 'locked' | undefined;
interface Seen {
  readonly state: string;
  readonly waits: Waits;
}

/** The end of an archive lies in its last bytes: 22, and a comment of up to 65,535. */
const endBytes = 65_557;
const endSignature = Buffer.from([0x50, 0x4b, 5, 6]);
const heldCodes = ['EBUSY', 'EACCES', 'EPERM', 'EAGAIN'];

/** Opens a file only when it is another than it was, or could not be opened before. */
export function createMarkOf(): MarkOf {
  const seen = new Map<string, Seen>();

  async function markOf(path: string): Promise<Mark> {
    const found = await stat(path).catch(() => null);
    if (found === null) {
      seen.delete(path);
      return null;
    }
    if (found.isDirectory()) return folderMark(path, found.ino);
    const { size, mtimeMs, ino } = found;
    const state = `${size} ${mtimeMs} ${ino}`;
    const before = seen.get(path);
    const waits = before?.state === state && before.waits !== 'locked' ? before.waits : await waitsFor(path, size);
    seen.set(path, { state, waits });
    return { size, modifiedAt: mtimeMs, inode: ino, ...(waits === undefined ? {} : { waits }) };
  }

  async function folderMark(folder: string, inode: number): Promise<Mark> {
    const names = await readdir(folder).catch(() => null);
    if (names === null) return null;
    const marks: (readonly [string, Mark])[] = [];
    for (const name of names.filter(isChapterName).sort()) marks.push([name, await markOf(join(folder, name))]);
    const all = marks.flatMap(([, mark]) => (mark === null ? [] : [mark]));
    const waits =
      all.find(mark => mark.waits !== undefined)?.waits ?? (all.some(mark => mark.size === 0) ? 'empty' : undefined);
    return {
      size: all.reduce((sum, mark) => sum + mark.size, 0),
      modifiedAt: 0,
      inode,
      listing: marks.map(([name, mark]) => `${name} ${mark?.size} ${mark?.modifiedAt} ${mark?.inode}`).join('\n'),
      ...(waits === undefined ? {} : { waits }),
    };
  }

  return markOf;
}

async function waitsFor(path: string, size: number): Promise<Waits> {
  try {
    const file = await open(path);
    try {
      const format = formatOf(path);
      if (size === 0 || (format !== 'word' && format !== 'epub')) return undefined;
      const end = Buffer.alloc(Math.min(size, endBytes));
      const { bytesRead } = await file.read(end, 0, end.length, size - end.length);
      const isZip = (await head(file)).startsWith('PK');
      return isZip && !end.subarray(0, bytesRead).includes(endSignature) ? 'partial' : undefined;
    } finally {
      await file.close();
    }
  } catch (error) {
    return heldCodes.includes((error as NodeJS.ErrnoException).code ?? '') ? 'locked' : undefined;
  }
}

async function head(file: Awaited<ReturnType<typeof open>>): Promise<string> {
  const bytes = Buffer.alloc(2);
  await file.read(bytes, 0, 2, 0);
  return bytes.toString('latin1');
}
