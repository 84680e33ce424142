/** Makes archives that unpack to far too much, and are small themselves, for tests. */
import { randomBytes } from 'node:crypto';
import { constants, deflateRawSync } from 'node:zlib';

const mega = 1024 * 1024;

/** A Word document whose text has so many megabytes, packed no tighter than prose may be: fifty times. */
export function largeBomb(megabytes: number): Uint8Array {
  // Packed once and repeated: each stretch begins anew and ends on a whole byte.
  const noise = randomBytes(mega / 100).toString('hex');
  const stretch = Buffer.alloc(mega, noise);
  const packed = deflateRawSync(stretch, { finishFlush: constants.Z_FULL_FLUSH });
  const whole = Buffer.concat([...Array.from({ length: megabytes }, () => packed), deflateRawSync(Buffer.alloc(0))]);
  return zipOf([{ name: 'word/document.xml', packed: whole, size: megabytes * mega }]);
}

/** A Word document of so many parts, all of them empty. */
export function manyParts(count: number): Uint8Array {
  return zipOf(Array.from({ length: count }, (_, n) => ({ name: `word/${n}.xml`, packed: Buffer.alloc(0), size: 0 })));
}

interface Part {
  readonly name: string;
  readonly packed: Buffer;
  readonly size: number;
}

function zipOf(parts: readonly Part[]): Uint8Array {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let at = 0;
  for (const { name, packed, size } of parts) {
    const bytes = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    describePart(local, 4, packed.length, size, bytes.length);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    describePart(central, 6, packed.length, size, bytes.length);
    central.writeUInt32LE(at, 42);
    locals.push(local, bytes, packed);
    centrals.push(central, bytes);
    at += local.length + bytes.length + packed.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** What both headers of a part say alike, from the version on; a part with nothing in it is stored. */
function describePart(header: Buffer, at: number, packed: number, size: number, name: number): void {
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(packed === 0 ? 0 : 8, at + 4);
  header.writeUInt32LE(packed, at + 14);
  header.writeUInt32LE(size, at + 18);
  header.writeUInt16LE(name, at + 22);
}
