/** Who speaks to whom in one scene, and who is named together: pairs, lines, what shows their kind, and valence. */
import { z } from 'zod';
import { speakerTrust } from '../../../contracts/trust.ts';
import {
  unpackSentences,
  type SceneFeeling,
  type SentenceFeeling,
} from '../../reading/content-emotion-integration/system.ts';
import type { speakersSchema } from '../../reading/identity-processor/system.ts';
import { paragraphOf, type SceneSigns } from './scene-signs.ts';
import { addSums, noSums, sumsOf, sumsSchema, type ValenceSums } from './valence-sums.ts';

export type Speakers = z.infer<typeof speakersSchema>;
type Quotation = Speakers['quotations'][number];

/** After so many paragraphs without speech a conversation is over. */
const conversationEnds = 4;
/** An angry, joyful or trusting sentence counts as a sign from this score on. */
const strongFeeling = 0.5;
/** Signs that make a conversation a conflict or a tender one. */
const leastSigns = 2;
/** A sentence that names more people than this is a list. */
const mostNamed = 4;

const place = { start: z.number().int(), end: z.number().int() };
export const talkKinds = ['conversation', 'address', 'conflict', 'tenderness', 'unsure'] as const;

export const talkSchema = z.object({
  /** Keys, in order. */
  pair: z.tuple([z.string(), z.string()]),
  kind: z.enum(talkKinds),
  ...place,
  /** `from`: which of the pair speaks. */
  lines: z.array(z.object({ ...place, from: z.union([z.literal(0), z.literal(1)]), sure: z.boolean() })),
  /** What each says to the other: surely, and in all. */
  sure: z.tuple([sumsSchema, sumsSchema]),
  all: z.tuple([sumsSchema, sumsSchema]),
  signs: z.array(z.object({ ...place, kind: z.enum(['harsh', 'tender']) })),
});
export type Talk = z.infer<typeof talkSchema>;

export const meetingSchema = z.object({
  pair: z.tuple([z.string(), z.string()]),
  places: z.array(z.object(place)),
  sums: sumsSchema,
});
export type Meeting = z.infer<typeof meetingSchema>;

export const sceneTalksSchema = z.object({
  talks: z.array(talkSchema),
  meetings: z.array(meetingSchema),
  /** Everyone who surely speaks, or is named in narration. */
  present: z.array(z.string()),
});
export type SceneTalks = z.infer<typeof sceneTalksSchema>;

/** Without feelings there are no valences and no meetings; without signs, no conflicts that words alone show. */
export function sceneTalks(speakers: Speakers, feeling: SceneFeeling | null, signs: SceneSigns | null): SceneTalks {
  const sentences = feeling === null ? [] : unpackSentences(feeling.rows);
  const talks = conversations(speakers.quotations, signs).flatMap(quotations =>
    talksIn(quotations, speakers.quotations, sentences, signs),
  );
  const spoken = new Set(talks.filter(talk => talk.kind !== 'unsure').map(talk => talk.pair.join('\n')));
  return {
    talks,
    meetings: meetingsIn(speakers, sentences).filter(meeting => !spoken.has(meeting.pair.join('\n'))),
    present: presentIn(speakers),
  };
}

function conversations(quotations: readonly Quotation[], signs: SceneSigns | null): readonly (readonly Quotation[])[] {
  const found: Quotation[][] = [];
  let last: Quotation | null = null;
  for (const quotation of quotations) {
    const apart =
      last === null ||
      (signs !== null && paragraphOf(signs, quotation.start) - paragraphOf(signs, last.end - 1) > conversationEnds + 1);
    if (apart) found.push([quotation]);
    else found.at(-1)?.push(quotation);
    last = quotation;
  }
  return found;
}

function talksIn(
  quotations: readonly Quotation[],
  spoken: readonly Quotation[],
  sentences: readonly SentenceFeeling[],
  signs: SceneSigns | null,
): readonly Talk[] {
  const pairs = new Map<string, { pair: [string, string]; lines: Talk['lines'] }>();
  for (const { speaker, addressees, start, end, confidence } of quotations) {
    if (speaker === null) continue;
    for (const addressee of new Set(addressees)) {
      if (addressee === speaker) continue;
      const pair: [string, string] = speaker < addressee ? [speaker, addressee] : [addressee, speaker];
      const found = pairs.get(pair.join('\n')) ?? { pair, lines: [] };
      pairs.set(pair.join('\n'), found);
      found.lines.push({ start, end, from: pair[0] === speaker ? 0 : 1, sure: confidence >= speakerTrust });
    }
  }
  return [...pairs.values()].map(({ pair, lines }) => {
    const of = (from: 0 | 1, sure: boolean): ValenceSums =>
      valenceIn(
        sentences,
        lines.filter(line => line.from === from && (!sure || line.sure)),
      );
    const sure: Talk['sure'] = [of(0, true), of(1, true)];
    const shown = [...wordSigns(lines, spoken, signs), ...feltSigns(lines, sentences)].sort(
      (a, b) => a.start - b.start,
    );
    return {
      pair,
      kind: kindOf(lines, shown, addSums(...sure)),
      start: lines[0]?.start ?? 0,
      end: lines.at(-1)?.end ?? 0,
      lines,
      sure,
      all: [of(0, false), of(1, false)],
      signs: shown,
    };
  });
}

function kindOf(lines: Talk['lines'], signs: Talk['signs'], { w, wv }: ValenceSums): Talk['kind'] {
  const says = (from: 0 | 1): boolean => lines.some(line => line.sure && line.from === from);
  if (!says(0) && !says(1)) return 'unsure';
  const harsh = signs.filter(sign => sign.kind === 'harsh').length;
  const tender = signs.length - harsh;
  const valence = w === 0 ? 3 : wv / w / 1000;
  if (harsh >= leastSigns && harsh > tender && valence < 3) return 'conflict';
  if (tender >= leastSigns && tender > harsh && valence > 3) return 'tenderness';
  return says(0) && says(1) ? 'conversation' : 'address';
}

/** Words of narration in the paragraphs in which the two surely speak to each other. */
function wordSigns(lines: Talk['lines'], spoken: readonly Quotation[], signs: SceneSigns | null): Talk['signs'] {
  if (signs === null) return [];
  const paragraphs = new Set(lines.filter(line => line.sure).map(line => paragraphOf(signs, line.start)));
  return signs.signs
    .filter(([start]) => paragraphs.has(paragraphOf(signs, start)))
    .filter(([start, end]) => !spoken.some(one => one.start <= start && end <= one.end))
    .map(([start, end, kind]) => ({ start, end, kind }));
}

/** Sentences said surely that are strongly angry, or strongly joyful or trusting. */
function feltSigns(lines: Talk['lines'], sentences: readonly SentenceFeeling[]): Talk['signs'] {
  const said = lines.filter(line => line.sure);
  return sentences.flatMap(({ start, end, plutchik }): Talk['signs'] => {
    if (overlap({ start, end }, said) * 2 < end - start) return [];
    const [joy = 0, trust = 0, , , , , anger = 0] = plutchik;
    if (anger >= strongFeeling) return [{ start, end, kind: 'harsh' }];
    return Math.max(joy, trust) >= strongFeeling ? [{ start, end, kind: 'tender' }] : [];
  });
}

function valenceIn(sentences: readonly SentenceFeeling[], lines: Talk['lines']): ValenceSums {
  let sums = noSums;
  for (const sentence of sentences) {
    const letters = overlap(sentence, lines);
    if (letters > 0) sums = addSums(sums, sumsOf(sentence.valence, letters));
  }
  return sums;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function overlap({ start, end }: Span, spans: readonly Span[]): number {
  return spans.reduce((sum, one) => sum + Math.max(0, Math.min(end, one.end) - Math.max(start, one.start)), 0);
}

/** Pairs whose names stand in one sentence of narration. */
function meetingsIn({ quotations, mentions }: Speakers, sentences: readonly SentenceFeeling[]): readonly Meeting[] {
  const meetings = new Map<string, { pair: [string, string]; places: Span[]; sums: ValenceSums }>();
  const names = mentions.filter(one => one.character !== null && one.kind !== 'pronoun');
  for (const sentence of sentences) {
    const { start, end, valence } = sentence;
    const there = names.filter(one => start <= one.start && one.end <= end);
    if (there.length < 2 || overlap(sentence, quotations) * 2 >= end - start) continue;
    const narrated = there.filter(one => !quotations.some(said => said.start <= one.start && one.end <= said.end));
    const people = [...new Set(narrated.flatMap(one => one.character ?? []))].sort();
    if (people.length < 2 || people.length > mostNamed) continue;
    people.forEach((one, index) => {
      for (const other of people.slice(index + 1)) {
        const found = meetings.get(`${one}\n${other}`) ?? { pair: [one, other], places: [], sums: noSums };
        found.places.push({ start, end });
        found.sums = addSums(found.sums, sumsOf(valence, end - start));
        meetings.set(`${one}\n${other}`, found);
      }
    });
  }
  return [...meetings.values()];
}

function presentIn({ quotations, mentions }: Speakers): string[] {
  const speak = quotations.flatMap(one => (one.confidence >= speakerTrust ? (one.speaker ?? []) : []));
  const named = mentions
    .filter(one => !quotations.some(said => said.start <= one.start && one.end <= said.end))
    .flatMap(one => one.character ?? []);
  return [...new Set([...speak, ...named])].sort();
}
