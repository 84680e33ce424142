/** The wheels as a table: every figure of the charts. */
import './arc-table.css';
import { useStore } from 'zustand';
import { useDesk } from '../../stores/desk.ts';

export function FeelingsTable() {
  const { feelings } = useDesk();
  const { sceneWheel, bookWheel } = useStore(feelings.store);
  return (
    <div className="arc-table" tabIndex={0} role="region" aria-label="The feelings as a table">
      <table>
        <thead>
          <tr>
            <th scope="col">Feeling</th>
            {['here', 'level', 'mean', 'rank in the book', 'book: name', 'book: level', 'book: mean'].map(name => (
              <th key={name} scope="col" className="machine">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(sceneWheel ?? bookWheel)?.emotions.map(({ emotion }, at) => {
            const here = sceneWheel?.emotions[at];
            const book = bookWheel?.emotions[at];
            return (
              <tr key={emotion}>
                <th scope="row">{emotion}</th>
                {[
                  here?.name,
                  here?.level.toFixed(2),
                  here?.mean.toFixed(2),
                  here?.rank?.toFixed(2),
                  book?.name,
                  book?.level.toFixed(2),
                  book?.mean.toFixed(2),
                ].map((figure, column) => (
                  <td key={column} className="machine">
                    {figure ?? '·'}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
