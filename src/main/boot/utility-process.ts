/** The computing process where the parent is the window's: a utility process of Electron. */
import { fileURLToPath } from 'node:url';
import { utilityProcess } from 'electron';
import { lastWords } from '../../workers/runners/last-words.ts';
import type { FromComputing, StartProcess } from '../../workers/runners/process-protocol.ts';
import { killProcess } from './kill-process.ts';

/** Starts the built module `script`, once the app is ready. It cannot outlive the app. */
export function computingProcess(script: URL): StartProcess {
  return () => {
    const child = utilityProcess.fork(fileURLToPath(script), [], {
      serviceName: 'Scriptorium computing',
      stdio: ['ignore', 'ignore', 'pipe'],
      execArgv: [],
    });
    let words = lastWords(null);
    child.on('spawn', () => {
      words = lastWords(child.stderr);
    });
    // V8 tells Electron why it cannot go on, before the process ends.
    child.on('error', (_type, location) => words.add(`${location}\n`));
    return {
      post: message => child.postMessage(message),
      onMessage: listener => void child.on('message', message => listener(message as FromComputing)),
      onExit: listener => void child.on('exit', code => listener({ code, signal: null, words: words.said() })),
      kill: () => {
        // Electron's own way asks the process to end, and a thread without memory does not hear that.
        if (child.pid === undefined) child.kill();
        else killProcess(child.pid);
      },
    };
  };
}
