/** Turns trained weights into the named arrays of a model file. */
import { buildTable } from '../../src/systems/reading/content-emotion-integration/model/row-table.ts';
import { quantise } from './quantise.ts';

export type Parts = Record<string, Int8Array | Uint32Array | Float64Array>;

/** A table under `name`, with its scales. */
export function tableParts(name: string, keys: readonly number[], rows: Float64Array, width: number): Parts {
  const whole = quantise(rows, width);
  const table = buildTable(keys, whole.rows, width);
  return {
    [`${name}.keys`]: table.keys,
    [`${name}.first`]: table.first,
    [`${name}.rows`]: table.rows,
    [`${name}.scales`]: whole.scales,
  };
}

/** The parts under one set of names brought back to a model file's reading side, for measuring what will ship. */
export {
  encodeModelFile,
  decodeModelFile,
} from '../../src/systems/reading/content-emotion-integration/model/model-file.ts';
