/** The network in sentences: the whole, and a pair along the book. */
import type { Kind, Network, PairCourse, Valence } from '../../../../contracts/relations.ts';
import { capital, counted, countedInWords, figure, listed } from '../../../ui/phrases.ts';

/** How many people and pairs there are, and who has most to say to each other. */
export function networkSentence(network: Network): string {
  if (network.people.length === 0) {
    return network.complete ? 'Nobody is heard to speak to anybody.' : 'Nobody is heard to speak yet.';
  }
  const so = network.complete ? '' : ' so far';
  const first = network.ties[0];
  const name = (key: string): string => network.people.find(one => one.key === key)?.name ?? key;
  const most =
    first === undefined || first.ab + first.ba === 0
      ? ''
      : `; ${name(first.a)} and ${name(first.b)} exchange most, ${counted(first.ab + first.ba, 'line')}`;
  return `${counted(network.of_people, 'person', 'people')} in ${counted(network.of_ties, 'pair')}${so}${most}.`;
}

/** 'and 31 more, who say less', or null where all are shown. */
export function moreSentence(network: Network): string | null {
  const more = network.of_people - network.people.length;
  return more <= 0 ? null : `and ${figure(more)} more, who say less`;
}

/** '2.93, between 2.89 and 2.96', or why there is no interval. */
export function valenceWords(valence: Valence | null): string {
  if (valence === null) return 'valence unknown';
  const { mean, low, high, sentences } = valence;
  if (low === null || high === null) {
    return `valence ${mean.toFixed(2)} from ${countedInWords(sentences, 'sentence')}, too few for an interval`;
  }
  return `valence ${mean.toFixed(2)}, between ${low.toFixed(2)} and ${high.toFixed(2)}`;
}

/** What passes between two people, and whether it changes. */
export function pairSentences({ people: [one, other], tie, points, dynamics }: PairCourse): readonly string[] {
  if (tie === null || points.length === 0) {
    return [`The book shows nothing between ${one.name} and ${other.name}.`];
  }
  const lines = tie.ab + tie.ba;
  const kinds = [
    tie.conflicts > 0 ? countedInWords(tie.conflicts, 'conflict') : '',
    tie.tender > 0 ? `${countedInWords(tie.tender, 'tender one')}` : '',
  ].filter(part => part !== '');
  const among = kinds.length === 0 ? '' : `, among them ${listed(kinds)}`;
  const unsure = tie.unsure === 0 ? '' : `; ${counted(tie.unsure, 'line')} more may be theirs`;
  const said =
    lines === 0
      ? `The two surely say nothing to each other${unsure}.`
      : `${capital(countedInWords(tie.conversations, 'conversation'))}${among}; ${counted(lines, 'line')}${unsure}.`;
  const met = tie.meetings === 0 ? '' : ` Named together in ${countedInWords(tie.meetings, 'scene')} without a word.`;
  return [said + met, `${capital(valenceWords(tie.valence))}. ${courseWords(dynamics)}`];
}

const kindWords: Readonly<Record<Kind, string>> = {
  conversation: 'A conversation',
  address: 'Said without an answer',
  conflict: 'A conflict',
  tenderness: 'A tender conversation',
  encounter: 'Named together',
  unsure: 'Perhaps theirs',
};

/** What a point of a pair's course stands for. */
export function pointWords(kind: Kind, lines: number, unsure: number): string {
  const count = lines + unsure;
  return count === 0 ? `${kindWords[kind]}.` : `${kindWords[kind]}, ${counted(count, 'line')}.`;
}

function courseWords({ valence, frequency, lacks }: PairCourse['dynamics']): string {
  if (valence === null || frequency === null) return lacks.join(' ');
  const range = `${signed(valence.change)}, between ${signed(valence.low)} and ${signed(valence.high)}`;
  const warmth =
    valence.direction === 'unclear'
      ? `No clear change from first to last (${range})`
      : `Growing ${valence.direction} from first to last (${range})`;
  const often = {
    more: 'they speak more in the second half',
    less: 'they speak less in the second half',
    unclear: 'they speak about as much in both halves, as far as can be told',
  }[frequency.direction];
  return `${warmth}; ${often}: ${figure(frequency.count)} of ${figure(frequency.of)} conversations.`;
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
}
