/** Light, dark, or what the system has: three words, of which one is set in italics. */
import './theme-control.css';
import { useStore } from 'zustand';
import { setTheme } from '../commands/set-theme.ts';
import { useDesk } from '../stores/desk.ts';

const themes = [
  { theme: 'system', word: 'As the system' },
  { theme: 'light', word: 'Light' },
  { theme: 'dark', word: 'Dark' },
] as const;

export function ThemeControl() {
  const desk = useDesk();
  const chosen = useStore(desk.app.store, slice => slice.state?.theme ?? 'system');
  return (
    <span className="themes" role="radiogroup" aria-label="Theme">
      {themes.map(({ theme, word }) => (
        <label key={theme} className="theme">
          <input
            type="radio"
            name="theme"
            value={theme}
            checked={chosen === theme}
            onChange={() => void setTheme.run(desk, theme)}
          />
          <span>{word}</span>
        </label>
      ))}
    </span>
  );
}
