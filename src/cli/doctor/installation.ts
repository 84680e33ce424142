/** Checks the installation: Node, the built threads, the models, the sample book. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toFailure } from '../../contracts/errors.ts';
import { readModels } from '../../workers/models.ts';
import type { Installation } from '../host/place.ts';
import { type Diagnosis, fine } from '../../workers/check-up/diagnosis.ts';

const oldestNode = [20, 19] as const;
/** What the engine starts from the built files, as `openEngine` asks for it. */
const parts = ['computing.js', 'compute.js', 'storage.js', 'reader.js', 'backup.js'];

export async function installationDiagnoses({ scripts, resources, samplePath }: Installation): Promise<Diagnosis[]> {
  return [
    nodeDiagnosis(process.versions.node),
    partsDiagnosis(scripts),
    await modelsDiagnosis(resources),
    sampleDiagnosis(samplePath),
  ];
}

export function nodeDiagnosis(version: string): Diagnosis {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor))
    return fine('Node.js', `Node.js ${version} runs it.`);
  return {
    check: 'Node.js',
    state: 'critical',
    said: `Node.js ${version} is older than ${oldestNode.join('.')}.`,
    cure: 'Install a newer one from nodejs.org.',
  };
}

export function partsDiagnosis(scripts: URL): Diagnosis {
  const absent = parts.filter(name => !existsSync(fileURLToPath(new URL(name, scripts))));
  if (absent.length === 0) return fine('program', 'All parts of the program are built.');
  return {
    check: 'program',
    state: 'critical',
    said: `Parts of the program are not built: ${absent.join(', ')}.`,
    cure: 'Run `npm run build`.',
  };
}

async function modelsDiagnosis(resources: string): Promise<Diagnosis> {
  try {
    const { versions } = await readModels(resources);
    const named = Object.entries(versions).map(([name, version]) => `${name} ${version.slice(0, 8)}`);
    return fine('models', `The trained models are the ones their cards describe: ${named.join(', ')}.`);
  } catch (error) {
    const { message, advice } = toFailure(error);
    return { check: 'models', state: 'critical', said: message, cure: advice };
  }
}

function sampleDiagnosis(samplePath: string): Diagnosis {
  if (existsSync(samplePath)) return fine('sample book', 'The sample book is in its place.');
  return {
    check: 'sample book',
    state: 'warning',
    said: 'The sample book has not been put together.',
    cure: 'Run `npm run build`.',
  };
}
