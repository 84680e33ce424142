/** The days of writing as a table, the newest first. */
import type { WritingDay } from '../../../contracts/writing.ts';
import { dayWords } from '../../../contracts/forecast-words.ts';
import { figure } from '../../ui/phrases.ts';

export function DaysTable({ days }: { readonly days: readonly WritingDay[] }) {
  if (days.length === 0) return <p className="note days-said">There is no day with a change yet.</p>;
  return (
    <div className="days-table" role="region" aria-label="Days of writing as a table" tabIndex={0}>
      <table>
        <thead>
          <tr className="note">
            <th scope="col">Day</th>
            <th scope="col">Written</th>
            <th scope="col">Cut</th>
            <th scope="col">Net</th>
            <th scope="col">Book</th>
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map(({ day, written, cut, net, words }) => (
            <tr key={day}>
              <th scope="row" className="note">
                {dayWords(day)}
              </th>
              <td className="machine">{figure(written)}</td>
              <td className="machine">{figure(cut)}</td>
              <td className="machine">{net < 0 ? `−${figure(-net)}` : figure(net)}</td>
              <td className="machine">{figure(words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
