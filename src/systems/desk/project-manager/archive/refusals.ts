/** Says in plain words why an archive cannot be read. */
import type { FileHandle } from 'node:fs/promises';
import type { Entry } from 'yauzl';
import { ScriptoriumError } from '../../../../contracts/errors.ts';

const zipHead = [0x50, 0x4b];
const oldWordHead = [0xd0, 0xcf, 0x11, 0xe0];

/** Throws where the first bytes are not those of an archive. */
export async function refuseNoArchive(file: FileHandle, name: string): Promise<void> {
  const head = new Uint8Array(4);
  const { bytesRead } = await file.read(head, 0, 4, 0);
  const begins = (bytes: readonly number[]): boolean => bytes.every((byte, index) => head[index] === byte);
  if (begins(oldWordHead)) {
    throw new ScriptoriumError('file-protected', `${name} is protected by a password, or is in the old .doc format.`);
  }
  if (bytesRead === 0) throw new ScriptoriumError('file-empty', `${name} has nothing in it.`);
  if (!begins(zipHead)) throw new ScriptoriumError('archive-not-zip', `${name} is not what its ending says.`);
}

/** What a broken archive is called: cut off where its end is missing, damaged otherwise. */
export function damaged(name: string, error: unknown): ScriptoriumError {
  const words = error instanceof Error ? error.message : String(error);
  if (/^(?:absolute path|invalid relative path|invalid characters in fileName)/.test(words)) {
    return new ScriptoriumError('archive-bad-path', `A part of ${name} has a name that leads out of it.`);
  }
  if (/encrypt/.test(words)) return new ScriptoriumError('file-protected', `${name} is protected by a password.`);
  if (/too many bytes/.test(words)) {
    return new ScriptoriumError('archive-bomb', `A part of ${name} is larger than it says.`);
  }
  return /End of central directory|overflows file bounds|unexpected EOF/.test(words)
    ? new ScriptoriumError('archive-truncated', `${name} ends before its end.`, { cause: error })
    : new ScriptoriumError('archive-damaged', `${name} cannot be unpacked.`, { cause: error });
}

export function isProtected(entry: Entry): boolean {
  return entry.isEncrypted() || (entry.generalPurposeBitFlag & 0x41) !== 0;
}
