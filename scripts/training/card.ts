/** The card beside a model file: what it was trained on and how, what it scores, under which licence it may be used. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file that a model was trained on, known by its hash. */
export interface SourceFile {
  readonly file: string;
  readonly sha256: string;
}

export function readSource(folder: string, file: string): { readonly text: string; readonly source: SourceFile } {
  const bytes = readFileSync(join(folder, file));
  return { text: bytes.toString('utf8'), source: { file, sha256: createHash('sha256').update(bytes).digest('hex') } };
}

/** The hash of a file too large to be worth reading as text. */
export function sourceOf(folder: string, file: string): SourceFile {
  return {
    file,
    sha256: createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex'),
  };
}

/** Writes `NAME.bin` and `NAME.json`; the version on the card is the beginning of the file's own hash. */
export function writeModel(
  folder: string,
  name: string,
  model: ArrayBuffer,
  card: Readonly<Record<string, unknown>>,
): void {
  const bytes = new Uint8Array(model);
  const version = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.bin`), bytes);
  const full = { model: `${name}.bin`, version, bytes: bytes.length, ...card };
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(full, shortened, 2)}\n`);
}

/** Four decimals say all that such a number can. */
function shortened(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(4)) : value;
}
