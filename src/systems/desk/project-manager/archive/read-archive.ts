/** Reads parts of a zip archive within bounds. Parts that nobody wants are never inflated; no declared size is believed. */
import type { FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { type Entry, fromRandomAccessReader, type ZipFile } from 'yauzl';
import { ScriptoriumError } from '../../../../contracts/errors.ts';
import { archiveBounds, type ArchiveBounds, type ArchiveParts } from './bounds.ts';
import { staysInside } from './entry-name.ts';
import { damaged, isProtected, refuseNoArchive } from './refusals.ts';
import { WindowReader } from './window-reader.ts';

const open = promisify<WindowReader, number, object, ZipFile>(fromRandomAccessReader);
/** The unix mode of a symbolic link, in the upper half of an entry's attributes. */
const linkMode = 0o120000;

export interface ArchiveWish {
  /** The file's name, for messages. */
  readonly name: string;
  readonly wants: (part: string) => boolean;
  readonly bounds?: ArchiveBounds;
}

/** Throws a `ScriptoriumError` whose code begins with `archive-`, or `file-protected`. The file stays open. */
export async function readArchive(
  file: FileHandle,
  { name, wants, bounds = archiveBounds }: ArchiveWish,
): Promise<ArchiveParts> {
  await refuseNoArchive(file, name);
  const { size } = await file.stat();
  const zip = await open(new WindowReader(file), size, {
    lazyEntries: true,
    autoClose: false,
    strictFileNames: true,
    decodeStrings: true,
  }).catch((error: unknown) => {
    throw damaged(name, error);
  });
  const entries = await wantedEntries(zip, name, wants, bounds);
  const parts: Record<string, Uint8Array> = Object.create(null) as Record<string, Uint8Array>;
  let left = bounds.totalBytes;
  for (const entry of entries) {
    const bytes = await inflate(zip, entry, name, Math.min(left, bounds.entryBytes), bounds);
    left -= bytes.length;
    parts[entry.fileName] = bytes;
  }
  return parts;
}

function wantedEntries(
  zip: ZipFile,
  name: string,
  wants: (part: string) => boolean,
  bounds: ArchiveBounds,
): Promise<readonly Entry[]> {
  const wanted: Entry[] = [];
  const seen = new Set<string>();
  return new Promise((resolve, reject) => {
    const refuse = (error: ScriptoriumError): void => {
      zip.removeAllListeners('entry');
      reject(error);
    };
    zip.on('error', (error: unknown) => reject(damaged(name, error)));
    zip.on('end', () => resolve(wanted));
    zip.on('entry', (entry: Entry) => {
      const part = entry.fileName;
      if (!staysInside(part))
        return refuse(new ScriptoriumError('archive-bad-path', `A part of ${name} has a name that leads out of it.`));
      if (seen.has(part)) return refuse(new ScriptoriumError('archive-damaged', `${name} has the part ${part} twice.`));
      seen.add(part);
      if (seen.size > bounds.entries)
        return refuse(new ScriptoriumError('archive-too-many-parts', `${name} has more than ${bounds.entries} parts.`));
      if (!part.endsWith('/') && wants(part)) {
        if (isProtected(entry))
          return refuse(new ScriptoriumError('file-protected', `${name} is protected by a password.`));
        if (((entry.externalFileAttributes >>> 16) & 0o170000) === linkMode) {
          return refuse(
            new ScriptoriumError('archive-bad-path', `The part ${part} of ${name} is a link to another place.`),
          );
        }
        wanted.push(entry);
      }
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function inflate(zip: ZipFile, entry: Entry, name: string, most: number, bounds: ArchiveBounds): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (failed, stream) => {
      if (failed !== null || stream === undefined) return reject(damaged(name, failed));
      const pieces: Uint8Array[] = [];
      let bytes = 0;
      stream.on('data', (piece: Uint8Array) => {
        bytes += piece.length;
        const swollen = bytes > bounds.ratioFromBytes && bytes > entry.compressedSize * bounds.ratio;
        if (bytes > most || swollen) {
          stream.destroy();
          reject(new ScriptoriumError('archive-bomb', `${name} unpacks to far more than a manuscript has.`));
        } else pieces.push(piece);
      });
      stream.on('error', (error: unknown) => reject(damaged(name, error)));
      stream.on('end', () => {
        if (pieces.length === 1 && pieces[0] !== undefined) return resolve(new Uint8Array(pieces[0]));
        const whole = new Uint8Array(bytes);
        let at = 0;
        for (const piece of pieces) {
          whole.set(piece, at);
          at += piece.length;
        }
        resolve(whole);
      });
    });
  });
}
