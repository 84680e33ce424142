/** The computing process of Scriptorium. */
import { readModels } from './models.ts';
import { parentPort } from './parent-port.ts';
import { serveRunner } from './serve-runner.ts';

// A service manager ends all of a service: the parent hears that too, closes in good order and lets this process go with
// the channel. Ended before that, its task would be blamed.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

serveRunner(parentPort(), readModels);
