/** Answers how things stand at a scene, how they came there, and which needs press. */
import type { z } from 'zod';
import { type Plutchik, plutchik, plutchikScores } from '../../../contracts/emotions.ts';
import { needs } from '../../reading/content-emotion-integration/system.ts';
import type { queryInput, queryOutput } from './answer-shapes.ts';
import {
  type BookCourse,
  carriedEmotions,
  carriedNeeds,
  feltAt,
  momentAt,
  settingsAt,
  settingViews,
} from './moments.ts';

type Input = z.output<typeof queryInput>;
type Output = z.input<typeof queryOutput>;
type Readiness = Extract<Output, { action: 'psychological_readiness' }>;

/** A need is met from this level on, lacks below its counterpart, and is open without so many sentences. */
const metFrom = 0.6;
const lackingTo = 0.4;
const leastEvidence = 3;
const shownStrongest = 3;

export function answerState(book: BookCourse, asked: Input): Output {
  switch (asked.action) {
    case 'current_state':
      return currentState(book, asked.scene);
    case 'emotion_history':
      return history(book, asked.from ?? 0, asked.limit ?? 100);
    case 'psychological_readiness':
      return readiness(book, asked.scene);
  }
}

function currentState(book: BookCourse, scene: number | undefined): Output {
  const moment = momentAt(book, scene);
  const emotions = carriedEmotions(book, moment);
  return {
    action: 'current_state',
    scene: moment.scene,
    felt: feltAt(moment),
    plutchik: emotions,
    maslow: carriedNeeds(book, moment),
    strongest: strongest(name => emotions[name].level),
    settings: settingViews(book, settingsAt(book, moment.scene).values()),
  };
}

/** The three strongest emotions, strongest first. */
export function strongest(levelOf: (name: Plutchik) => number): Plutchik[] {
  return [...plutchik].sort((a, b) => levelOf(b) - levelOf(a)).slice(0, shownStrongest);
}

function history(book: BookCourse, from: number, limit: number): Output {
  const rows = [...book.rows].filter(([scene]) => scene >= from).sort(([a], [b]) => a - b);
  return {
    action: 'emotion_history',
    points: rows.slice(0, limit).map(([scene, { plutchik: levels, change, jump }]) => {
      return { scene, plutchik: plutchikScores(levels), change, jump };
    }),
    next: rows[limit]?.[0] ?? null,
    settings: settingViews(book, book.settings),
  };
}

function readiness(book: BookCourse, scene: number | undefined): Output {
  const moment = momentAt(book, scene);
  const carried = carriedNeeds(book, moment);
  const levels = needs.map(need => ({ need, ...carried[need], state: stateOf(carried[need]) }));
  const isKnown = levels.some(one => one.state !== 'open');
  const unmet = levels.findIndex(one => one.state !== 'met');
  return {
    action: 'psychological_readiness',
    scene: moment.scene,
    needs: levels,
    pressing: levels.find(one => one.state === 'lacking')?.need ?? null,
    ready_for: isKnown ? (levels[unmet]?.need ?? null) : null,
    abstains: isKnown ? null : 'The text up to here says too little of any need.',
  };
}

function stateOf(need: Pick<Readiness['needs'][number], 'level' | 'evidence' | 'from'>): 'met' | 'lacking' | 'open' {
  if (need.from === 'text' && need.evidence < leastEvidence) return 'open';
  if (need.level >= metFrom) return 'met';
  return need.level <= lackingTo ? 'lacking' : 'open';
}
