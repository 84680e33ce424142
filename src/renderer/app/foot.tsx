/** The colophon: how things are, what waits, what is dead, and that nothing leaves this computer. */
import './foot.css';
import { useStore } from 'zustand';
import { machineMark, stateWords, waitingWords } from '../book/machine-words.ts';
import { showAbout } from '../commands/show-about.ts';
import { useDesk } from '../stores/desk.ts';
import { standing } from '../stores/shelf-store.ts';
import { Mark } from '../ui/marks.tsx';
import { ThemeControl } from './theme-control.tsx';

export function Foot() {
  const desk = useDesk();
  const figures = useStore(desk.machine.store, slice => slice.figures);
  const empty = useStore(desk.shelf.store, slice => slice.books !== null && standing(slice.books).length === 0);
  const trial = useStore(desk.app.store, slice => slice.state?.trial === true);
  const quiet = figures === null || (figures.outstanding === 0 && figures.dead === 0 && figures.store_failure === null);
  const mark = figures === null ? 'well' : machineMark(figures);
  return (
    <footer className="foot">
      <span className="foot-state">
        <Mark name={mark} label={mark === 'well' ? 'well' : mark === 'warn' ? 'warning' : 'critical'} />
        {empty && quiet ? 'Ready. Nothing to read yet.' : figures === null ? 'Starting.' : stateWords(figures)}
      </span>
      {figures !== null && !(empty && quiet) && <span className="foot-waits">{waitingWords(figures)}</span>}
      <span>Nothing leaves this computer.</span>
      <span className="foot-end">
        <ThemeControl />
        <button type="button" className="foot-word" onClick={() => void showAbout.run(desk)}>
          {trial ? 'About this trial' : showAbout.title}
        </button>
      </span>
    </footer>
  );
}
