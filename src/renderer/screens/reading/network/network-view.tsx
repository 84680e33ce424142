/** The network over the page: the cast in a column with arcs, whom the chosen person speaks with, and a course or voice. */
import './network-view.css';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { Network } from '../../../../contracts/relations.ts';
import type { BookScale } from '../../../book/book-scale.ts';
import { choosePair } from '../../../commands/choose-pair.ts';
import { useDesk } from '../../../stores/desk.ts';
import { FailureText } from '../../../ui/failure.tsx';
import { figure } from '../../../ui/phrases.ts';
import { Tabs } from '../../../ui/tabs.tsx';
import type { Size } from '../../../ui/use-size.ts';
import { VirtualList } from '../../../ui/virtual-list.tsx';
import { Waiting } from '../../../ui/waiting.tsx';
import { NetworkTable } from './network-table.tsx';
import { PairChart } from './pair-chart.tsx';
import { PeopleArcs } from './people-arcs.tsx';
import { VoiceView } from './voice-view.tsx';

interface NetworkViewProps extends Size {
  readonly network: Network;
  readonly scale: BookScale;
  readonly head: number | null;
  readonly here: number;
  readonly asTable: boolean;
}

const sides = [
  { id: 'course', title: 'Their course' },
  { id: 'voice', title: 'The voice' },
] as const;

export function NetworkView({ network, scale, head, here, asTable, width, height }: NetworkViewProps) {
  const desk = useDesk();
  const { person, other, pair, voice, failure } = useStore(desk.network.store);
  const [side, setSide] = useState<'course' | 'voice'>('course');
  if (network.people.length === 0) {
    return (
      <p className="cast-empty dim">
        {network.complete
          ? 'Nobody is heard to speak to anybody in this book.'
          : 'Who speaks to whom is not known yet: quotations are being read.'}
      </p>
    );
  }
  if (asTable) return <NetworkTable network={network} />;
  const arcs = Math.round(Math.min(480, Math.max(250, width * 0.32)));
  const partners = Math.round(Math.min(300, Math.max(200, width * 0.2)));
  const rest = Math.max(200, width - arcs - partners - 48);
  const name = (key: string): string => network.people.find(one => one.key === key)?.name ?? key;
  const ties = network.ties.filter(tie => tie.a === person || tie.b === person);
  const with_ = (index: number): string => {
    const tie = ties[index];
    return tie === undefined ? '' : tie.a === person ? tie.b : tie.a;
  };
  return (
    <div className="network" style={{ height }}>
      <PeopleArcs network={network} person={person} other={other} width={arcs} />
      <div className="network-partners" style={{ width: partners }}>
        <div className="network-columns machine dim" aria-hidden="true">
          <span>with</span>
          <span>says</span>
          <span>hears</span>
        </div>
        {ties.length === 0 && <p className="note">Nobody of those shown.</p>}
        {ties.length > 0 && (
          <VirtualList
            label={`Whom ${name(person ?? '')} speaks with`}
            count={ties.length}
            rowHeight={24}
            chosen={ties.findIndex((_, index) => with_(index) === other)}
            onChoose={index => {
              if (person !== null) void choosePair.run(desk, person, with_(index));
            }}
          >
            {index => {
              const tie = ties[index];
              if (tie === undefined) return null;
              const [says, hears] = tie.a === person ? [tie.ab, tie.ba] : [tie.ba, tie.ab];
              return (
                <span className={`network-partner ${with_(index) === other ? 'is-chosen' : ''}`}>
                  <span className="network-name" title={name(with_(index))}>
                    {name(with_(index))}
                  </span>
                  <span className="machine" aria-label={`says ${says}`}>
                    {says === 0 ? '·' : figure(says)}
                  </span>
                  <span className="machine" aria-label={`hears ${hears}`}>
                    {hears === 0 ? '·' : figure(hears)}
                  </span>
                </span>
              );
            }}
          </VirtualList>
        )}
      </div>
      <div className="network-side" style={{ width: rest }}>
        <Tabs small label="About the choice" tabs={sides} open={side} onOpen={setSide} />
        {failure !== null && <FailureText failure={failure} />}
        {failure === null && side === 'course' && pair === null && other !== null && <Waiting part name="the pair" />}
        {side === 'course' && pair !== null && <PairChart pair={pair} scale={scale} head={head} here={here} />}
        {failure === null && side === 'voice' && voice === null && <Waiting part name="the voice" />}
        {side === 'voice' && voice !== null && <VoiceView profile={voice} />}
      </div>
    </div>
  );
}
