import { describe, expect, it } from 'vitest';
import { decodeModelFile, encodeModelFile, ModelFileError } from './model-file.ts';

const arrays = {
  small: Int8Array.from([-127, 0, 5]),
  keys: Uint32Array.from([1, 4_294_967_295]),
  numbers: Float64Array.from([0.1, -3.25]),
};
const file = (): ArrayBuffer => encodeModelFile({ features: 1, note: 'x' }, arrays);

describe('a model file', () => {
  it('gives back what was written, as views over its own memory', () => {
    const shared = new SharedArrayBuffer(file().byteLength);
    new Uint8Array(shared).set(new Uint8Array(file()));
    const read = decodeModelFile(shared, 'The model');
    expect(read.meta).toEqual({ features: 1, note: 'x' });
    expect(read.int8('small')).toEqual(arrays.small);
    expect(read.uint32('keys')).toEqual(arrays.keys);
    expect(read.float64('numbers')).toEqual(arrays.numbers);
    expect(read.int8('small').buffer).toBe(shared);
  });

  it('is refused when any one byte of it is changed', () => {
    const length = file().byteLength;
    for (let at = 0; at < length; at++) {
      const damaged = file();
      const bytes = new Uint8Array(damaged);
      bytes[at] = (bytes[at] ?? 0) ^ 0x10;
      expect(() => decodeModelFile(damaged, 'The model'), `byte ${at}`).toThrow(ModelFileError);
    }
  });

  it('is refused when it is cut short, empty or something else', () => {
    expect(() => decodeModelFile(file().slice(0, -8), 'The model')).toThrow(/damaged/);
    expect(() => decodeModelFile(new ArrayBuffer(0), 'The model')).toThrow(/cut short/);
    expect(() => decodeModelFile(new TextEncoder().encode('PK a zip file...').buffer, 'The model')).toThrow(
      /not a model file/,
    );
  });

  it('names a part that is missing or of another kind', () => {
    const read = decodeModelFile(file(), 'The model');
    expect(() => read.int8('absent')).toThrow("lacks the part 'absent'");
    expect(() => read.int8('keys')).toThrow("lacks the part 'keys'");
  });

  it('has a checksum that tells contents apart', () => {
    const other = encodeModelFile({ features: 2, note: 'x' }, arrays);
    expect(decodeModelFile(other, 'B').checksum).not.toBe(decodeModelFile(file(), 'A').checksum);
  });
});
