/** Where this installation and the writer's data stand. */
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dataFolder } from '../../contracts/data-folder.ts';

/** An installation, found from the built entry of the command line. */
export interface Installation {
  /** Where the built threads stand. */
  readonly scripts: URL;
  /** The folder of models and the sample book. */
  readonly resources: string;
  readonly samplePath: string;
}

/** `entry` is the URL of the built command line, which stands two folders below the project or package. */
export function installationOf(entry: string): Installation {
  const resources = fileURLToPath(new URL('../../resources/', entry));
  return { scripts: new URL('./', entry), resources, samplePath: resolve(resources, 'sample/moby-dick.txt') };
}

/** The data folder that is meant, absolute. */
export function chosenFolder(option: string | undefined): string {
  return resolve(dataFolder({ option, env: process.env, platform: process.platform, home: homedir() }));
}
