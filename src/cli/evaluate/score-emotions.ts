/** Has the emotion models read an annotated set, and scores them. */
import type { Runner } from '../../contracts/compute.ts';
import { plutchik } from '../../contracts/emotions.ts';
import { lineEmotions, type LineEmotions } from '../reading/line-emotions.ts';
import { type ReadEmotions, scoreEmobank, scoreGoEmotions, scoreReman, type Scores } from './emotion-scores.ts';
import { parseEmobank, parseGoEmotions, parseReman } from './emotion-sets.ts';
import type { AnnotatedSet } from './find-sets.ts';

export type EmotionSet = Extract<AnnotatedSet, { readonly items: unknown }>;

export async function scoreEmotions(runner: Runner, set: EmotionSet): Promise<Scores> {
  const { text } = set.items;
  switch (set.name) {
    case 'goemotions': {
      const items = parseGoEmotions(text);
      const texts = items.map(item => item.text);
      const read = await lineEmotions(runner, texts);
      const byText = new Map(texts.map((one, index) => [one, asRead(read[index], set.labels)]));
      return scoreGoEmotions(items, set.labels, one => byText.get(one) ?? asRead(undefined, set.labels));
    }
    case 'reman': {
      const items = parseReman(text);
      const read = await lineEmotions(
        runner,
        items.map(item => item.text),
      );
      return scoreReman(items, plutchik, (_text, index) => asRead(read[index], []));
    }
    case 'emobank': {
      const items = parseEmobank(text);
      const read = await lineEmotions(
        runner,
        items.map(item => item.text),
      );
      return scoreEmobank(items, (_text, index) => asRead(read[index], []));
    }
  }
}

function asRead(one: LineEmotions | undefined, labels: readonly string[]): ReadEmotions {
  return {
    goemotions: labels.map(label => one?.goemotions[label] ?? 0),
    goemotionsLabels: one?.goemotions_labels ?? [],
    plutchik: plutchik.map(name => one?.plutchik[name] ?? 0),
    plutchikLabels: one?.plutchik_labels ?? [],
    valence: one?.valence ?? 3,
    arousal: one?.arousal ?? 3,
    dominance: one?.dominance ?? 3,
  };
}
