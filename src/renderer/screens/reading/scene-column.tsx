/** In this scene: its rose, its valence, arousal and dominance, and who speaks in it. */
import './scene-column.css';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { ScenePage } from '../../../contracts/book.ts';
import { useDesk } from '../../stores/desk.ts';
import { Part } from '../../ui/part.tsx';
import { counted } from '../../ui/phrases.ts';
import { Rose } from '../../ui/rose/rose.tsx';
import { roseReach } from '../../ui/rose/rose-geometry.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { Gauge } from './gauge.tsx';
import { speakerCounts } from './scene-figures.ts';

export function SceneColumn() {
  const { page: store, book } = useDesk();
  const page = useStore(store.store, slice => slice.page);
  const arc = useStore(book.store, slice => slice.arc);
  const reach = useMemo(() => roseReach([...(arc?.points ?? []), page?.feeling ?? null]), [arc, page]);
  if (page === null) return <div className="scene-column" />;
  return (
    <div className="scene-column" tabIndex={0} role="region" aria-label="What is known of the scene">
      <Part title="In this scene" note={counted(page.words, 'word')}>
        {page.feeling === null ? (
          <Unread name="feelings" />
        ) : (
          <>
            <div className="scene-rose">
              <Rose scores={page.feeling.plutchik} reach={reach} radius={50} named />
              <span className="machine dim">outer ring {reach.toFixed(1)}</span>
            </div>
            <dl className="gauges">
              <Gauge name="Valence" low="dark" high="bright" value={page.feeling.valence} />
              <Gauge name="Arousal" low="calm" high="stirred" value={page.feeling.arousal} />
              <Gauge name="Dominance" low="helpless" high="in command" value={page.feeling.dominance} />
            </dl>
          </>
        )}
      </Part>
      <Part title="Who speaks" note={quotationNote(page)}>
        {page.quotations === null ? <Unread name="speakers" /> : <WhoSpeaks page={page} />}
      </Part>
    </div>
  );
}

function quotationNote(page: ScenePage): string {
  return page.quotations === null ? '' : counted(page.quotations.length, 'quotation');
}

/** Hatched with its name: this will be known once the scene is read. */
function Unread({ name }: { readonly name: string }) {
  return (
    <div className="scene-unread">
      <Waiting part name={name} />
    </div>
  );
}

function WhoSpeaks({ page }: { readonly page: ScenePage }) {
  const counts = speakerCounts(page);
  const most = Math.max(1, ...counts.map(count => count.quotations));
  if (counts.length === 0) return <p className="note who-none">Nobody speaks here.</p>;
  return (
    <ul className="who">
      {counts.map(({ name, quotations }) => (
        <li key={name ?? ''}>
          <span className="who-name">{name ?? <i className="dim">unsure</i>}</span>
          <span className="machine">{quotations}</span>
          <svg height="10" width="100%" aria-hidden="true">
            <line
              x2={`${(quotations / most) * 100}%`}
              y1="5"
              y2="5"
              className={name === null ? 'who-open' : 'who-line'}
            />
          </svg>
        </li>
      ))}
    </ul>
  );
}
