/** The command line's entry: runs one command and ends with its exit code. */
import { installationOf } from './host/place.ts';
import { processStreams } from './terminal/output.ts';
import { runCommandLine } from './run.ts';

const code = await runCommandLine({
  arguments: process.argv.slice(2),
  streams: processStreams(),
  installation: installationOf(import.meta.url),
});
process.exit(code);
