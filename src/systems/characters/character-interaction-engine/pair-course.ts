/** A pair as the window shows it: its conversations along the book, and every line that passes between the two. */
import type { Dynamics, PairCourse } from '../../../contracts/relations.ts';
import { dynamicsOf } from './dynamics.ts';
import { passageIn } from './interactions.ts';
import type { SceneTalks } from './scene-talks.ts';
import { addSums, valenceOf } from './valence-sums.ts';

/** Conversations and meetings in book order, and their lines; meetings are lines of nobody. */
export function courseOf(
  scenes: ReadonlyMap<number, SceneTalks>,
  pair: string,
  count: number,
  textOf: (scene: number) => string,
  name: (key: string) => string,
): { points: PairCourse['points']; lines: PairCourse['lines']; dynamics: Dynamics } {
  const points: PairCourse['points'] = [];
  const lines: PairCourse['lines'] = [];
  for (const [scene, { talks, meetings }] of scenes) {
    for (const talk of talks) {
      if (talk.pair.join('\n') !== pair) continue;
      const sure = talk.lines.filter(line => line.sure).length;
      const valence = valenceOf(addSums(...(sure > 0 ? talk.sure : talk.all)));
      points.push({
        scene,
        kind: talk.kind,
        lines: sure,
        unsure: talk.lines.length - sure,
        valence,
        first_line: lines.length,
      });
      for (const line of talk.lines) {
        const by = name(talk.pair[line.from]);
        lines.push({ ...passageIn(textOf, scene, line), by, sure: line.sure, kind: talk.kind });
      }
    }
    for (const meeting of meetings) {
      if (meeting.pair.join('\n') !== pair) continue;
      points.push({
        scene,
        kind: 'encounter',
        lines: 0,
        unsure: 0,
        valence: valenceOf(meeting.sums),
        first_line: lines.length,
      });
      for (const place of meeting.places) {
        lines.push({ ...passageIn(textOf, scene, place), by: '', sure: true, kind: 'encounter' });
      }
    }
  }
  return { points, lines, dynamics: dynamicsOf(scenes, pair, count) };
}
