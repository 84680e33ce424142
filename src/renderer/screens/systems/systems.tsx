/** Systems: what needs a hand in a sentence; every system at the left, the chosen one with all that is in it at the right. */
import './systems.css';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { bottleneckWords } from '../../../contracts/bottleneck-words.ts';
import { useDesk } from '../../stores/desk.ts';
import { Button } from '../../ui/button.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { Controls } from './controls.tsx';
import { handSentence, meanwhileWords } from './hand-words.ts';
import { SearchField } from './search-field.tsx';
import { SystemDetail } from './system-detail.tsx';
import { SystemList } from './system-list.tsx';
import type { ListedSystem } from './system-order.ts';
import { listedMark, needsAttention } from './system-order.ts';
import { useNow } from './use-now.ts';

/** The rest is behind these, most often. */
const mostBottlenecks = 3;

export function Systems() {
  const { health, machine, systems } = useDesk();
  const { systems: cards, figures } = useStore(machine.store);
  const { system, said, written, onlyAttention } = useStore(systems.store);
  const levels = useStore(health.store, slice => slice.view?.systems);
  const [text, setText] = useState('');
  const now = useNow();
  useEffect(() => systems.forget, [systems]);
  if (figures === null || cards.length === 0) return <Waiting name="the systems" />;
  const all = cards.map((card): ListedSystem => {
    const own = figures.systems.find(one => one.id === card.id);
    const level = levels?.find(one => one.id === card.id)?.level ?? 'healthy';
    return { card, figures: own, mark: listedMark(own, level) };
  });
  const wanting = all.filter(needsAttention).length;
  const asked = text.trim().toLocaleLowerCase('en');
  const listed = all
    .filter(one => !onlyAttention || needsAttention(one))
    .filter(({ card }) => `${card.id} ${card.title} ${card.description}`.toLocaleLowerCase('en').includes(asked));
  const card = cards.find(one => one.id === system);
  const own = figures.systems.find(one => one.id === system);
  return (
    <main className="systems">
      <div className="systems-left">
        <h1>{handSentence(figures)}</h1>
        {figures.bottlenecks.length > 0 && (
          <ul className="bottlenecks" aria-label="What holds the work up">
            {figures.bottlenecks.slice(0, mostBottlenecks).map(one => (
              <li key={one.system}>{bottleneckWords(one, now / 1_000)}</li>
            ))}
          </ul>
        )}
        <p className="quiet">
          {meanwhileWords(figures)}{' '}
          <span role="status" className={written ? 'systems-said' : 'unseen'}>
            {said}
          </span>
        </p>
        <div className="systems-tools">
          <SearchField label="Find a system" value={text} onChange={setText} />
          <Button
            className="small"
            aria-pressed={onlyAttention}
            onClick={() => {
              systems.onlyAttention(!onlyAttention);
            }}
          >
            Needs attention{wanting === 0 ? '' : ` (${wanting})`}
          </Button>
          <Controls figures={figures.systems} system={null} />
        </div>
        <SystemList
          listed={listed}
          none={
            asked === ''
              ? 'No system needs attention.'
              : `No system ${onlyAttention ? 'that needs attention ' : ''}is called that.`
          }
        />
      </div>
      <div className="systems-right">
        {card !== undefined && own !== undefined && <SystemDetail key={card.id} card={card} figures={own} />}
      </div>
    </main>
  );
}
