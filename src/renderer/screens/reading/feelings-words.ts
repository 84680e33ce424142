/** The sentences behind the wheel and the meter. */
import type { BookMeter } from '../../../contracts/meter.ts';
import type { Wheel } from '../../../contracts/wheel.ts';
import { counted, countedInWords } from '../../ui/phrases.ts';

/** What is felt, in words: the strongest names and what they make together. */
export function wheelSentence(wheel: Wheel): string {
  if (wheel.abstains !== null) return `Unsure: ${wheel.abstains}`;
  const of = wheel.scene === null ? 'the book' : 'this scene';
  const top = [...wheel.emotions].sort((a, b) => b.level - a.level).filter(one => one.level > 0);
  const [first, second] = top;
  if (first === undefined) return `Nothing is felt in ${of}.`;
  const names = second === undefined ? first.name : `${first.name} and ${second.name}`;
  const dyad = wheel.dyads[0];
  const made = dyad === undefined ? '' : `; together they lean to ${dyad.name} (${dyad.parts.join(' and ')})`;
  return `Strongest in ${of}: ${names}${made}.`;
}

/** Where the dial stands and how often it was released. */
export function meterSentence(meter: BookMeter): string {
  const unread = meter.points.filter(point => point === null).length;
  if (unread === meter.points.length) return 'No scene is read yet.';
  const rest = unread > 0 ? `; ${counted(unread, 'scene')} not read yet` : '';
  const released = meter.releases.length === 0 ? 'never released' : `released ${times(meter.releases.length)}`;
  return `The dial from ${meter.poles.low} to ${meter.poles.high}: at the end ${meter.state}, ${released}${rest}.`;
}

function times(count: number): string {
  return count === 1 ? 'once' : countedInWords(count, 'time');
}
