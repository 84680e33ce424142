/** What can be set of a meter: its poles, their words, how fast it builds up and returns, where it is released. */
import { z } from 'zod';
import { heartWords, workWords } from './default-words.ts';
import { folded } from './words-in.ts';

const wordSchema = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}\p{M}]+(?:['’.,-][\p{L}\p{N}\p{M}]+)*$/u, 'Give single words: letters, hyphens, apostrophes.')
  .min(3)
  .max(40)
  .transform(folded);

export const poleSettingsSchema = z.object({
  name: z.string().trim().min(1).max(40),
  /** Whole words, each form on its own: 'hot' does not stand for 'hotel' or 'hotter'. */
  words: z.array(wordSchema).min(1).max(2000),
});

export const settingsSchema = z.object({
  low: poleSettingsSchema,
  high: poleSettingsSchema,
  /** Words left over that go half of the way to a pole. */
  build_words: z.number().min(1).max(1000),
  /** How near to a pole it is released: 0.9 is at 0.9 and at 0.1. */
  release_at: z.number().min(0.55).max(0.99),
  half_life_minutes: z.number().min(0.1).max(525_600),
  half_life_scenes: z.number().min(0.1).max(1000),
});
export type Settings = z.output<typeof settingsSchema>;

export const settingsChangeSchema = settingsSchema
  .omit({ low: true, high: true })
  .extend({ low: poleSettingsSchema.partial(), high: poleSettingsSchema.partial() })
  .partial();
export type SettingsChange = z.output<typeof settingsChangeSchema>;

export const defaultSettings: Settings = {
  low: { name: 'heart', words: [...heartWords] },
  high: { name: 'work', words: [...workWords] },
  build_words: 8,
  release_at: 0.85,
  half_life_minutes: 60,
  half_life_scenes: 3,
};

export function changed(settings: Settings, change: SettingsChange): Settings {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as SettingsChange;
  const pole = (side: 'low' | 'high') => ({
    name: change[side]?.name ?? settings[side].name,
    words: [...new Set(change[side]?.words ?? settings[side].words)],
  });
  return { ...settings, ...given, low: pole('low'), high: pole('high') };
}

/** A word that stands on both lists, or null. */
export function onBoth({ low, high }: Settings): string | null {
  const words = new Set(low.words);
  return high.words.find(word => words.has(word)) ?? null;
}
