/** Reading: the arc, the cast or their network above; below, a way through the book, the page, and what is known of its scene. */
import './reading.css';
import { useDeferredValue, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { progressOf } from '../../book/progress.ts';
import { showArc } from '../../commands/show-arc.ts';
import { showCast } from '../../commands/show-cast.ts';
import { showNetwork } from '../../commands/show-network.ts';
import { showMemory } from '../../commands/show-memory.ts';
import { showFeelings } from '../../commands/show-feelings.ts';
import { useDesk } from '../../stores/desk.ts';
import { FailureText } from '../../ui/failure.tsx';
import { Button } from '../../ui/button.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useSize } from '../../ui/use-size.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { ArcTable } from './arc-table.tsx';
import { ArcView } from './arc-view.tsx';
import { CastView } from './cast-view.tsx';
import { ChapterList } from './chapter-list.tsx';
import { NetworkView } from './network/network-view.tsx';
import { networkSentence } from './network/network-words.ts';
import { PairLines } from './network/pair-lines.tsx';
import { MemoryLine } from './memory/memory-line.tsx';
import { MemoryList } from './memory/memory-list.tsx';
import { MemoryView } from './memory/memory-view.tsx';
import { FeelingsTable } from './feelings/feelings-table.tsx';
import { type FeelingsSide, FeelingsView } from './feelings/feelings-view.tsx';
import { feelingsSentence } from './feelings/feelings-words.ts';
import { Page } from './page.tsx';
import { PassageList } from './passage-list.tsx';
import { SceneColumn } from './scene-column.tsx';
import { arcSentence, castSentence } from './view-words.ts';

const views = [
  { id: 'arc', title: showArc.title, command: showArc },
  { id: 'cast', title: showCast.title, command: showCast },
  { id: 'network', title: showNetwork.title, command: showNetwork },
  { id: 'memory', title: showMemory.title, command: showMemory },
  { id: 'feelings', title: showFeelings.title, command: showFeelings },
] as const;

export function Reading() {
  const desk = useDesk();
  const { outline, scale, arc, cast, failure } = useStore(desk.book.store);
  const { sceneWheel, bookWheel, meter } = useStore(desk.feelings.store);
  const [side, setSide] = useState<FeelingsSide>('scene');
  const { view, scene } = useStore(desk.place.store);
  const network = useStore(desk.network.store, slice => slice.network);
  const [asTable, setAsTable] = useState(false);
  const [person, setPerson] = useState<string | null>(null);
  const [known, setKnown] = useState<number | null>(null);
  const [measure, size] = useSize();
  // The page comes first; charts and margins follow in slices that hold nothing up.
  const whole = useDeferredValue(true, false);
  const head = useMemo(() => (outline === null ? null : progressOf(outline).head), [outline]);

  if (outline === null || scale === null) {
    if (failure === null) return <Waiting name="the book" />;
    return (
      <main className="reading-failed">
        <FailureText failure={failure} />
      </main>
    );
  }
  const character = cast?.characters.find(one => one.key === person) ?? cast?.characters[0];
  const upTo = Math.min(known ?? scene, Math.max(0, outline.scenes.length - 1));
  const hasTable =
    (view === 'arc' && arc !== null) ||
    (view === 'network' && network !== null) ||
    (view === 'feelings' && (sceneWheel !== null || bookWheel !== null)) ||
    (view === 'memory' && character !== undefined);
  const room = whole && size !== null && size.width > 0 ? size : null;
  return (
    <main className={`reading view-${view}`}>
      <div className="reading-top">
        <Tabs
          label="Views of the book"
          tabs={views}
          open={view}
          onOpen={id => void views.find(one => one.id === id)?.command.run(desk)}
        />
        <p className="note">
          {view === 'arc' && arc !== null && arcSentence(arc)}
          {view === 'cast' && cast !== null && castSentence(cast)}
          {view === 'network' && network !== null && networkSentence(network)}
          {view === 'memory' && character !== undefined && (
            <MemoryLine
              person={character}
              scale={scale}
              upTo={upTo}
              isSet={known !== null}
              onFollow={() => {
                setKnown(null);
              }}
            />
          )}
          {view === 'feelings' && feelingsSentence(side, sceneWheel, bookWheel, meter)}{' '}
          {hasTable && (
            <Button
              weight="link"
              aria-pressed={asTable}
              onClick={() => {
                setAsTable(!asTable);
              }}
            >
              {asTable ? 'As a chart' : 'As a table'}
            </Button>
          )}
        </p>
      </div>
      <div
        ref={measure}
        className="reading-view"
        role="tabpanel"
        aria-label={views.find(one => one.id === view)?.title}
      >
        {view === 'feelings' && asTable && <FeelingsTable />}
        {view === 'feelings' && !asTable && room !== null && (
          <FeelingsView scale={scale} here={scene} side={side} onSide={setSide} {...room} />
        )}
        {view === 'arc' && arc === null && <Waiting part name="the arc" />}
        {view === 'arc' && arc !== null && asTable && <ArcTable arc={arc} scale={scale} />}
        {view === 'arc' && arc !== null && !asTable && room !== null && (
          <ArcView arc={arc} scale={scale} head={head} here={scene} {...room} />
        )}
        {view === 'network' && network === null && <Waiting part name="the network" />}
        {view === 'network' && network !== null && room !== null && (
          <NetworkView network={network} scale={scale} head={head} here={scene} asTable={asTable} {...room} />
        )}
        {(view === 'cast' || view === 'memory') && cast === null && <Waiting part name="the cast" />}
        {view === 'cast' && cast !== null && room !== null && (
          <CastView
            cast={cast}
            scale={scale}
            head={head}
            here={scene}
            chosen={character?.key ?? null}
            onChoose={setPerson}
            {...room}
          />
        )}
        {view === 'memory' && cast !== null && room !== null && (
          <MemoryView
            cast={cast}
            scale={scale}
            head={head}
            upTo={upTo}
            asTable={asTable}
            chosen={character?.key ?? null}
            onChoose={setPerson}
            onUpTo={setKnown}
            {...room}
          />
        )}
      </div>
      <div className="reading-columns">
        {view === 'cast' && character !== undefined && <PassageList character={character} />}
        {view === 'network' && network !== null && network.ties.length > 0 && <PairLines />}
        {view === 'memory' && character !== undefined && (
          <MemoryList key={character.key} name={character.name} upTo={upTo} />
        )}
        {(view === 'arc' ||
          view === 'feelings' ||
          ((view === 'cast' || view === 'memory') && character === undefined) ||
          (view === 'network' && (network === null || network.ties.length === 0))) && (
          <ChapterList outline={outline} scale={scale} />
        )}
        <Page />
        {whole ? <SceneColumn /> : <div />}
      </div>
    </main>
  );
}
