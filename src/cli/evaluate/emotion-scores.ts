/** Scores of the emotion model against annotated sets, each with a 95 % interval by drawing documents anew. */
import { bootstrap, type Measure } from './bootstrap.ts';
import type { EmobankItem, GoEmotionsItem, RemanItem } from './emotion-sets.ts';
import { auc, calibrationError, f1, orderOf, pearson, type Claim, type Weights } from './metrics.ts';

/** What is scored of a reading; probabilities from 0 to 1, ratings from 1 to 5. */
export interface ReadEmotions {
  readonly goemotions: ArrayLike<number>;
  readonly goemotionsLabels: readonly string[];
  readonly plutchik: ArrayLike<number>;
  readonly plutchikLabels: readonly string[];
  readonly valence: number;
  readonly arousal: number;
  readonly dominance: number;
}

export type Scores = Readonly<Record<string, Measure>>;

/** How the labels of GoEmotions fall under Ekman's six and neutral (Demszky et al. 2020). */
const ekman: Readonly<Record<string, readonly string[]>> = {
  anger: ['anger', 'annoyance', 'disapproval'],
  disgust: ['disgust'],
  fear: ['fear', 'nervousness'],
  joy: [
    ...['joy', 'amusement', 'approval', 'excitement', 'gratitude', 'love', 'optimism', 'relief', 'pride'],
    ...['admiration', 'desire', 'caring'],
  ],
  sadness: ['sadness', 'disappointment', 'embarrassment', 'grief', 'remorse'],
  surprise: ['surprise', 'realization', 'confusion', 'curiosity'],
  neutral: ['neutral'],
};

/** Macro-F1 over all labels of the set and over Ekman's, and the calibration of the labels given. */
export function scoreGoEmotions(
  items: readonly GoEmotionsItem[],
  labels: readonly string[],
  read: (text: string) => ReadEmotions,
): Scores {
  const readings = items.map(({ text }) => read(text));
  const gold = items.map(item => new Set(item.labels.map(id => labels[id] ?? '')));
  const given = readings.map(reading => new Set(reading.goemotionsLabels));
  const groups = items.map(({ id }, index) => `${id}:${index}`);
  const macro = (classes: readonly (readonly string[])[]): Measure => {
    const columns = classes.map(names => ({
      given: given.map(set => (names.some(name => set.has(name)) ? 1 : 0)),
      gold: gold.map(set => (names.some(name => set.has(name)) ? 1 : 0)),
    }));
    return bootstrap(groups, weights => meanOf(columns.map(one => f1(one.given, one.gold, weights))));
  };
  const claims = readings.flatMap((reading, item) =>
    reading.goemotionsLabels.map((name): Claim => {
      const probability = reading.goemotions[labels.indexOf(name)] ?? 0;
      return { item, probability, right: gold[item]?.has(name) === true };
    }),
  );
  return {
    macro_f1: macro(labels.map(label => [label])),
    ekman_macro_f1: macro(Object.values(ekman)),
    calibration_error: bootstrap(groups, weights => calibrationError(claims, weights)),
  };
}

/** Macro-F1 and mean area under the curve over Plutchik's eight, by book, and the calibration of the labels given. */
export function scoreReman(
  items: readonly RemanItem[],
  names: readonly string[],
  read: (text: string, index: number) => ReadEmotions,
): Scores {
  const readings = items.map(({ text }, index) => read(text, index));
  const books = items.map(({ book }) => book);
  const columns = names.map((name, k) => {
    const scores = readings.map(reading => reading.plutchik[k] ?? 0);
    return {
      scores,
      order: orderOf(scores),
      given: readings.map(reading => (reading.plutchikLabels.includes(name) ? 1 : 0)),
      gold: items.map(({ emotions }) => (emotions.includes(name) ? 1 : 0)),
    };
  });
  const areas = (weights: Weights): number =>
    meanOf(columns.map(one => auc(one.scores, one.gold, weights, one.order)).filter(area => !Number.isNaN(area)));
  const claims = readings.flatMap((reading, item) =>
    reading.plutchikLabels.map((name): Claim => {
      const probability = reading.plutchik[names.indexOf(name)] ?? 0;
      return { item, probability, right: items[item]?.emotions.includes(name) === true };
    }),
  );
  return {
    macro_f1: bootstrap(books, weights => meanOf(columns.map(one => f1(one.given, one.gold, weights)))),
    mean_auc: bootstrap(books, areas),
    calibration_error: bootstrap(books, weights => calibrationError(claims, weights)),
  };
}

/** Pearson's correlation for valence, arousal and dominance, over all texts and over fiction alone, by document. */
export function scoreEmobank(
  items: readonly EmobankItem[],
  read: (text: string, index: number) => Pick<ReadEmotions, 'valence' | 'arousal' | 'dominance'>,
): Scores {
  const readings = items.map(({ text }, index) => read(text, index));
  const scores: Record<string, Measure> = {};
  for (const part of ['all', 'fiction'] as const) {
    const chosen = items.map((_, i) => i).filter(i => part === 'all' || items[i]?.category === 'fiction');
    const documents = chosen.map(i => items[i]?.document ?? '');
    (['valence', 'arousal', 'dominance'] as const).forEach((name, k) => {
      const ours = chosen.map(i => readings[i]?.[name] ?? 3);
      const gold = chosen.map(i => items[i]?.ratings[k] ?? 3);
      const key = part === 'all' ? `${name}_r` : `${name}_r_fiction`;
      if (chosen.length > 0) scores[key] = bootstrap(documents, weights => pearson(ours, gold, weights));
    });
  }
  return scores;
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
