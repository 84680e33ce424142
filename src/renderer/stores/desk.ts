/** All stores of the window over one bridge, and how they listen to it and to one another. */
import { createContext, useContext } from 'react';
import type { Bridge } from '../bridge.ts';
import { createAppStore } from './app-store.ts';
import { createBackupsStore } from './backups-store.ts';
import { createBooksStore } from './books-store.ts';
import { createBookStore } from './book-store.ts';
import { createItemsStore } from './items-store.ts';
import { createJourneyStore } from './journey-store.ts';
import { createLetterStore } from './letter-store.ts';
import { createFeelingsStore } from './feelings-store.ts';
import { createHealthStore } from './health-store.ts';
import { createMachineStore } from './machine-store.ts';
import { createNetworkStore } from './network-store.ts';
import { createMemoryStore } from './memory-store.ts';
import { createPageStore } from './page-store.ts';
import { createPassagesStore } from './passages-store.ts';
import { createPlaceStore } from './place-store.ts';
import { createPreviewStore } from './preview-store.ts';
import { createShelfStore, standing } from './shelf-store.ts';
import { createSystemsStore } from './systems-store.ts';
import { createTrialStore } from './trial-store.ts';
import { followSystems } from './follow-systems.ts';

export function createDesk(bridge: Bridge) {
  const app = createAppStore(bridge);
  const place = createPlaceStore(bridge);
  const shelf = createShelfStore(bridge, app.fail);
  const preview = createPreviewStore(bridge);
  const machine = createMachineStore(bridge);
  const health = createHealthStore(bridge, app.fail);
  const book = createBookStore(bridge);
  const writing = createBooksStore(bridge);
  const backups = createBackupsStore(bridge);
  const page = createPageStore(bridge);
  const passages = createPassagesStore(bridge);
  const network = createNetworkStore(bridge);
  const systems = createSystemsStore();
  const items = createItemsStore(bridge);
  const deadItems = createItemsStore(bridge, 'dead');
  const letter = createLetterStore(bridge, app.fail);
  const journey = createJourneyStore(bridge);
  const trial = createTrialStore(bridge);
  const memory = createMemoryStore(bridge);
  const feelings = createFeelingsStore(bridge);

  /** The open book must stand on the shelf; else the first that does is opened. */
  const keepOpenBook = () => {
    const { books } = shelf.store.getState();
    if (books === null) return;
    const open = place.store.getState().book;
    const there = standing(books);
    if (!there.some(one => one.id === open))
      place.openBook((there.find(one => one.state === 'present') ?? there[0])?.id ?? null);
  };

  const listen = (): (() => void) => {
    const stops = [
      place.store.subscribe((now, before) => {
        // Another program may have made some since.
        if (now.screen === 'books' && before.screen !== 'books') backups.changed();
        book.open(now.book);
        writing.open(now.screen === 'books' ? now.book : null);
        if (now.screen === 'reading') page.open(now.book, now.scene);
        network.open(now.screen === 'reading' && now.view === 'network' ? now.book : null);
        if (now.screen === 'reading' && now.view === 'feelings') feelings.open(now.book, now.scene);
        else feelings.open(null, 0);
      }),
      shelf.store.subscribe(keepOpenBook),
      book.store.subscribe((now, before) => {
        if (now.outline === before.outline) return;
        if (now.outline !== null) place.keepWithin(now.outline.scenes.length);
        page.outlined(now.outline);
      }),
      bridge.on('machine.figures', machine.take),
      followSystems({ place, machine, systems, items, deadItems, letter, journey, trial }),
      bridge.on('book.changed', ({ book: id }) => {
        book.changed(id);
        writing.changed();
        page.changed(id);
        passages.changed(id);
        network.changed(id);
        memory.changed(id);
        feelings.changed(id);
      }),
      bridge.on('health.changed', health.changed),
      bridge.on('backups.changed', backups.changed),
      bridge.on('books.changed', () => {
        void shelf.load();
        writing.changed();
      }),
      bridge.on('books.looking', preview.looking),
      bridge.on('books.previewed', preview.show),
      bridge.on('app.goTo', ({ screen, system }) => {
        void preview.dismiss();
        place.showScreen(screen);
        if (system !== null && screen === 'health') health.choose(system);
      }),
      bridge.on('app.themeChanged', () => void app.load()),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  };

  /** Asks for all that the first screen needs; the kept place is taken up before the shelf settles it. */
  const load = async (): Promise<void> => {
    const [state] = await Promise.all([app.load(), machine.load()]);
    if (state !== null) place.restore(state.place);
    health.changed();
    backups.changed();
    await shelf.load();
  };

  return {
    bridge,
    app,
    place,
    shelf,
    preview,
    machine,
    health,
    book,
    writing,
    backups,
    page,
    passages,
    network,
    memory,
    feelings,
    systems,
    items,
    deadItems,
    letter,
    journey,
    trial,
    listen,
    load,
  };
}

export type Desk = ReturnType<typeof createDesk>;

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('The window was drawn outside its desk.');
  return desk;
}
