/** The page's only door: it forwards requests, passes events on, and hands over dropped files. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { eventChannel, openChannel, requestChannel } from '../contracts/ipc/channel.ts';
import type { Bridge, EventName, Events } from '../contracts/ipc/index.ts';

const bridge: Bridge = {
  request: (name, input) => ipcRenderer.invoke(requestChannel, name, input),
  on<N extends EventName>(name: N, listener: (payload: Events[N]) => void) {
    const forward = (_event: unknown, sent: EventName, payload: Events[N]): void => {
      if (sent === name) listener(payload);
    };
    ipcRenderer.on(eventChannel, forward);
    return () => {
      ipcRenderer.removeListener(eventChannel, forward);
    };
  },
  open: (...files) =>
    ipcRenderer.invoke(
      openChannel,
      files.map(file => webUtils.getPathForFile(file)),
    ),
};

contextBridge.exposeInMainWorld('scriptorium', bridge);
