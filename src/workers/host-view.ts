/** Looks at the data folder and at this process, for the systems that show them. Changes nothing. */
import { constants } from 'node:fs';
import { access, lstat, readdir, statfs } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { version } from '../../package.json';
import type { Backups } from '../contracts/backups.ts';
import { ScriptoriumError } from '../contracts/errors.ts';
import { type FolderEntry, type FolderLook, folderContents, type HostView } from '../contracts/host.ts';
import type { ModelVersions } from '../contracts/system.ts';
import { findingOf } from './check-up/diagnosis.ts';
import { folderDiagnoses } from './check-up/folder.ts';
import { setAsideName } from './check-up/set-aside.ts';
import { windowSettingsDiagnosis } from './check-up/window-settings.ts';
import { processTree } from './process-tree.ts';

/** What was set aside is ours as well, and so is the journal that SQLite keeps while the lock is held. */
const contents = new Set<string>([...Object.values(folderContents), `${folderContents.lock}-journal`]);
/** Rights of the group and of others. */
const othersMode = 0o077;
/** Of a folder that holds more, the rest is not counted. */
const countedFiles = 10_000;

export function hostView(dataFolder: string, models: ModelVersions, backups: Backups): HostView {
  return {
    version,
    dataFolder,
    models,
    process() {
      const { user, system } = process.cpuUsage();
      return {
        uptimeS: process.uptime(),
        memoryBytes: process.memoryUsage.rss(),
        cpuS: (user + system) / 1e6,
        cores: availableParallelism(),
      };
    },
    tree: () => processTree(process.pid),
    folder: () => lookAtFolder(dataFolder),
    checkFolder: async diskMb => (await folderDiagnoses(dataFolder, Date.now(), diskMb)).map(findingOf),
    checkWindowSettings: async () => findingOf(await windowSettingsDiagnosis(dataFolder)),
    backups,
  };
}

async function lookAtFolder(path: string): Promise<FolderLook> {
  try {
    const [names, disk, own] = await Promise.all([readdir(path), statfs(path), lstat(path)]);
    const entries = await Promise.all(names.sort().map(name => entryOf(path, name)));
    return {
      path,
      writable: await isWritable(path),
      openToOthers: isOpen(own.mode),
      freeBytes: disk.bavail * disk.bsize,
      totalBytes: disk.blocks * disk.bsize,
      entries: entries.filter(entry => entry !== null),
    };
  } catch (error) {
    throw new ScriptoriumError('folder-unwritable', `The data folder ${path} cannot be read.`, { cause: error });
  }
}

/** Null where it went while it was looked at. */
async function entryOf(folder: string, name: string): Promise<FolderEntry | null> {
  const path = join(folder, name);
  const found = await lstat(path).catch(() => null);
  if (found === null) return null;
  const inside = found.isDirectory() ? await sizeOf(path) : { bytes: found.size, files: 1 };
  return {
    name,
    kind: found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'other',
    ...inside,
    modifiedAt: found.mtimeMs,
    openToOthers: isOpen(found.mode),
    known: contents.has(name) || setAsideName.test(name),
  };
}

/** Links are not followed. */
async function sizeOf(folder: string): Promise<{ readonly bytes: number; readonly files: number }> {
  const inside = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = inside.filter(one => one.isFile()).slice(0, countedFiles);
  const sizes = await Promise.all(
    files.map(async one => (await lstat(join(one.parentPath, one.name)).catch(() => null))?.size ?? 0),
  );
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), files: files.length };
}

async function isWritable(path: string): Promise<boolean> {
  return access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
}

/** Windows has no such rights. */
function isOpen(mode: number): boolean {
  return process.platform !== 'win32' && (mode & othersMode) !== 0;
}
