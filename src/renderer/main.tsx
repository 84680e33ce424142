/** Starts the page: stores over the bridge, then the first screen. */
import './theme/fonts.css';
import './theme/tokens.css';
import './theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { createDesk, DeskContext } from './stores/desk.ts';

const desk = createDesk(window.scriptorium);
desk.listen();
void desk.load();

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <DeskContext value={desk}>
        <App />
      </DeskContext>
    </StrictMode>,
  );
}
