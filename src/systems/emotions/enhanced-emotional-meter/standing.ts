/** Where a meter stands: of a conversation after its last text, of a book after its scenes and what was sent since. */
import type { ReadContext } from '../../../contracts/records.ts';
import type { MeterRow } from './course.ts';
import { bookEnd, bookRows } from './book.ts';
import { balance, drawnBack, push, stateOf } from './dial.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { meterKey, type MeterTarget } from './system.ts';
import { type SentText, sentTexts, settingsOf } from './texts.ts';

const minute = 60_000;

export interface Meter {
  readonly key: string;
  readonly settings: Settings;
  /** None for a conversation. */
  readonly rows: readonly (MeterRow | null)[];
  readonly texts: readonly SentText[];
  /** Now. */
  readonly level: number;
}

/** Throws `no-such-project`. */
export function meterOf(context: ReadContext, target: MeterTarget): Meter {
  const key = meterKey(target);
  const settings = settingsOf(context, key);
  const rows = 'project' in target ? bookRows(context, target.project) : [];
  const sent = sentTexts(context, key);
  const texts = 'project' in target ? replayed(bookEnd(rows), sent, settings) : sent;
  const last = texts.at(-1);
  const halfLife = settings.half_life_minutes * minute;
  const level =
    last === undefined
      ? 'project' in target
        ? bookEnd(rows)
        : balance
      : drawnBack(last.level, context.now - last.at, halfLife);
  return { key, settings, rows, texts, level };
}

/** Texts sent to a book come after its scenes, so that a changed scene moves what followed. */
function replayed(start: number, texts: readonly SentText[], settings: Settings): readonly SentText[] {
  let level = start;
  let at = texts[0]?.at ?? 0;
  return texts.map(text => {
    const before = drawnBack(level, text.at - at, settings.half_life_minutes * minute);
    const pushed = pushText(before, text, settings);
    level = pushed.level;
    at = text.at;
    return { ...text, ...pushed };
  });
}

export function pushText(before: number, text: Pick<SentText, 'low' | 'high' | 'words'>, settings: Settings) {
  const counted = { low: text.low.length, high: text.high.length, words: text.words };
  const { peak, level, released } = push(before, counted, settings.build_words, settings.release_at);
  return { peak, level, released };
}

export function polesOf({ low, high }: Settings): { low: string; high: string } {
  return { low: low.name, high: high.name };
}

/** The level with its name. */
export function standing(level: number, settings: Settings = defaultSettings) {
  return { level, state: stateOf(level, polesOf(settings)), poles: polesOf(settings) };
}

export function textRelease(text: SentText, settings: Settings) {
  const { entry, at, peak, released } = text;
  if (released === null) return null;
  const words = [...new Set(text[released])];
  return { entry, at, pole: released, name: settings[released].name, peak, text: text.tells[released], words };
}
