/** The settings of the window in use: read once, written whole and atomically. */
import ElectronStore from 'electron-store';
import { inspectSettings } from './inspect.ts';
import type { SettingsValues } from '../../contracts/window-settings.ts';

export interface Settings {
  readonly notice: string | null;
  get<K extends keyof SettingsValues>(key: K): SettingsValues[K];
  set<K extends keyof SettingsValues>(key: K, value: SettingsValues[K]): void;
}

/** Opens the settings in the app's own folder. A write that fails is told to `onFailure` and changes only memory. */
export function openSettings(folder: string, onFailure: (error: unknown) => void): Settings {
  const { values, notice } = inspectSettings(folder);
  let current = values;
  let store: ElectronStore<SettingsValues> | undefined;
  return {
    notice,
    get: key => current[key],
    set(key, value) {
      current = { ...current, [key]: value };
      try {
        store ??= new ElectronStore<SettingsValues>({ cwd: folder, name: 'settings' });
        store.store = current;
      } catch (error) {
        onFailure(error);
      }
    },
  };
}
