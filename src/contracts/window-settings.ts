/** What the window remembers between starts. What the engine needs is kept in its database instead. */
import { z } from 'zod';
import { placeSchema, themeSchema } from './ipc/app.ts';

export const windowStateSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  maximised: z.boolean(),
});
export type WindowState = z.infer<typeof windowStateSchema>;

export const settingsSchema = z.object({
  window: windowStateSchema.nullable(),
  theme: themeSchema,
  place: placeSchema,
  /** Closing the window leaves the app in the tray, where there is one. */
  closeToTray: z.boolean(),
  /** The writer was told once where the app has gone. */
  trayExplained: z.boolean(),
});
export type SettingsValues = z.infer<typeof settingsSchema>;

export const defaultSettings: SettingsValues = {
  window: null,
  theme: 'system',
  place: { screen: 'overview', view: 'arc', book: null, scene: 0 },
  closeToTray: true,
  trayExplained: false,
};

/** The settings that stand in a file's text, with defaults for what is missing; null where the text is damaged. */
export function settingsFrom(text: string): SettingsValues | null {
  try {
    const found: unknown = JSON.parse(text);
    if (typeof found !== 'object' || found === null || Array.isArray(found)) return null;
    return settingsSchema.safeParse({ ...defaultSettings, ...found }).data ?? null;
  } catch {
    return null;
  }
}
