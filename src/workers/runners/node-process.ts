/** The computing process where the parent is Node: the command line, and the tests. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { lastWords } from './last-words.ts';
import type { FromComputing, StartProcess } from './process-protocol.ts';

/** Starts the built module `script`, which ends by itself when its parent does. */
export function nodeProcess(script: URL): StartProcess {
  return () => {
    const child = fork(fileURLToPath(script), [], {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      // Out of reach of a terminal's Ctrl+C, also before it can say that it takes none: the parent closes in good order,
      // and lets it go. On Windows this would open a console.
      detached: process.platform !== 'win32',
    });
    const words = lastWords(child.stderr);
    // A process that cannot be started, or a channel that breaks: 'close' follows and says how it ended.
    child.on('error', error => words.add(error.message));
    return {
      post(message) {
        if (child.connected) child.send(message);
      },
      onMessage: listener => void child.on('message', message => listener(message as FromComputing)),
      onExit: listener => void child.on('close', (code, signal) => listener({ code, signal, words: words.said() })),
      kill: () => void child.kill('SIGKILL'),
    };
  };
}
