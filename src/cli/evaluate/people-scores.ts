/** Scores of reading people against annotated novels: quotations, speakers, cast, aliases, network, names. */
import { measureDocuments } from './people-bootstrap.ts';
import type { Measure } from './people-bootstrap.ts';
import type { GoldNames, GoldNovel, PeopleAnalysis } from './people-gold.ts';
import { aliasScore } from './people-aliases.ts';
import { matchCharacters } from './people-match.ts';
import { networkScore } from './people-network.ts';
import { spanKeys } from './people-spans.ts';

/** One document as it was read, with what annotators say of it. */
export interface Scored<Gold> {
  readonly analysis: PeopleAnalysis;
  readonly gold: Gold;
}

type Quote = GoldNovel['quotes'][number];

const ratio = ([part = 0, whole = 0]: readonly number[]): number => (whole === 0 ? 0 : part / whole);

/**
 * The measures of PDNC. A gold quotation is right by the share of its spans that were found exactly, their marks aside, and given to its
 * speaker; a speaker split in two is right for one half only.
 */
export function scoreNovels(novels: readonly Scored<GoldNovel>[]): Readonly<Record<string, Measure>> {
  const read = novels.map(readNovelScores);
  const quotes = novels.flatMap(({ gold }) => gold.quotes);
  const share = (type: string | null): Measure => {
    const n = quotes.filter(quote => type === null || quote.type === type).length;
    const rows = read.map(({ right }) => {
      const wanted = right.filter(({ quote }) => type === null || quote.type === type);
      return [wanted.reduce((sum, { part }) => sum + part, 0), wanted.length];
    });
    return measureDocuments(rows, n, ratio);
  };
  const spans = novels.reduce((sum, { gold }) => sum + gold.quotes.flatMap(quote => quote.spans).length, 0);
  return {
    quotations_f1: measureDocuments(
      read.map(({ quotations }) => quotations),
      spans,
      ratio,
    ),
    speakers: share(null),
    speakers_explicit: share('Explicit'),
    speakers_anaphoric: share('Anaphoric'),
    speakers_implicit: share('Implicit'),
    cast_f1: measureDocuments(
      read.map(({ cast }) => cast),
      read.reduce((sum, { castSize }) => sum + castSize, 0),
      ratio,
    ),
    aliases_b3: measureDocuments(
      read.map(({ aliases }) => aliases),
      read.reduce((sum, { aliases }) => sum + (aliases[2] ?? 0), 0),
      ([precision = 0, recall = 0, n = 0]) =>
        n === 0 ? 0 : (2 * precision * recall) / (n * (precision + recall) || 1),
    ),
    network_spearman: measureDocuments(
      read.map(({ network }) => [network.spearman, 1]),
      novels.length,
      ratio,
    ),
    network_top5: measureDocuments(
      read.map(({ network }) => [network.strongest, 1]),
      novels.length,
      ratio,
    ),
  };
}

interface NovelScores {
  readonly quotations: readonly number[];
  readonly right: readonly { readonly quote: Quote; readonly part: number }[];
  readonly cast: readonly number[];
  readonly castSize: number;
  readonly aliases: readonly number[];
  readonly network: { readonly spearman: number; readonly strongest: number };
}

function readNovelScores({ analysis, gold }: Scored<GoldNovel>): NovelScores {
  const keyOf = spanKeys(gold.text);
  const found = new Map(analysis.quotations.map(quotation => [keyOf(quotation.start, quotation.end), quotation]));
  const spoken = new Map<string, number>();
  let hits = 0;
  let spans = 0;
  for (const quote of gold.quotes) {
    for (const [start, end] of quote.spans) {
      spans++;
      const quotation = found.get(keyOf(start, end));
      if (quotation === undefined) continue;
      hits++;
      const pair = `${quotation.speaker ?? ''}\n${quote.speaker}`;
      spoken.set(pair, (spoken.get(pair) ?? 0) + 1);
    }
  }
  const match = matchCharacters(analysis.characters, gold.characters, (a, b) => spoken.get(`${a}\n${b}`) ?? 0);
  const right = gold.quotes.map(quote => {
    const good = quote.spans.filter(([start, end]) => {
      const speaker = found.get(keyOf(start, end))?.speaker;
      return typeof speaker === 'string' && match.toGold.get(speaker) === quote.speaker;
    });
    return { quote, part: good.length / Math.max(1, quote.spans.length) };
  });
  const shown = analysis.characters.filter(({ importance }) => importance !== 'minor');
  const wanted = gold.characters.filter(({ category }) => category !== 'minor');
  const isWanted = new Set(wanted.map(({ name }) => name));
  const both = shown.filter(({ name }) => isWanted.has(match.toGold.get(name) ?? '')).length;
  return {
    quotations: [2 * hits, spans + analysis.quotations.length],
    right,
    cast: [2 * both, shown.length + wanted.length],
    castSize: wanted.length,
    aliases: aliasScore(analysis, gold),
    network: networkScore(analysis, gold, match),
  };
}

/** The measures of LitBank: names of persons, exact spans. */
export function scoreNames(passages: readonly Scored<GoldNames>[]): Readonly<Record<string, Measure>> {
  const keyOf = (start: number, end: number): string => `${start}-${end}`;
  const rows = passages.map(({ analysis, gold }) => {
    const wanted = new Set(gold.names.map(([start, end]) => keyOf(start, end)));
    const names = analysis.mentions.filter(({ kind }) => kind === 'name');
    const hits = names.filter(({ start, end }) => wanted.has(keyOf(start, end))).length;
    return [hits, names.length, wanted.size];
  });
  const n = rows.reduce((sum, [, , gold = 0]) => sum + gold, 0);
  return {
    names_f1: measureDocuments(rows, n, ([hits = 0, found = 0, gold = 0]) => ratio([2 * hits, found + gold])),
    names_precision: measureDocuments(rows, n, ([hits = 0, found = 0]) => ratio([hits, found])),
    names_recall: measureDocuments(rows, n, ([hits = 0, , gold = 0]) => ratio([hits, gold])),
  };
}
