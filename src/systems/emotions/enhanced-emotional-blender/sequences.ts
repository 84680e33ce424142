/**
 * What lies behind each emotion and what it does, after Plutchik's chain of events (1980, 2001): event, thought, action,
 * purpose. The wording is ours.
 */
import type { Plutchik } from '../../../contracts/emotions.ts';

export interface Sequence {
  /** What happens. */
  readonly event: string;
  /** What the person makes of it. */
  readonly thought: string;
  /** What they are driven to do. */
  readonly action: string;
  /** What it serves. */
  readonly serves: string;
}

export const sequences: Readonly<Record<Plutchik, Sequence>> = {
  joy: {
    event: 'gaining something of value',
    thought: 'this is mine',
    action: 'keep it, or do it again',
    serves: 'to gain resources',
  },
  trust: { event: 'meeting one of one’s own', thought: 'a friend', action: 'stay close and care', serves: 'support' },
  fear: { event: 'a threat', thought: 'danger', action: 'get away', serves: 'safety' },
  surprise: { event: 'something unexpected', thought: 'what is it?', action: 'stop', serves: 'to gain time to look' },
  sadness: {
    event: 'losing something of value',
    thought: 'I am left alone',
    action: 'cry',
    serves: 'to be held again',
  },
  disgust: { event: 'something foul', thought: 'poison', action: 'throw it out', serves: 'to be rid of it' },
  anger: { event: 'an obstacle', thought: 'an enemy', action: 'attack', serves: 'to destroy the obstacle' },
  anticipation: { event: 'new ground', thought: 'look closer', action: 'explore', serves: 'to know the ground' },
};
