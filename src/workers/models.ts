/** The trained models, read once into memory that the computing threads share. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { ModelFiles } from '../contracts/compute.ts';
import { ScriptoriumError } from '../contracts/errors.ts';

/** Model files; beside each stands its card, which names its version. */
const names = ['emotions.bin', 'vad.bin'] as const;

const cardSchema = z.object({
  /** The first digits of the SHA-256 of the model file. */
  version: z.string().min(8),
  /** Another model that this one was trained beside, and works with alone. */
  beside: z.object({ file: z.string(), sha256: z.string() }).optional(),
});

interface Model {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly card: z.infer<typeof cardSchema>;
}

/**
 * Reads `resources/models`. Throws `setup-incomplete` where a file is missing, is not the one its card describes, or
 * does not fit the others.
 */
export async function readModels(resources: string): Promise<ModelFiles> {
  const models = await Promise.all(names.map(name => readModel(join(resources, 'models'), name)));
  for (const { name, card } of models) {
    const other = models.find(model => model.name === card.beside?.file);
    if (card.beside !== undefined && other?.sha256 !== card.beside.sha256) {
      throw new ScriptoriumError(
        'setup-incomplete',
        `The model ${name} was trained beside another ${card.beside.file}.`,
      );
    }
  }
  return {
    files: Object.fromEntries(models.map(({ name, bytes }) => [name, shared(bytes)])),
    versions: Object.fromEntries(models.map(({ name, card }) => [name, card.version])),
  };
}

async function readModel(folder: string, name: string): Promise<Model> {
  const path = join(folder, name);
  try {
    const bytes = await readFile(path);
    const card = cardSchema.parse(JSON.parse(await readFile(path.replace(/\.bin$/u, '.json'), 'utf8')));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (!sha256.startsWith(card.version)) throw new Error('It is not the file that its card describes.');
    return { name, bytes, sha256, card };
  } catch (error) {
    throw new ScriptoriumError('setup-incomplete', `The model ${path} cannot be used.`, { cause: error });
  }
}

function shared(bytes: Uint8Array): SharedArrayBuffer {
  const buffer = new SharedArrayBuffer(bytes.byteLength);
  new Uint8Array(buffer).set(bytes);
  return buffer;
}
