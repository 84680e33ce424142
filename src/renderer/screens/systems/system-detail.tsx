/** The chosen system: what it does, its lanes, and what is in it: items, dead letters, operations, figures. */
import './system-detail.css';
import { useStore } from 'zustand';
import type { SystemFigures } from '../../../contracts/statistics.ts';
import type { SystemCard } from '../../bridge.ts';
import { useDesk } from '../../stores/desk.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { Controls } from './controls.tsx';
import { DeadView } from './dead-view.tsx';
import { FiguresView } from './figures-view.tsx';
import { HeldNote } from './held-note.tsx';
import { ItemsView } from './items-view.tsx';
import { Lanes } from './lanes.tsx';
import { OperationsView } from './operations-view.tsx';
import { useAimed } from './use-aimed.ts';
import { useNow } from './use-now.ts';

interface SystemDetailProps {
  readonly card: SystemCard;
  readonly figures: SystemFigures;
}

export function SystemDetail({ card, figures }: SystemDetailProps) {
  const { systems } = useDesk();
  const view = useStore(systems.store, slice => slice.view);
  const box = useAimed('detail');
  const now = useNow();
  const dead = figures.queue.error_queue_size;
  const tabs = [
    { id: 'items', title: 'Items' },
    { id: 'dead', title: dead === 0 ? 'Dead letters' : `Dead letters (${dead})` },
    { id: 'operations', title: 'Operations' },
    { id: 'figures', title: 'Figures' },
  ] as const;
  return (
    <section ref={box} tabIndex={-1} className="part system-detail" aria-label={card.id}>
      <header className="part-head system-head">
        <h2>
          {card.title} <span className="machine quiet">{card.id}</span>
        </h2>
        <Controls figures={[figures]} system={card.id} />
      </header>
      <p className="note system-does">{card.description}</p>
      {figures.held !== null && <HeldNote system={card.id} held={figures.held} now={now} />}
      <Lanes figures={figures} />
      <div className="system-tabs">
        <Tabs label={`What is in ${card.id}`} tabs={tabs} open={view} onOpen={systems.show} />
      </div>
      <div role="tabpanel" aria-label={tabs.find(tab => tab.id === view)?.title}>
        {view === 'items' && <ItemsView />}
        {view === 'dead' && <DeadView system={card.id} count={dead} />}
        {view === 'operations' && <OperationsView />}
        {view === 'figures' && <FiguresView figures={figures} />}
      </div>
    </section>
  );
}
