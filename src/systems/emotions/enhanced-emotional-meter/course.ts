/** The meter of a book as a fold over its scenes. */
import { balance, drawnBack, push, type Pushed } from './dial.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { countListed } from './words-in.ts';

/** What is stored of a scene: all its words but names, so that other lists ask for no new reading. */
export interface SceneWords {
  readonly words: number;
  readonly counts: string;
}

export interface MeterRow extends Pushed {
  readonly low: number;
  readonly high: number;
}

export interface MeterState {
  readonly level: number;
}

export const meterStart: MeterState = { level: balance };

export interface Lists {
  readonly low: ReadonlySet<string>;
  readonly high: ReadonlySet<string>;
}

export function listsOf({ low, high }: Settings): Lists {
  return { low: new Set(low.words), high: new Set(high.words) };
}

const usual = listsOf(defaultSettings);

/** Takes one scene. One that is not read leaves everything as it was and has no row. */
export function meterStep(
  state: MeterState,
  scene: SceneWords | null,
  settings: Settings = defaultSettings,
  lists: Lists = usual,
): { readonly state: MeterState; readonly row?: MeterRow } {
  if (scene === null) return { state };
  const low = countListed(scene.counts, lists.low);
  const high = countListed(scene.counts, lists.high);
  const before = drawnBack(state.level, 1, settings.half_life_scenes);
  const pushed = push(before, { low, high, words: scene.words }, settings.build_words, settings.release_at);
  return { state: { level: pushed.level }, row: { low, high, ...pushed } };
}

/** The whole book with settings of its own; the same step as the fold's. */
export function meterOver(scenes: readonly (SceneWords | null)[], settings: Settings): readonly (MeterRow | null)[] {
  const lists = listsOf(settings);
  let state = meterStart;
  return scenes.map(scene => {
    const step = meterStep(state, scene, settings, lists);
    state = step.state;
    return step.row ?? null;
  });
}
