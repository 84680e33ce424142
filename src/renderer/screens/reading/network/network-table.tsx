/** The network as a table: every pair with what they exchange; a press chooses the pair. */
import { useStore } from 'zustand';
import type { Network } from '../../../../contracts/relations.ts';
import { choosePair } from '../../../commands/choose-pair.ts';
import { useDesk } from '../../../stores/desk.ts';
import { CommandButton } from '../../../ui/command-button.tsx';
import '../arc-table.css';

export function NetworkTable({ network }: { readonly network: Network }) {
  const desk = useDesk();
  const { person, other } = useStore(desk.network.store);
  const name = (key: string): string => network.people.find(one => one.key === key)?.name ?? key;
  return (
    <div className="arc-table" role="region" aria-label="The network as a table" tabIndex={0}>
      <table>
        <caption className="note">
          Lines that the first says to the second, and is told by them; lines that may be theirs; and how warm what they
          surely say to each other is, from 1 to 5 with 3 in the middle. Choose a pair to see its lines.
        </caption>
        <thead>
          <tr>
            <th scope="col">pair</th>
            {[
              'says',
              'is told',
              'unsure',
              'conversations',
              'conflicts',
              'tender',
              'named together',
              'valence',
              '90 %',
            ].map(title => (
              <th key={title} scope="col" className="machine">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {network.ties.map(tie => {
            const chosen = [tie.a, tie.b].every(key => key === person || key === other);
            const { valence } = tie;
            return (
              <tr key={`${tie.a}\n${tie.b}`} aria-current={chosen ? 'true' : undefined}>
                <th scope="row">
                  <CommandButton weight="link" command={choosePair} about={[tie.a, tie.b]}>
                    {name(tie.a)} and {name(tie.b)}
                  </CommandButton>
                </th>
                {[tie.ab, tie.ba, tie.unsure, tie.conversations, tie.conflicts, tie.tender, tie.meetings].map(
                  (count, index) => (
                    <td key={index} className="machine">
                      {count}
                    </td>
                  ),
                )}
                <td className="machine">{valence === null ? '·' : valence.mean.toFixed(2)}</td>
                <td className="machine">
                  {valence === null || valence.low === null
                    ? '·'
                    : `${valence.low.toFixed(2)}–${(valence.high ?? 5).toFixed(2)}`}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
