/** Systems: what needs a hand in a sentence; every system at the left, the chosen one with all that is in it at the right. */
import './systems.css';
import { useStore } from 'zustand';
import { useDesk } from '../../stores/desk.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { Controls } from './controls.tsx';
import { handSentence, meanwhileWords } from './hand-words.ts';
import { SystemDetail } from './system-detail.tsx';
import { SystemList } from './system-list.tsx';

export function Systems() {
  const { machine, systems } = useDesk();
  const { systems: cards, figures } = useStore(machine.store);
  const { system, said } = useStore(systems.store);
  if (figures === null || cards.length === 0) return <Waiting name="the systems" />;
  const card = cards.find(one => one.id === system);
  const own = figures.systems.find(one => one.id === system);
  return (
    <main className="systems">
      <div className="systems-left">
        <div className="systems-lede">
          <h1>{handSentence(figures)}</h1>
          <Controls figures={figures.systems} system={null} />
          <p className="quiet">
            {meanwhileWords(figures)}{' '}
            <span role="status" className="systems-said">
              {said}
            </span>
          </p>
        </div>
        <SystemList />
      </div>
      <div className="systems-right">
        {card !== undefined && own !== undefined && <SystemDetail key={card.id} card={card} figures={own} />}
      </div>
    </main>
  );
}
