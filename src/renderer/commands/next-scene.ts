/** Turns to the next scene. */
import type { Command } from './command.ts';

export const nextScene: Command = {
  id: 'next-scene',
  title: 'Next scene',
  keys: 'Alt+ArrowRight',
  available: desk => {
    const { screen, scene } = desk.place.store.getState();
    return screen === 'reading' && scene + 1 < (desk.book.store.getState().outline?.scenes.length ?? 0);
  },
  run: desk => {
    desk.place.openScene(desk.place.store.getState().scene + 1);
  },
};
