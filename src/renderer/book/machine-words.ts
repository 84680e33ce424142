/** The machine in words: who works, who rests, what waits, what is dead. */
import type { MachineFigures, SystemFigures } from '../../contracts/statistics.ts';
import type { HealthMark } from '../ui/marks.tsx';
import { capital, counted, countedInWords, figure, inWords, listed, seconds } from '../ui/phrases.ts';

/** The shape of a system: colour and form only where something is wrong. */
export function systemMark(system: SystemFigures): HealthMark {
  if (system.queue.error_queue_size > 0) return 'crit';
  if (system.state === 'off') return 'off';
  if (system.state === 'paused' || system.state === 'draining') return 'paused';
  return system.held !== null || system.queue.windows['1m'].failures > 0 ? 'warn' : 'well';
}

/** The shape of the whole machine: the worst of its systems, where that is amiss. */
export function machineMark(figures: MachineFigures): HealthMark {
  if (figures.store_failure !== null) return 'crit';
  const marks = figures.systems.map(systemMark);
  return marks.includes('crit') ? 'crit' : marks.includes('warn') ? 'warn' : 'well';
}

/** 'Two systems are at work, four rest.' */
export function machineSentence(figures: MachineFigures): string {
  const { systems } = figures;
  const count = (state: SystemFigures['state']) => systems.filter(system => system.state === state).length;
  const busy = count('busy');
  const said = [
    busy > 0 ? `${countedInWords(busy, 'system')} ${busy === 1 ? 'is' : 'are'} at work` : '',
    count('idle') > 0 ? restWords(count('idle'), busy, systems.length) : '',
    countedState(count('paused') + count('draining'), 'paused'),
    countedState(count('off'), 'off'),
  ].filter(part => part !== '');
  const dead = figures.dead === 0 ? '' : `; ${countedInWords(figures.dead, 'item')} could not be done`;
  return `${capital(listed(said))}${dead}.`;
}

function countedState(count: number, state: string): string {
  return count === 0 ? '' : `${inWords(count)} ${count === 1 ? 'is' : 'are'} ${state}`;
}

function restWords(idle: number, busy: number, all: number): string {
  if (busy > 0) return `${inWords(idle)} ${idle === 1 ? 'rests' : 'rest'}`;
  if (idle === 1) return 'one system rests';
  if (idle < all) return `${inWords(idle)} systems rest`;
  return idle === 2 ? 'both systems rest' : `all ${inWords(idle)} systems rest`;
}

/** The first words of the foot line. */
export function stateWords(figures: MachineFigures): string {
  if (figures.store_failure !== null) return 'Nothing can be stored at present.';
  const dead = figures.systems.filter(system => system.queue.error_queue_size > 0).map(({ id }) => id);
  if (dead.length > 0) {
    const where = dead.length > 2 ? countedInWords(dead.length, 'system') : listed(dead);
    return `${capital(countedInWords(figures.dead, 'dead letter'))} in ${where}.`;
  }
  const failing = figures.systems.find(system => systemMark(system) === 'warn');
  if (failing !== undefined) {
    if (failing.held !== null) return `${failing.id} keeps failing and is held for a while.`;
    const { failures } = failing.queue.windows['1m'];
    return `${failing.id}: ${counted(failures, 'attempt')} failed in the last minute.`;
  }
  return figures.outstanding > 0 ? 'At work.' : 'All quiet.';
}

/** What waits: the second part of the foot line. */
export function waitingWords(figures: MachineFigures): string {
  const dead = figures.dead === 0 ? 'nothing is dead' : '';
  if (figures.outstanding === 0) return dead === '' ? 'Nothing waits.' : `Nothing waits, ${dead}.`;
  const oldest = Math.max(...figures.systems.map(system => system.queue.oldest_s), 0);
  const wait = `${figure(figures.outstanding)} ${figures.outstanding === 1 ? 'waits or runs' : 'wait or run'}`;
  const age = oldest >= 1 ? `, the oldest for ${seconds(oldest)} s` : '';
  return `${capital(wait)}${age.replace(' min s', ' min')}${dead === '' ? '' : `; ${dead}`}.`;
}

/** 'items a second · storage thread 0.4 ms · four of four workers busy' */
export function machineNote(figures: MachineFigures): string {
  const rate = figures.settled_per_second;
  const { busy, slots } = figures.workers;
  return [
    rate > 0 && figures.outstanding > 0 ? `${counted(Math.round(rate), 'item')} a second` : 'nothing moves',
    `a commit takes ${figures.commit_ms.toFixed(1)} ms`,
    busy === 0 ? 'no worker busy' : `${inWords(busy)} of ${inWords(slots)} workers busy`,
  ].join(' · ');
}
