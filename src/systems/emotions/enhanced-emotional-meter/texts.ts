/** The texts that were sent to a meter, and how it is set: rows of its own tables. */
import type { ReadContext, SqlRow, WriteContext } from '../../../contracts/records.ts';
import type { Pole } from '../../../contracts/meter.ts';
import { defaultSettings, type Settings, settingsSchema } from './settings.ts';

/** One text with what it did when it came. */
export interface SentText {
  readonly entry: number;
  readonly at: number;
  readonly words: number;
  readonly low: readonly string[];
  readonly high: readonly string[];
  /** The sentence that spoke most for each pole; empty where none did. */
  readonly tells: Readonly<Record<Pole, string>>;
  readonly excerpt: string;
  readonly peak: number;
  readonly level: number;
  readonly released: Pole | null;
}

/** The newest are kept, so many of each meter. */
const kept = 500;

export const tables = `
CREATE TABLE enhanced_emotional_meter_texts (
  meter TEXT NOT NULL, entry INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY (meter, entry)
) WITHOUT ROWID;
CREATE TABLE enhanced_emotional_meter_settings (meter TEXT PRIMARY KEY, settings TEXT NOT NULL) WITHOUT ROWID;
`;

/** In order of acceptance. */
export function sentTexts(context: ReadContext, meter: string): readonly SentText[] {
  return context
    .all('SELECT text FROM enhanced_emotional_meter_texts WHERE meter = ? ORDER BY entry', meter)
    .map((row: SqlRow) => JSON.parse(String(row['text'])) as SentText);
}

export function keepText(context: WriteContext, meter: string, text: SentText): void {
  context.run(
    'INSERT INTO enhanced_emotional_meter_texts (meter, entry, text) VALUES (?, ?, ?)',
    meter,
    text.entry,
    JSON.stringify(text),
  );
  context.run(
    `DELETE FROM enhanced_emotional_meter_texts WHERE meter = ? AND entry <= coalesce(
       (SELECT entry FROM enhanced_emotional_meter_texts WHERE meter = ? ORDER BY entry DESC LIMIT 1 OFFSET ${kept}), -1)`,
    meter,
    meter,
  );
}

export function forgetTexts(context: WriteContext, meter: string): number {
  return context.run('DELETE FROM enhanced_emotional_meter_texts WHERE meter = ?', meter).changes;
}

export function storedSettings(context: ReadContext, meter: string): Settings | null {
  const row = context.get('SELECT settings FROM enhanced_emotional_meter_settings WHERE meter = ?', meter);
  if (row === undefined) return null;
  const parsed = settingsSchema.safeParse(JSON.parse(String(row['settings'])));
  return parsed.success ? parsed.data : null;
}

export function settingsOf(context: ReadContext, meter: string): Settings {
  return storedSettings(context, meter) ?? defaultSettings;
}

export function keepSettings(context: WriteContext, meter: string, settings: Settings | null): void {
  context.run('DELETE FROM enhanced_emotional_meter_settings WHERE meter = ?', meter);
  if (settings === null) return;
  context.run(
    'INSERT INTO enhanced_emotional_meter_settings (meter, settings) VALUES (?, ?)',
    meter,
    JSON.stringify(settings),
  );
}
