/** All commands that need no further word, for the keys and whatever else lists them. */
import type { Command } from './command.ts';
import { backUp } from './back-up.ts';
import { nextScene } from './next-scene.ts';
import { openFolder } from './open-folder.ts';
import { openManuscript } from './open-manuscript.ts';
import { previousScene } from './previous-scene.ts';
import { readSample } from './read-sample.ts';
import { showAbout } from './show-about.ts';
import { showBooks } from './show-books.ts';
import { showArc } from './show-arc.ts';
import { showCast } from './show-cast.ts';
import { showNetwork } from './show-network.ts';
import { showMemory } from './show-memory.ts';
import { showFeelings } from './show-feelings.ts';
import { showHealth } from './show-health.ts';
import { showOverview } from './show-overview.ts';
import { showReading } from './show-reading.ts';
import { showSystems } from './show-systems.ts';

export const commands: readonly Command[] = [
  openManuscript,
  openFolder,
  readSample,
  showOverview,
  showReading,
  showBooks,
  showSystems,
  showHealth,
  showArc,
  showCast,
  showNetwork,
  showMemory,
  showFeelings,
  previousScene,
  nextScene,
  backUp,
  showAbout,
];
