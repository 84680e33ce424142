/** The first stage: what one scene's text says about people, without knowing the rest of the book. */
import { findParagraphs } from '../../../_text/paragraphs.ts';
import { findQuotations } from '../../../_text/quotations.ts';
import type { QuoteConvention } from '../../../_text/quote-marks.ts';
import { evidenceAt } from './evidence.ts';
import { findNameRuns } from './names.ts';
import type { NameRun } from './names.ts';
import { tagAfter, tagBefore } from './tags.ts';
import type { TaggedWords } from './tags.ts';
import { readWords } from './tokens.ts';
import type { Word } from './tokens.ts';
import type { NameFact, NamePlace, QuotationFact, SceneFact, SpeechTag } from './types.ts';

/** Reads one scene; the marks it quotes with are found out unless they are given. */
export function readScene(text: string, convention?: QuoteConvention): SceneFact {
  const paragraphs = findParagraphs(text);
  const found = findQuotations(text, convention);
  const words = readWords(text, found, paragraphs);
  const runs = findNameRuns(words, text);
  const runAt = new Map<number, NameRun>();
  for (const run of runs) for (let at = run.first; at <= run.last; at++) runAt.set(at, run);
  const tags = findTags({ words, runAt }, found.length);
  return {
    version: 1,
    paragraphs: paragraphs.map(({ start, end }) => [start, end] as const),
    quotations: found.map(({ start, end, paragraph, continues }, index): QuotationFact => {
      return { start, end, paragraph, continues, tag: tags[index] ?? null };
    }),
    names: collectNames(words, runs),
    lower: countLower(words, runs),
    narration: countNarration(words),
    selfNames: findSelfNames(words, runAt),
  };
}

function collectNames(words: readonly Word[], runs: readonly NameRun[]): readonly NameFact[] {
  const places = new Map<string, NamePlace[]>();
  runs.forEach((run, index) => {
    const evidence = evidenceAt(words, run, runs[index + 1]?.first ?? words.length);
    const list = places.get(run.surface) ?? [];
    list.push([run.start, run.end, evidence]);
    places.set(run.surface, list);
  });
  return [...places]
    .map(([surface, list]) => ({ surface, places: list }))
    .sort((a, b) => (a.surface < b.surface ? -1 : 1));
}

function countLower(words: readonly Word[], runs: readonly NameRun[]): SceneFact['lower'] {
  const wanted = new Set<string>();
  for (const run of runs) for (let at = run.first; at <= run.last; at++) wanted.add(words[at]?.lower ?? '');
  const counts = new Map<string, number>();
  for (const word of words) {
    if (word.word && !word.capital && wanted.has(word.lower)) counts.set(word.lower, (counts.get(word.lower) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

function countNarration(words: readonly Word[]): SceneFact['narration'] {
  let total = 0;
  let first = 0;
  for (const word of words) {
    if (!word.word || word.quotation >= 0) continue;
    total++;
    if (/^(?:i|me|my|myself)$/.test(word.lower)) first++;
  }
  return { words: total, first };
}

function findSelfNames(words: readonly Word[], runAt: ReadonlyMap<number, NameRun>): readonly string[] {
  const names = new Set<string>();
  words.forEach((word, at) => {
    if (word.quotation >= 0) return;
    const next = words[at + 1]?.lower;
    const claims =
      (word.lower === 'call' && next === 'me') || (word.lower === 'name' && /^(?:is|was)$/.test(next ?? ''));
    if (!claims || (word.lower === 'name' && words[at - 1]?.lower !== 'my')) return;
    const run = runAt.get(at + 2);
    if (run !== undefined) names.add(run.surface);
  });
  return [...names].sort();
}

function findTags(source: TaggedWords, quotations: number): readonly (SpeechTag | null)[] {
  const { words } = source;
  const firsts = Array.from({ length: quotations }, () => -1);
  const lasts = Array.from({ length: quotations }, () => -1);
  words.forEach((word, at) => {
    if (word.quotation < 0) return;
    if (firsts[word.quotation] === -1) firsts[word.quotation] = at;
    lasts[word.quotation] = at;
  });
  return firsts.map((first, index) => {
    const last = lasts[index] ?? -1;
    if (first < 0 || last < 0) return null;
    const paragraph = words[first]?.paragraph;
    let from = first;
    while (from > 0 && words[from - 1]?.paragraph === paragraph && (words[from - 1]?.quotation ?? -1) < 0) from--;
    let to = last + 1;
    while (to < words.length && words[to]?.paragraph === paragraph && (words[to]?.quotation ?? -1) < 0) to++;
    const after = tagAfter(source, last + 1, to);
    if (after !== null && !after.beat) return after;
    const before = from < first ? tagBefore(source, from, first) : leadIn(source, first);
    if (before !== null && !before.beat) return before;
    return before ?? after;
  });
}

/** A paragraph of its own that ends in a colon leads to the quotation that opens the next. */
function leadIn(source: TaggedWords, first: number): SpeechTag | null {
  const end = source.words[first - 1];
  if (end === undefined || end.text !== ':' || end.quotation >= 0) return null;
  let from = first - 1;
  while (
    from > 0 &&
    source.words[from - 1]?.paragraph === end.paragraph &&
    (source.words[from - 1]?.quotation ?? 0) < 0
  )
    from--;
  const tag = tagBefore(source, from, first);
  return tag === null || tag.beat ? null : tag;
}
