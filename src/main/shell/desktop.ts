/** The app outside its window: its icon in the tray, its notifications, and where it goes when the window is closed. */
import { app } from 'electron';
import type { BrowserWindow } from 'electron';
import { toFailure } from '../../contracts/errors.ts';
import type { GoTo } from '../../contracts/ipc/app.ts';
import type { Engine } from '../../engine/index.ts';
import type { Settings } from '../settings/store.ts';
import { createNotifier } from './notices/notifier.ts';
import { closeToTray } from './tray/close-to-tray.ts';
import { trayFace } from './tray/face.ts';
import { trayProbe } from './tray/probe.ts';
import { type AppTray, openTray } from './tray/tray.ts';

export interface DesktopOptions {
  readonly engine: Engine;
  readonly settings: Settings;
  readonly window: BrowserWindow;
  /** Has the page show a place. */
  readonly goTo: (to: GoTo) => void;
  /** The tray came or went. */
  readonly onTray: (present: boolean) => void;
  readonly log: (message: string) => void;
}

export interface Desktop {
  readonly tray: AppTray;
  close(): void;
}

export function openDesktop({ engine, settings, window, goTo, onTray, log }: DesktopOptions): Desktop {
  const show = (): void => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  };
  const go = (to: GoTo): void => {
    show();
    goTo(to);
  };
  const control = (action: 'pause' | 'resume') => (): void => {
    engine.control(action, { kind: 'all' }).catch((thrown: unknown) => {
      log(`${action} from the tray failed: ${toFailure(thrown).code}`);
    });
  };
  const notifier = createNotifier({ go, log });
  const tray = openTray({
    probe: trayProbe(),
    face() {
      const figures = engine.figures();
      return trayFace({
        health: engine.health.view(),
        states: figures.systems.map(system => system.state),
        outstanding: figures.outstanding,
        now: Date.now(),
      });
    },
    open: show,
    go,
    pause: control('pause'),
    resume: control('resume'),
    quit: () => app.quit(),
    onChange(present) {
      // A window in a tray that has gone could not be reached any more.
      if (!present && !window.isDestroyed() && !window.isVisible()) show();
      onTray(present);
    },
  });
  const stop = engine.on(event => {
    if (event.kind === 'alerts') notifier.tell(event.changes);
    tray.refresh();
  });
  closeToTray({
    app,
    window,
    wanted: () => settings.get('closeToTray'),
    look: () => tray.look(),
    onHidden() {
      if (settings.get('trayExplained')) return;
      settings.set('trayExplained', true);
      notifier.say('Scriptorium goes on in the tray', 'It keeps reading along. Its menu there ends it.', show);
    },
  });
  void tray.look();
  return {
    tray,
    close() {
      stop();
      tray.close();
      notifier.close();
    },
  };
}
