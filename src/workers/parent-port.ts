/** The way from the computing process to its parent: Electron's port in a utility process, Node's channel elsewhere. */
import type { FromComputing, ToComputing } from './runners/process-protocol.ts';
import type { ParentPort } from './serve-runner.ts';

/** What Electron puts on `process` in a utility process; its own types would bring Electron in here. */
interface UtilityPort {
  postMessage(message: FromComputing): void;
  on(event: 'message', listener: (event: { readonly data: ToComputing }) => void): void;
  on(event: 'close', listener: () => void): void;
}

export function parentPort(): ParentPort {
  const { parentPort: port } = process as unknown as { readonly parentPort?: UtilityPort };
  if (port !== undefined) {
    return {
      post: message => port.postMessage(message),
      onMessage: listener => port.on('message', ({ data }) => listener(data)),
      onClose: listener => port.on('close', listener),
    };
  }
  return {
    post: message => void process.send?.(message),
    onMessage: listener => void process.on('message', message => listener(message as ToComputing)),
    onClose: listener => void process.on('disconnect', listener),
  };
}
