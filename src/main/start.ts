/** Opens the app: the engine in this process, the window, and all that runs between them. */
import { app, nativeTheme, powerMonitor, shell } from 'electron';
import type { BrowserWindow } from 'electron';
import { errorKinds, toFailure } from '../contracts/errors.ts';
import type { AppState, Theme } from '../contracts/ipc/app.ts';
import { eventChannel } from '../contracts/ipc/channel.ts';
import type { Engine } from '../engine/index.ts';
import { askForManuscript } from './books/ask.ts';
import type { Wanted } from './books/ask.ts';
import { openBookDesk } from './books/desk.ts';
import { inReadingOrder } from './books/reading-order.ts';
import { handedOver } from './books/handed-over.ts';
import { spokenName } from './books/spoken-name.ts';
import { exitCodeOf } from './boot/exit-codes.ts';
import type { Log } from './boot/log.ts';
import { announceWork, openAppEngine } from './boot/open-engine.ts';
import type { Phases } from './boot/phases.ts';
import { manifestOf, placesOf } from './boot/places.ts';
import { restartApp } from './boot/relaunch.ts';
import { traceOf } from '../contracts/trace.ts';
import { isTrial } from './boot/trial.ts';
import { createAnnouncer } from './ipc/announcer.ts';
import { appHandlers } from './ipc/app.ts';
import { backupHandlers } from './ipc/backups.ts';
import { bookHandlers } from './ipc/books.ts';
import { eventFault } from './ipc/event-fault.ts';
import { healthHandlers } from './ipc/health.ts';
import { machineHandlers } from './ipc/machine.ts';
import { readingHandlers } from './ipc/reading.ts';
import { installRouter } from './ipc/router.ts';
import { servePage } from './page/serve.ts';
import { openSettings } from './settings/store.ts';
import { closeBeforeQuitting } from './shell/closing.ts';
import { openDesktop } from './shell/desktop.ts';
import type { Desktop } from './shell/desktop.ts';
import { showFailure } from './shell/failure-window.ts';
import { harden } from './shell/hardening.ts';
import { allowedLink } from './shell/links.ts';
import { openMainWindow } from './shell/main-window.ts';
import { setMenu } from './shell/menu.ts';
import { followPage } from './shell/page-life.ts';

export interface StartOptions {
  /** The address of the built main module. */
  readonly mainUrl: string;
  /** The data folder, absolute. */
  readonly folder: string;
  /** Manuscripts that were named on the command line, absolute. */
  readonly files: readonly string[];
  readonly log: Log;
  readonly phases: Phases;
}

/** To be called before the app is ready, by the one instance that may run on its data folder. */
export function startApp({ mainUrl, folder, files, log, phases }: StartOptions): void {
  const places = placesOf(mainUrl, app.getAppPath());
  const settings = openSettings(app.getPath('userData'), error => {
    log.warn(`The settings could not be written: ${toFailure(error).message}`);
  });
  nativeTheme.themeSource = settings.get('theme');
  phases.done('settings');

  let window: BrowserWindow | null = null;
  let desktop: Desktop | null = null;
  const ownPages = new Map<string, string>();
  const open = () => (window === null || window.isDestroyed() ? null : window);
  const page = () => open()?.webContents ?? null;
  const announcer = createAnnouncer((name, payload) => {
    const fault = app.isPackaged ? null : eventFault(name, payload);
    if (fault !== null) log.warn(fault);
    page()?.send(eventChannel, name, payload);
  });
  const opening = openAppEngine({ folder, places, onBackups: announcer.backupsChanged, log });
  const engine = () => opening;
  const desk = openBookDesk({ engine: opening, onShelfChange: announcer.shelfChanged, log: log.warn });

  const setExitCode = closeBeforeQuitting(
    async () => {
      desktop?.close();
      announcer.close();
      await desk.close();
      await (await opening.catch(() => null))?.close();
      log.info('Closed.');
    },
    error => log.error(`Closing failed: ${toFailure(error).message}`),
  );

  async function preview(paths: readonly string[]): Promise<void> {
    if (paths.length === 0) return;
    announcer.looking({ name: spokenName(paths), asked: false });
    announcer.previewed(await desk.preview(paths));
  }
  function openLink(address: string): boolean {
    const allowed = allowedLink(address);
    if (allowed === null) log.warn('A link was refused.');
    else void shell.openExternal(allowed);
    return allowed !== null;
  }
  function setTheme(theme: Theme): void {
    nativeTheme.themeSource = theme;
    settings.set('theme', theme);
    refreshMenu();
  }
  function refreshMenu(): void {
    const { tray } = desktop ?? { tray: null };
    setMenu(menuActions, {
      theme: settings.get('theme'),
      closeToTray: tray?.present === true ? settings.get('closeToTray') : null,
      platform: process.platform,
    });
  }
  const choose = (title: string, wanted: Wanted) => askForManuscript(open(), title, wanted);
  const menuActions = {
    openManuscript: () => void choose('Open a Manuscript', 'files').then(paths => preview(paths ?? [])),
    openFolder: () => void choose('Open a Folder of Chapters', 'folder').then(paths => preview(paths ?? [])),
    setTheme(theme: Theme) {
      setTheme(theme);
      announcer.themeChanged();
    },
    setCloseToTray(wanted: boolean) {
      settings.set('closeToTray', wanted);
      refreshMenu();
    },
  };
  const trial = isTrial(manifestOf(app.getAppPath()), process.versions.electron);
  const state = (): AppState => ({
    version: app.getVersion(),
    electron: process.versions.electron,
    trial,
    platform: process.platform,
    theme: settings.get('theme'),
    place: settings.get('place'),
    notice: settings.notice,
  });

  /** A night's sleep is no delay of the machine. */
  function restAfterSleep({ health }: Engine): void {
    powerMonitor.on('suspend', () => health.resetClocks());
    powerMonitor.on('resume', () => health.resetClocks());
  }

  async function openWindow(): Promise<void> {
    phases.done('electron');
    harden({ openLink, log: log.warn });
    servePage(places.page, ownPages);
    refreshMenu();
    app.setAboutPanelOptions({ applicationName: 'Scriptorium', applicationVersion: app.getVersion() });
    installRouter({
      page,
      handlers: {
        ...appHandlers({
          onPageReady: announcer.pageReady,
          state,
          setTheme,
          setPlace: place => settings.set('place', place),
          openLink: address => Promise.resolve(openLink(address)),
          noteFault: trace => {
            log.error(`A screen could not be drawn: ${trace}`);
          },
        }),
        ...bookHandlers({
          desk,
          choose,
          onChosen: paths => announcer.looking({ name: spokenName(paths), asked: true }),
          samplePath: places.sample,
        }),
        ...backupHandlers({ engine, folder, restart: restartApp }),
        ...machineHandlers(engine),
        ...healthHandlers(engine),
        ...readingHandlers(engine),
      },
      open: paths => desk.previews.look(inReadingOrder(paths), false),
      checkOutputs: !app.isPackaged,
      log: log.warn,
    });
    const main = openMainWindow({ settings, ...places, developerTools: !app.isPackaged });
    window = main.window;
    followPage(main.window, { onGone: announcer.pageGone, log: log.error });
    try {
      announceWork(await opening, announcer);
      restAfterSleep(await opening);
      desktop = openDesktop({
        engine: await opening,
        settings,
        window: main.window,
        goTo: announcer.goTo,
        onTray: refreshMenu,
        log: log.warn,
      });
      phases.done('engine');
      await main.show();
      phases.done('window');
      log.info(`Opened: ${phases.summary()}.`);
      await preview(files);
    } catch (thrown) {
      const failure = toFailure(thrown);
      const { title } = errorKinds[failure.code];
      log.error(failure.code === 'internal' ? `Opening failed: ${traceOf(thrown)}` : `${title}. ${failure.message}`);
      process.stderr.write(`${title}. ${failure.message}\n${failure.advice}\n`);
      setExitCode(exitCodeOf(failure.code));
      showFailure(failure, ownPages, places.icon);
      main.window.destroy();
    }
  }

  app.on('second-instance', (_event, _argv, _folder, data) => {
    if (open()?.isMinimized() === true) open()?.restore();
    open()?.show();
    open()?.focus();
    void preview(handedOver(data));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void preview([path]);
  });
  void app.whenReady().then(openWindow);
}
