/** The trained models, read once into memory that the computing threads share. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelFiles } from '../contracts/compute.ts';
import { ScriptoriumError } from '../contracts/errors.ts';

/** Model files and their cards, which stand beside them and name their versions. */
const names = ['emotions.bin', 'vad.bin'] as const;

/** Reads `resources/models`. Throws `setup-incomplete` where a file is missing or its card names no version. */
export async function readModels(resources: string): Promise<ModelFiles> {
  const files: Record<string, SharedArrayBuffer> = {};
  const versions: Record<string, string> = {};
  for (const name of names) {
    const path = join(resources, 'models', name);
    try {
      files[name] = shared(await readFile(path));
      versions[name] = cardVersion(await readFile(path.replace(/\.bin$/, '.json'), 'utf8'));
    } catch (error) {
      throw new ScriptoriumError('setup-incomplete', `The model ${path} cannot be read.`, { cause: error });
    }
  }
  return { files, versions };
}

function shared(bytes: Uint8Array): SharedArrayBuffer {
  const buffer = new SharedArrayBuffer(bytes.byteLength);
  new Uint8Array(buffer).set(bytes);
  return buffer;
}

function cardVersion(card: string): string {
  const { version } = JSON.parse(card) as { readonly version?: unknown };
  if (typeof version !== 'string' || version === '') throw new Error('The card names no version.');
  return version;
}
