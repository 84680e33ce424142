/** Decides over a whole dialogue who speaks: a beam search over turns with hand-set weights. */
import type { Turn } from './turns.ts';
import type { Gender, SliceEntry } from './types.ts';

/** Who speaks a turn, and by how much that choice is ahead of the next one (log-odds). */
export interface Choice {
  readonly speaker: string | null;
  readonly margin: number;
}

interface Path {
  readonly score: number;
  readonly choice: Choice | null;
  readonly before: Path | null;
}

/** Weights in log-odds, set by hand. */
const WEIGHT = {
  nobody: -0.4,
  pronounFits: 2.4,
  pronounUnsure: -0.6,
  pronounWrong: -7,
  recency: [1.6, 0.9, 0.5, 0.3, 0.15],
  sameAgain: -2.6,
  sameAgainAfterNarration: -0.5,
  takesTurn: 2.1,
  wasAddressed: 1.8,
  addressesSelf: -5,
  speaksOfSelf: -2,
  acts: 3.2,
  beside: 0.9,
  since: 0.6,
  narrator: 0.4,
  neverSpeaks: -1.2,
};

const BEAM = 8;
const MAX_CANDIDATES = 9;
/** After so many paragraphs without speech a dialogue is over. */
const DIALOGUE_ENDS = 4;

/** The best sequence of speakers for all turns of a scene. */
export function decideSpeakers(turns: readonly Turn[], cast: readonly SliceEntry[]): readonly Choice[] {
  const gender = new Map<string, Gender>(cast.map(entry => [entry.key, entry.gender]));
  const narrator = cast.find(entry => entry.narrator)?.key ?? null;
  const silent = new Set(cast.filter(entry => !entry.speaks).map(entry => entry.key));
  let beam: readonly Path[] = [{ score: 0, choice: null, before: null }];
  turns.forEach((turn, index) => {
    const next: Path[] = [];
    for (const path of beam) {
      const scored = candidates(turn, path, narrator).map(speaker => {
        return { speaker, score: scoreOf(turn, turns[index - 1], path, speaker, gender, narrator, silent) };
      });
      scored.sort((a, b) => b.score - a.score || ((a.speaker ?? '') < (b.speaker ?? '') ? -1 : 1));
      const [first, second] = scored;
      const total = logSumExp(scored.map(({ score }) => score));
      for (const { speaker, score } of scored.slice(0, BEAM)) {
        const rival = speaker === first?.speaker ? second?.score : first?.score;
        const margin = rival === undefined ? 10 : score - rival;
        // Half normalised: a turn with many candidates should not weigh more than one with few.
        next.push({ score: path.score + score - 0.5 * total, choice: { speaker, margin }, before: path });
      }
    }
    next.sort((a, b) => b.score - a.score);
    beam = distinct(next).slice(0, BEAM);
  });
  return unwind(beam[0] ?? null);
}

/** Paths that agree on the last two speakers have the same future; only the best of them goes on. */
function distinct(paths: readonly Path[]): readonly Path[] {
  const seen = new Set<string>();
  return paths.filter(path => {
    const ending = `${path.choice?.speaker ?? ''}\n${path.before?.choice?.speaker ?? ''}`;
    if (seen.has(ending)) return false;
    seen.add(ending);
    return true;
  });
}

function unwind(path: Path | null): readonly Choice[] {
  const choices: Choice[] = [];
  for (let at = path; at !== null; at = at.before) if (at.choice !== null) choices.push(at.choice);
  return choices.reverse();
}

function candidates(turn: Turn, path: Path, narrator: string | null): readonly (string | null)[] {
  const { tag, tagKey } = turn;
  if (tagKey !== null && tag?.beat === false) return [tagKey];
  if (tag?.kind === 'first' && !tag.beat) return [narrator];
  if ((tag?.kind === 'name' || tag?.kind === 'stranger') && !tag.beat) return [null];
  const found = new Set<string | null>();
  if (tagKey !== null) found.add(tagKey);
  let at: Path | null = path;
  for (let back = 0; back < 4 && at !== null; back++, at = at.before)
    if (at.choice?.speaker) found.add(at.choice.speaker);
  for (const key of turn.recent) found.add(key);
  const list = [...found].slice(0, MAX_CANDIDATES);
  if (narrator !== null) list.push(narrator);
  list.push(null);
  return [...new Set(list)];
}

function scoreOf(
  turn: Turn,
  before: Turn | undefined,
  path: Path,
  speaker: string | null,
  gender: ReadonlyMap<string, Gender>,
  narrator: string | null,
  silent: ReadonlySet<string>,
): number {
  const { tag } = turn;
  if (speaker === null) return tag?.kind === 'description' && !tag.beat ? WEIGHT.nobody + 3 : WEIGHT.nobody;
  let score = 0;
  if (tag?.kind === 'pronoun')
    score += genderScore(tag.gender, gender.get(speaker) ?? 'unknown') * (tag.beat ? 0.7 : 1);
  if (tag?.kind === 'description' && !tag.beat)
    score += 0.6 * genderScore(tag.gender, gender.get(speaker) ?? 'unknown');
  if (tag?.kind === 'name' && turn.tagKey === speaker) score += WEIGHT.acts;
  if (tag?.kind === 'first' && speaker === narrator) score += WEIGHT.acts;
  score += WEIGHT.recency[turn.recent.indexOf(speaker)] ?? 0;
  if (speaker === narrator) score += tag?.kind === 'pronoun' || tag?.kind === 'description' ? -4 : WEIGHT.narrator;
  if (silent.has(speaker)) score += WEIGHT.neverSpeaks;
  if (turn.addressed.has(speaker)) score += WEIGHT.addressesSelf;
  if (turn.spokenOf.has(speaker)) score += WEIGHT.speaksOfSelf;
  if (turn.beside.has(speaker)) score += WEIGHT.beside;
  if (turn.since.has(speaker)) score += WEIGHT.since;
  return turn.gap > DIALOGUE_ENDS ? score : score + turnScore(turn, before, path, speaker);
}

function genderScore(wanted: Gender, has: Gender): number {
  if (wanted === 'unknown') return 0;
  if (has === 'unknown') return WEIGHT.pronounUnsure;
  return wanted === has ? WEIGHT.pronounFits : WEIGHT.pronounWrong;
}

function turnScore(turn: Turn, before: Turn | undefined, path: Path, speaker: string): number {
  let score = 0;
  const fade = 1 / (1 + turn.gap);
  const last = path.choice?.speaker ?? null;
  const secondLast = path.before?.choice?.speaker ?? null;
  if (last === speaker) score += turn.gap > 0 ? WEIGHT.sameAgainAfterNarration : WEIGHT.sameAgain;
  if (secondLast === speaker && last !== speaker) score += WEIGHT.takesTurn * fade;
  if (before?.addressed.has(speaker)) score += WEIGHT.wasAddressed * fade;
  return score;
}

function logSumExp(values: readonly number[]): number {
  const most = Math.max(...values);
  return most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0));
}
