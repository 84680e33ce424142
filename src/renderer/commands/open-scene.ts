/** Opens the page at a scene. */
import type { Command } from './command.ts';

export const openScene: Command<readonly [scene: number]> = {
  id: 'open-scene',
  title: 'Open the scene',
  async run(desk, scene) {
    await desk.preview.dismiss();
    desk.place.openScene(scene);
  },
};
