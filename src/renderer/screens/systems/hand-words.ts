/** What needs a hand, in one sentence: it opens the Systems screen. */
import type { MachineFigures, SystemFigures } from '../../../contracts/statistics.ts';
import { capital, countedInWords, inWords, listed } from '../../ui/phrases.ts';

/** 'Three letters could not be delivered; two systems are paused and hold 18 items.' */
export function handSentence(figures: MachineFigures): string {
  if (figures.store_failure !== null) return 'Nothing can be stored at present.';
  const held = figures.systems.filter(isHeld);
  const said = [deadWords(figures.dead), heldWords(held), failingWords(figures.systems)].filter(part => part !== '');
  if (said.length > 0) return `${capital(said.join('; '))}.`;
  return 'Nothing needs a hand.';
}

/** What the machine does meanwhile: the line under the sentence. */
export function meanwhileWords(figures: MachineFigures): string {
  const count = (state: SystemFigures['state']) => figures.systems.filter(system => system.state === state).length;
  const [busy, idle] = [count('busy'), count('idle')];
  const work = busy === 0 ? '' : `${countedInWords(busy, 'system')} ${busy === 1 ? 'is' : 'are'} at work`;
  const rest =
    idle === 0 ? '' : `${busy === 0 ? countedInWords(idle, 'system') : inWords(idle)} ${idle === 1 ? 'rests' : 'rest'}`;
  const waits =
    figures.outstanding === 0
      ? 'nothing waits'
      : `${countedInWords(figures.outstanding, 'item')} ${figures.outstanding === 1 ? 'waits or runs' : 'wait or run'}`;
  const failures = figures.systems.reduce((sum, system) => sum + system.queue.windows['1m'].failures, 0);
  const failed = failures === 0 ? '' : `; ${countedInWords(failures, 'attempt')} failed in the last minute`;
  const kept =
    figures.kept_share === 1
      ? ''
      : `; so much passes that ${Math.max(1, Math.round(figures.kept_share * 100))} % of the journeys are kept`;
  return `${capital(listed([work, rest, waits].filter(part => part !== '')))}${failed}${kept}.`;
}

function isHeld({ state }: SystemFigures): boolean {
  return state === 'paused' || state === 'draining';
}

function failingWords(systems: readonly SystemFigures[]): string {
  const failing = systems.filter(system => system.held !== null && !isHeld(system));
  const [first] = failing;
  if (first === undefined) return '';
  return failing.length === 1
    ? `one system, ${first.id}, keeps failing and is held for a while`
    : `${countedInWords(failing.length, 'system')} keep failing and are held for a while`;
}

function deadWords(dead: number): string {
  return dead === 0 ? '' : `${countedInWords(dead, 'letter')} could not be delivered`;
}

function heldWords(held: readonly SystemFigures[]): string {
  const [first] = held;
  if (first === undefined) return '';
  const items = held.reduce((sum, system) => sum + system.queue.input_queue_size, 0);
  const holds = items === 0 ? '' : ` and ${held.length === 1 ? 'holds' : 'hold'} ${countedInWords(items, 'item')}`;
  if (held.length > 1) return `${countedInWords(held.length, 'system')} are paused${holds}`;
  const one = `one system, ${first.id},`;
  return first.state === 'draining' ? `${one} is being emptied` : `${one} is paused${holds}`;
}
