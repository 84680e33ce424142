/**
 * The form of a model file: 'SCRM', format, length of the header, checksum (of that length and all that follows), the
 * header in JSON (ASCII), then the arrays, each at a multiple of eight bytes. Numbers are little-endian. Reading gives
 * views over the file's own memory.
 */

const magic = 0x4d524353;
const format = 1;
const preamble = 16;

type Numbers = Int8Array | Uint32Array | Float64Array;
const kinds = { int8: Int8Array, uint32: Uint32Array, float64: Float64Array } as const;
type Kind = keyof typeof kinds;

interface Section {
  readonly kind: Kind;
  readonly offset: number;
  readonly length: number;
}

interface Header {
  readonly meta: unknown;
  readonly sections: Readonly<Record<string, Section>>;
}

/** A file that was read: what is said of it, and its arrays by name. */
export interface ModelFile {
  readonly meta: unknown;
  int8(name: string): Int8Array;
  uint32(name: string): Uint32Array;
  float64(name: string): Float64Array;
  /** Eight hexadecimal digits that change when any byte of header or arrays does. */
  readonly checksum: string;
}

/** A model file cannot be used; the message says which and why. */
export class ModelFileError extends Error {
  override readonly name = 'ModelFileError';
}

function kindOf(array: Numbers): Kind {
  if (array instanceof Int8Array) return 'int8';
  return array instanceof Uint32Array ? 'uint32' : 'float64';
}

/** FNV-1a over the length of the header and all 32-bit words after the preamble. */
function checksumOf(buffer: ArrayBufferLike, headerLength: number): number {
  const words = new Uint32Array(buffer, preamble, (buffer.byteLength - preamble) >>> 2);
  let hash = 0x811c9dc5 ^ headerLength;
  for (const word of words) {
    hash = Math.imul(hash ^ word, 0x01000193);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}

/** Writes a model file. */
export function encodeModelFile(meta: unknown, arrays: Readonly<Record<string, Numbers>>): ArrayBuffer {
  const sections: Record<string, Section> = {};
  let offset = 0;
  for (const [name, array] of Object.entries(arrays)) {
    sections[name] = { kind: kindOf(array), offset, length: array.length };
    offset += Math.ceil(array.byteLength / 8) * 8;
  }
  const plain = JSON.stringify({ meta, sections } satisfies Header);
  const header = plain.padEnd(Math.ceil(plain.length / 8) * 8);
  const start = preamble + header.length;
  const buffer = new ArrayBuffer(start + offset);
  const bytes = new Uint8Array(buffer);
  for (let i = 0; i < header.length; i++) {
    const unit = header.charCodeAt(i);
    if (unit > 127) throw new ModelFileError('The header of a model file holds a character outside ASCII.');
    bytes[preamble + i] = unit;
  }
  for (const [name, array] of Object.entries(arrays)) {
    const at = start + (sections[name]?.offset ?? 0);
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
  }
  new Uint32Array(buffer, 0, 4).set([magic, format, header.length, checksumOf(buffer, header.length)]);
  return buffer;
}

/** Reads a model file, or throws a `ModelFileError` that begins with `title`. */
export function decodeModelFile(buffer: ArrayBufferLike, title: string): ModelFile {
  const fail = (why: string): never => {
    throw new ModelFileError(`${title} ${why} Install the application again, or train the model anew.`);
  };
  if (buffer.byteLength < preamble || buffer.byteLength % 8 !== 0) fail('is cut short.');
  const [mark, version, headerLength = 0, checksum] = new Uint32Array(buffer, 0, 4);
  if (mark !== magic) fail('is not a model file.');
  if (version !== format) fail(`has the format ${version}, and this version reads ${format}.`);
  const start = preamble + headerLength;
  if (start > buffer.byteLength || checksumOf(buffer, headerLength) !== checksum)
    fail('is damaged: its checksum does not agree.');
  let text = '';
  for (const unit of new Uint8Array(buffer, preamble, headerLength)) text += String.fromCharCode(unit);
  const header = JSON.parse(text) as Header;
  const array = <A>(name: string, kind: Kind, make: (offset: number, length: number) => A): A => {
    const section = header.sections[name];
    if (section === undefined || section.kind !== kind) return fail(`lacks the part '${name}'.`);
    return make(start + section.offset, section.length);
  };
  return {
    meta: header.meta,
    int8: name => array(name, 'int8', (offset, length) => new Int8Array(buffer, offset, length)),
    uint32: name => array(name, 'uint32', (offset, length) => new Uint32Array(buffer, offset, length)),
    float64: name => array(name, 'float64', (offset, length) => new Float64Array(buffer, offset, length)),
    checksum: ((checksum ?? 0) >>> 0).toString(16).padStart(8, '0'),
  };
}
