/** The window of the app: sandboxed, without Node, showing our own page; where it stood is kept. */
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { startUrl } from '../page/origin.ts';
import type { Settings } from '../settings/store.ts';
import { fittingBounds, smallest } from './bounds.ts';
import type { Rectangle } from './bounds.ts';

export interface MainWindowOptions {
  readonly settings: Settings;
  /** The preload, one bundled file. */
  readonly preload: string;
  readonly icon: string;
  readonly developerTools: boolean;
}

const desk = { light: '#eef0eb', dark: '#0f161b' } as const;
const keepAfterMs = 400;

/** The colour of the ground before the page has drawn it. */
export function groundColour(): string {
  return nativeTheme.shouldUseDarkColors ? desk.dark : desk.light;
}

export interface MainWindow {
  readonly window: BrowserWindow;
  /** Shows the window as soon as its page is drawn; resolves then. */
  show(): Promise<void>;
}

/** Loads the page at once, out of sight. */
export function openMainWindow({ settings, preload, icon, developerTools }: MainWindowOptions): MainWindow {
  const saved = settings.get('window');
  const window = new BrowserWindow({
    ...fittingBounds(saved, screenAreas()),
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: 'Scriptorium',
    icon,
    show: false,
    backgroundColor: groundColour(),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      spellcheck: false,
      webSecurity: true,
      devTools: developerTools,
    },
  });
  const drawn = new Promise<void>(resolve => window.once('ready-to-show', resolve));
  keepBounds(window, settings);
  const recolour = (): void => window.setBackgroundColor(groundColour());
  nativeTheme.on('updated', recolour);
  window.on('closed', () => nativeTheme.off('updated', recolour));
  void window.loadURL(startUrl);
  return {
    window,
    async show() {
      await drawn;
      if (window.isDestroyed()) return;
      if (saved?.maximised === true) window.maximize();
      window.show();
    },
  };
}

function keepBounds(window: BrowserWindow, settings: Settings): void {
  let timer: NodeJS.Timeout | undefined;
  const keep = (): void => {
    clearTimeout(timer);
    if (window.isMinimized() || window.isFullScreen()) return;
    settings.set('window', { ...window.getNormalBounds(), maximised: window.isMaximized() });
  };
  const keepSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(keep, keepAfterMs);
  };
  window.on('resize', keepSoon);
  window.on('move', keepSoon);
  window.on('maximize', keepSoon);
  window.on('unmaximize', keepSoon);
  window.on('close', keep);
}

function screenAreas(): readonly [Rectangle, ...Rectangle[]] {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(display => display.id !== main.id);
  return [main.workArea, ...others.map(display => display.workArea)];
}
