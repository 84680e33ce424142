/** The computing process of Scriptorium. */
import { readModels } from './models.ts';
import { parentPort } from './parent-port.ts';
import { serveRunner } from './serve-runner.ts';

serveRunner(parentPort(), readModels);
