/** Answers about a meter: where it stands, what moved it, what set it off. */
import { ScriptoriumError } from '../../../contracts/errors.ts';
import type { ReadContext } from '../../../contracts/records.ts';
import { bookReleases } from './book.ts';
import { rounded, stateOf } from './dial.ts';
import { meterOf, polesOf, standing, textRelease } from './standing.ts';
import type { MeterTarget } from './system.ts';

type Action = 'current_state' | 'summary' | 'release_history';
type Target = MeterTarget & { readonly scene?: number | undefined };

export function answerQuery(context: ReadContext, asked: Target & { readonly action: Action }) {
  switch (asked.action) {
    case 'current_state':
      return currentState(context, asked);
    case 'summary':
      return summary(context, asked);
    case 'release_history':
      return { action: 'release_history' as const, ...releases(context, asked) };
  }
}

function currentState(context: ReadContext, target: Target) {
  const { settings, rows, level } = meterOf(context, target);
  const { scene } = target;
  if (scene === undefined) return { action: 'current_state' as const, ...standing(level, settings), scene: null };
  if (scene >= rows.length) throw new ScriptoriumError('no-such-scene', `The book has no scene ${scene}.`);
  const row = rows[scene];
  if (row === null || row === undefined) {
    throw new ScriptoriumError('not-read-yet', `Scene ${scene} has not been read yet.`);
  }
  return { action: 'current_state' as const, ...standing(row.level, settings), scene };
}

function summary(context: ReadContext, target: Target) {
  const { settings, rows, texts, level } = meterOf(context, target);
  const read = rows.filter(row => row !== null);
  const steps = [...read, ...texts.map(one => ({ ...one, low: one.low.length, high: one.high.length }))];
  const sum = (of: (step: (typeof steps)[number]) => number): number => steps.reduce((all, one) => all + of(one), 0);
  return {
    action: 'summary' as const,
    ...standing(level, settings),
    scenes: { read: read.length, all: rows.length },
    texts: texts.length,
    words: { low: sum(one => one.low), high: sum(one => one.high) },
    mean: steps.length === 0 ? null : rounded(sum(one => one.peak) / steps.length),
    releases: {
      low: steps.filter(one => one.released === 'low').length,
      high: steps.filter(one => one.released === 'high').length,
    },
    abstains: sum(one => one.low + one.high) === 0 ? 'No word of either pole has been read yet.' : null,
  };
}

function releases(context: ReadContext, target: Target) {
  const { settings, rows, texts } = meterOf(context, target);
  return {
    texts: texts.flatMap(text => textRelease(text, settings) ?? []),
    scenes: 'project' in target ? bookReleases(context, target.project, rows, settings) : [],
  };
}

const usualLimit = 100;

export function answerHistory(
  context: ReadContext,
  target: MeterTarget & { readonly from?: number | undefined; readonly limit?: number | undefined },
) {
  const { settings, rows, texts } = meterOf(context, target);
  const poles = polesOf(settings);
  const from = target.from ?? 0;
  const to = from + (target.limit ?? usualLimit);
  return {
    poles,
    scenes: rows.slice(from, to).flatMap((row, index) => {
      if (row === null) return [];
      const { level, peak, low, high } = row;
      return [{ scene: from + index, level, peak, state: stateOf(level, poles), low, high }];
    }),
    next: to < rows.length ? to : null,
    texts: texts.map(({ entry, at, level, peak, excerpt }) => {
      return { entry, at, level, peak, state: stateOf(level, poles), excerpt };
    }),
  };
}
