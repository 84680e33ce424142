/** Opens the engine in this process, and has the page told what it does. */
import { app } from 'electron';
import type { Engine } from '../../engine/index.ts';
import { type HostedEngine, openEngine } from '../../workers/host.ts';
import type { Announcer } from '../ipc/announcer.ts';
import type { Log } from './log.ts';
import { withPatience } from './patience.ts';
import { computingProcess } from './utility-process.ts';
import type { Places } from './places.ts';

/** A window that is closing gives its folder back within this time. */
const patienceMs = 4000;
/** Once nothing moves any more, the figures of the last second are told as they have become. */
const restMs = 1200;

export interface AppEngineOptions {
  /** Absolute. */
  readonly folder: string;
  readonly places: Places;
  readonly onBackups: () => void;
  readonly log: Log;
}

export async function openAppEngine({ folder, places, onBackups, log }: AppEngineOptions): Promise<HostedEngine> {
  const { resources, scripts } = places;
  return withPatience(
    () =>
      openEngine({
        dataFolder: folder,
        resources,
        scripts,
        onBackups,
        startComputing: computingProcess,
        mayStart: () => app.whenReady(),
        log: (level, message) => log[level](message),
      }),
    patienceMs,
  );
}

/** Figures and changed books go to the page. Returns what ends it. */
export function announceWork(engine: Engine, announcer: Announcer): () => void {
  const tellFigures = (): void => announcer.figures(engine.figures);
  let rest: NodeJS.Timeout | undefined;
  const stop = engine.on(event => {
    if (event.kind === 'alerts') {
      announcer.healthChanged();
      return;
    }
    tellFigures();
    for (const book of event.books) announcer.bookChanged(book);
    rest ??= setTimeout(() => {
      rest = undefined;
      tellFigures();
    }, restMs);
    rest.refresh();
  });
  return () => {
    stop();
    clearTimeout(rest);
  };
}
