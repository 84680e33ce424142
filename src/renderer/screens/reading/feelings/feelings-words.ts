/** The sentences behind the wheel and the meter. */
import type { BookMeter } from '../../../../contracts/meter.ts';
import type { Wheel } from '../../../../contracts/wheel.ts';
import { counted, countedInWords } from '../../../ui/phrases.ts';

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

/** The sentence over the view, of what is shown in it; null where that is not there yet. */
export function feelingsSentence(
  side: 'scene' | 'book' | 'dial',
  sceneWheel: Wheel | null,
  bookWheel: Wheel | null,
  meter: BookMeter | null,
): string | null {
  if (side === 'dial') return meter === null ? null : meterSentence(meter);
  const wheel = side === 'book' ? bookWheel : sceneWheel;
  return wheel === null ? null : wheelSentence(wheel);
}

/** What is to be seen in the wheel. */
export function wheelLegend(ofBook: boolean, hasOther: boolean): string {
  const [own, other] = ofBook ? ['the whole book', 'this scene'] : ['this scene', 'the whole book'];
  const line = hasOther ? `, the line: ${other}` : '';
  return `Filled: ${own}${line}. The dot: where all eight together point.`;
}

/** How opposites that are both there take from each other, strongest first; null where none do. */
export function lossWords({ cancelled }: Wheel): string | null {
  if (cancelled.length === 0) return null;
  const pairs = [...cancelled]
    .sort((a, b) => b.amount - a.amount)
    .slice(0, 3)
    .map(({ between: [a, b], amount }) => `${a} and ${b} ${amount.toFixed(2)}`);
  return `Opposites take from each other: ${pairs.join('; ')}.`;
}
