/** The log of the app, in files of the data folder. It names codes, files and systems; never what a manuscript says. */
import { join } from 'node:path';
import log from 'electron-log/main';
import { traceOf } from '../../contracts/trace.ts';

export interface Log {
  readonly info: (message: string) => void;
  readonly warn: (message: string) => void;
  readonly error: (message: string) => void;
}

const maxBytes = 2 * 1024 * 1024;

/** Writes to `logs/scriptorium.log`; a full file is kept once more as `.old.log`. Warnings also go to the terminal. */
export function openLog(folder: string): Log {
  log.transports.file.resolvePathFn = () => join(folder, 'logs', 'scriptorium.log');
  log.transports.file.maxSize = maxBytes;
  log.transports.file.level = 'info';
  log.transports.console.level = 'warn';
  log.transports.ipc.level = false;
  log.errorHandler.startCatching({
    showDialog: false,
    onError({ error, errorName }) {
      log.error(`${errorName}: ${traceOf(error)}`);
      return false;
    },
  });
  return { info: log.info, warn: log.warn, error: log.error };
}
