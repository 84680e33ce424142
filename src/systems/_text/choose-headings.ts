import type { CandidateHeading } from './candidate-headings.ts';
import type { Heading } from './heading.ts';
import { keepCountingUp } from './numbered-run.ts';
import type { ProseMeasure } from './prose-measure.ts';
import { cleanTitle, looksLikeTitle } from './title-shape.ts';

/**
 * Decides what each candidate heads, by what the book as a whole does: labelled chapters ('Chapter 7') make bare
 * numbers into sections; without labels, letters, staves or days are the chapters; without those, bare numbers that
 * count up and have prose after them. Parts stay parts. In order of the text.
 */
export function chooseHeadings(
  candidates: readonly CandidateHeading[],
  lineCount: number,
  prose: ProseMeasure,
): readonly Heading[] {
  const of = (kind: CandidateHeading['shape']['kind']): readonly CandidateHeading[] =>
    candidates.filter(candidate => candidate.shape.kind === kind);
  const labelled = withoutStrays(of('chapter'));
  const others = of('other');
  const numbers = keepCountingUp(of('section'), candidate => candidate.shape.number);
  const sections = leadToProse(numbers, lineCount, prose) ? numbers : [];
  const chapters = labelled.length > 0 ? labelled : others.length > 1 ? others : sections;
  const opening = labelled.length > 0 ? others.filter(other => other.first < (labelled[0]?.first ?? 0)) : [];
  const heads = new Set([...chapters, ...opening]);
  const dividing = new Set([...sections, ...others].filter(({ shape }) => looksLikeTitle(shape.title ?? 'Untitled')));
  return candidates.flatMap((candidate): readonly Heading[] => {
    const { kind } = candidate.shape;
    if (kind === 'part') return [heading(candidate, 'part')];
    if (heads.has(candidate) || kind === 'named') return [heading(candidate, 'chapter')];
    return dividing.has(candidate) ? [heading(candidate, 'section')] : [];
  });
}

/** Drops named headings that stand where they are none, as 'Notes' in the middle of the chapters. */
export function dropMisplaced(headings: readonly Heading[]): readonly Heading[] {
  const numbered = headings.filter(heading => heading.role === 'chapter' && !heading.key.startsWith('named'));
  const first = numbered[0]?.first ?? Infinity;
  const last = numbered.at(-1)?.first ?? -1;
  return headings.filter(({ place, first: line }) => {
    if (place === 'front') return line < first;
    return place === 'anywhere' || line < first || line > last;
  });
}

/** Leaves out a label whose number does not fit between neighbours that count on without it: it is prose. */
function withoutStrays(labelled: readonly CandidateHeading[]): readonly CandidateHeading[] {
  return labelled.filter(({ shape }, index) => {
    const before = labelled[index - 1]?.shape.number ?? null;
    const after = labelled[index + 1]?.shape.number ?? null;
    if (before === null || after === null || shape.number === null) return true;
    return after !== before + 1 || shape.number === before + 1 || shape.number === before || shape.number === 1;
  });
}

function leadToProse(numbers: readonly CandidateHeading[], lineCount: number, prose: ProseMeasure): boolean {
  const leading = numbers.filter(({ last }, index) => prose(last + 1, numbers[index + 1]?.first ?? lineCount) > 0);
  return leading.length >= numbers.length * 0.4;
}

function heading({ shape, first, last }: CandidateHeading, role: Heading['role']): Heading {
  const title = shape.title === null ? null : cleanTitle(shape.title);
  return { role, title, first, last, key: shape.key, place: shape.place };
}
