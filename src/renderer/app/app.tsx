/** The window: running head, the screen that is open, foot line. */
import './app.css';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { commandFor } from '../commands/keys.ts';
import { commands } from '../commands/registry.ts';
import { useDesk } from '../stores/desk.ts';
import { MarkSheet } from '../ui/marks.tsx';
import { About } from './about.tsx';
import { DropSheet } from './drop-sheet.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Foot } from './foot.tsx';
import { Head } from './head.tsx';
import { useKeptFocus } from './keep-focus.ts';
import { Notices } from './notices.tsx';
import { Screen } from './screen.tsx';

export function App() {
  const desk = useDesk();
  const theme = useStore(desk.app.store, slice => slice.state?.theme ?? 'system');

  useKeptFocus();

  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset['theme'];
    else dataset['theme'] = theme;
  }, [theme]);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const command = commandFor(commands, event);
      if (command === undefined || command.available?.(desk) === false) return;
      event.preventDefault();
      void command.run(desk);
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, [desk]);

  return (
    <>
      <MarkSheet />
      <div className="window">
        <Head />
        <div className="middle">
          <Notices />
          <ErrorBoundary>
            <Screen />
          </ErrorBoundary>
        </div>
        <Foot />
      </div>
      <About />
      <DropSheet />
    </>
  );
}
