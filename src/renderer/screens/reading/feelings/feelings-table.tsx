/** The wheels as a table: every figure of the charts, and the strongest sentence of each feeling. */
import '../arc-table.css';
import { useStore } from 'zustand';
import type { Plutchik } from '../../../../contracts/emotions.ts';
import { plutchik } from '../../../../contracts/emotions.ts';
import type { Wheel } from '../../../../contracts/wheel.ts';
import { openPassage } from '../../../commands/open-passage.ts';
import { useDesk } from '../../../stores/desk.ts';
import { CommandButton } from '../../../ui/command-button.tsx';

export function FeelingsTable() {
  const { feelings } = useDesk();
  const { sceneWheel, bookWheel } = useStore(feelings.store);
  return (
    <div className="arc-table" tabIndex={0} role="region" aria-label="The feelings as a table">
      <table>
        <caption className="note">
          The level is that of the strongest tenth of the sentences, the mean is that of all; both from 0 to 1. The rank
          is the share of the book’s scenes in which the feeling is weaker.
        </caption>
        <thead>
          <tr>
            <td rowSpan={2} />
            <th scope="colgroup" colSpan={5} className="words">
              This scene
            </th>
            <th scope="colgroup" colSpan={4} className="words">
              The whole book
            </th>
          </tr>
          <tr>
            {['name', 'level', 'mean', 'rank', 'strongest sentence', 'name', 'level', 'mean', 'strongest sentence'].map(
              (name, at) => (
                <th key={at} scope="col" className={/name|sentence/u.test(name) ? 'words machine' : 'machine'}>
                  {name}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {plutchik.map(emotion => (
            <tr key={emotion}>
              <th scope="row">{emotion}</th>
              <Cells wheel={sceneWheel} emotion={emotion} ranked />
              <Cells wheel={bookWheel} emotion={emotion} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellsProps {
  readonly wheel: Wheel | null;
  readonly emotion: Plutchik;
  readonly ranked?: boolean;
}

function Cells({ wheel, emotion, ranked = false }: CellsProps) {
  const of = wheel?.emotions.find(one => one.emotion === emotion);
  const passage = of?.passages[0];
  return (
    <>
      <td className="words">{of?.name ?? '·'}</td>
      <td className="machine">{of?.level.toFixed(2) ?? '·'}</td>
      <td className="machine">{of?.mean.toFixed(2) ?? '·'}</td>
      {ranked && <td className="machine">{of?.rank?.toFixed(2) ?? '·'}</td>}
      <td className="words sentence">
        {passage === undefined ? (
          '·'
        ) : (
          <CommandButton weight="link" command={openPassage} about={[passage]}>
            {passage.text}
          </CommandButton>
        )}
      </td>
    </>
  );
}
