import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { closeToTray, type CloseToTrayOptions } from './close-to-tray.ts';

/** A window of which only the closing is real. */
function open(look: () => Promise<boolean>, wanted = true) {
  const app = new EventEmitter();
  const emitter = new EventEmitter();
  const seen = { hidden: 0, closed: 0, explained: 0 };
  const close = (): void => {
    let prevented = false;
    emitter.emit('close', { preventDefault: () => (prevented = true) });
    if (!prevented) seen.closed += 1;
  };
  const window = Object.assign(emitter, {
    hide: () => void (seen.hidden += 1),
    close,
    isDestroyed: () => seen.closed > 0,
  });
  closeToTray({
    app,
    window,
    look,
    wanted: () => wanted,
    onHidden: () => void (seen.explained += 1),
  } as unknown as CloseToTrayOptions);
  return { app, seen, close };
}
const settled = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

describe('closing the window', () => {
  it('hides it where there is a tray', async () => {
    const { seen, close } = open(() => Promise.resolve(true));
    close();
    await settled();
    expect(seen).toEqual({ hidden: 1, closed: 0, explained: 1 });
  });

  it('closes it where there is none, or where that cannot be told', async () => {
    for (const look of [() => Promise.resolve(false), () => Promise.reject(new Error('no bus'))]) {
      const { seen, close } = open(look);
      close();
      close();
      await settled();
      expect(seen).toEqual({ hidden: 0, closed: 1, explained: 0 });
    }
  });

  it('closes it where the writer does not want a tray, and when the app ends', async () => {
    const unwanted = open(() => Promise.resolve(true), false);
    unwanted.close();
    expect(unwanted.seen.closed).toBe(1);
    const ending = open(() => Promise.resolve(true));
    ending.app.emit('before-quit');
    ending.close();
    await settled();
    expect(ending.seen).toEqual({ hidden: 0, closed: 1, explained: 0 });
  });
});
