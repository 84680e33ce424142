/** Feelings summed up over a whole book: the book itself, and one character through it. */
import type { z } from 'zod';
import { plutchik } from '../../../contracts/emotions.ts';
import type { bookSummarySchema, characterSummarySchema } from './answers.ts';
import { type SceneSpeakers, divideSentences, type TellingSentence } from './cast-sentences.ts';
import { evidenceOf, feelingAnswer, isEnough, meanOfTelling } from './character-feeling.ts';
import { meanFeeling } from './mean-feeling.ts';
import { needs, round, type SceneFeeling, unpackSentences } from './scene-feeling.ts';

type Scenes = readonly (SceneFeeling | null)[];
type Peak = z.infer<typeof bookSummarySchema>['brightest'][number];

const shown = 3;

export function summariseBook(scenes: Scenes): z.infer<typeof bookSummarySchema> {
  const read = scenes.flatMap((feeling, scene) => (feeling === null ? [] : [{ scene, feeling }]));
  const sentences = read.flatMap(({ feeling }) => unpackSentences(feeling.rows));
  const peaks = (of: (feeling: SceneFeeling) => number): Peak[] =>
    read
      .map(({ scene, feeling }) => ({ scene, value: of(feeling) }))
      .sort((a, b) => b.value - a.value || a.scene - b.scene)
      .slice(0, shown);
  const strongest = plutchik.flatMap((name, index) => {
    const [peak] = peaks(feeling => feeling.plutchik[index] ?? 0);
    return peak === undefined ? [] : [[name, peak] as const];
  });
  const total = (side: 'met' | 'lacking', level: number): number =>
    read.reduce((sum, { feeling }) => sum + (feeling.needs[side][level] ?? 0), 0);
  return {
    scenes: scenes.length,
    scenes_read: read.length,
    sentences: sentences.length,
    feeling: sentences.length === 0 ? null : feelingAnswer(meanFeeling(sentences)),
    brightest: peaks(feeling => feeling.valence),
    darkest: peaks(feeling => -feeling.valence).map(({ scene, value }) => ({ scene, value: round(-value, 4) })),
    peaks: Object.fromEntries(strongest),
    needs: Object.fromEntries(
      needs.map((need, level) => [need, { met: total('met', level), lacking: total('lacking', level) }]),
    ),
  };
}

export function summariseCharacter(
  name: string,
  key: string,
  scenes: Scenes,
  speakers: ReadonlyMap<number, SceneSpeakers>,
): z.infer<typeof characterSummarySchema> {
  const present = scenes.flatMap((feeling, scene) => {
    const heard = speakers.get(scene);
    const telling = feeling === null || heard === undefined ? [] : divideSentences(feeling, heard, key).telling;
    return telling.length === 0 ? [] : [{ scene, telling }];
  });
  const all = present.flatMap(({ telling }): readonly TellingSentence[] => telling);
  const evidence = evidenceOf(all);
  const sure = present.filter(({ telling }) => isEnough(evidenceOf(telling)));
  return {
    character: name,
    feeling: isEnough(evidence) ? feelingAnswer(meanOfTelling(all)) : null,
    evidence,
    scenes: sure.map(({ scene, telling }) => ({ scene, ...feelingAnswer(meanOfTelling(telling)) })),
    scenes_unsure: present.length - sure.length,
  };
}
