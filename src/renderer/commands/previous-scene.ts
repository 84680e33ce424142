/** Turns back to the scene before. */
import type { Command } from './command.ts';

export const previousScene: Command = {
  id: 'previous-scene',
  title: 'Previous scene',
  keys: 'Alt+ArrowLeft',
  available: desk => {
    const { screen, scene } = desk.place.store.getState();
    return screen === 'reading' && scene > 0;
  },
  run: desk => {
    desk.place.openScene(desk.place.store.getState().scene - 1);
  },
};
