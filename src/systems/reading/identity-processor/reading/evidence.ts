/** What the words around a possible name say about what it names, one bit each. */
import { personNoun } from './words/person-nouns.ts';
import { PLAIN_SPEECH_VERBS, SPEECH_VERBS } from './words/speech-verbs.ts';
import type { NameRun } from './names.ts';
import type { Word } from './tokens.ts';

const NAMES = [
  'seen',
  'midSentence',
  'quoted',
  'speech',
  'subject',
  'possessive',
  'placed',
  'the',
  'article',
  'vocative',
  'he',
  'she',
  'kin',
  'vessel',
  'exclaimed',
  'who',
  'object',
  'attributive',
  'of',
  'capitals',
] as const;

export type EvidenceName = (typeof NAMES)[number];

/** How many kinds of evidence there are. A name's counts in the cast's state have one more: the scenes that name it. */
export const EVIDENCE_KINDS = NAMES.length;

/** The bit of one kind of evidence, and its place in a name's counts. */
export const EVIDENCE: Readonly<Record<EvidenceName, number>> = Object.fromEntries(
  NAMES.map((name, index) => [name, index]),
) as Record<EvidenceName, number>;

const PLACE_PREPOSITIONS = new Set([
  'in',
  'at',
  'into',
  'near',
  'through',
  'across',
  'throughout',
  'around',
  'via',
  'round',
]);
const PERSON_PREPOSITIONS = new Set(['to', 'with', 'by', 'for', 'upon', 'on', 'after', 'beside', 'against', 'behind']);
const VESSEL = new Set([
  'ship',
  'aboard',
  'brig',
  'frigate',
  'schooner',
  'barque',
  'steamer',
  'boat',
  'vessel',
  'yacht',
]);
const INDEFINITE = new Set('a an these those both all some many few several two three four five six other'.split(' '));
const KIN = /^(?:my|his|her|our|your|their|the|old|young|poor|dear|friend|little)$/;
const AUXILIARY = new Set(
  'was had has is would could did does will might may must should felt thought knew looked smiled'.split(' '),
);
const MENTAL = new Set(
  `nodded laughed sighed smiled frowned shrugged looked gazed glanced turned rose sat stood walked felt thought knew
  saw heard wished hoped wanted loved hated wondered remembered forgot believed paused hesitated blushed wept took
  gave came went seemed began listened stared stepped leaned leant entered left ran`.split(/\s+/),
);
const MALE = new Set(['he', 'him', 'his', 'himself']);
const FEMALE = new Set(['she', 'her', 'hers', 'herself']);
const EXCLAMATIONS = new Set(['o', 'oh', 'by', 'thank', 'good', 'great', 'almighty', 'dear']);

/** The evidence of one place as a set of bits; `nextName` is the first word of the name after it. */
export function evidenceAt(words: readonly Word[], run: NameRun, nextName: number): number {
  const head = words[run.first];
  const tail = words[run.last];
  if (head === undefined || tail === undefined) return 0;
  const before = words[run.first - 1];
  const before2 = words[run.first - 2];
  const after = words[run.last + 1];
  const after2 = words[run.last + 2];
  const found = new Set<EvidenceName>(['seen']);
  if (!head.initial) found.add('midSentence');
  if (head.quotation >= 0) found.add('quoted');
  if (tail.possessive) found.add('possessive');
  if (isAllCapitals(head)) found.add('capitals');
  const sameSide = after !== undefined && after.quotation === head.quotation;
  if (sameSide && !tail.possessive) {
    if (isVerb(SPEECH_VERBS, after, after2)) found.add('speech');
    if (AUXILIARY.has(after.lower) || MENTAL.has(after.lower) || /[a-z]ed$/.test(after.lower)) found.add('subject');
    if (after.lower === 'who' || (after.text === ',' && after2?.lower === 'who')) found.add('who');
    if (after.word && !after.capital && personNoun(after.lower) !== undefined) found.add('attributive');
    if (after.lower === 'of') found.add('of');
  }
  if (before !== undefined && before.paragraph === head.paragraph && before.quotation === head.quotation) {
    lookBefore(found, before, before2);
  }
  if (head.quotation >= 0 && isVocative(words, run)) found.add('vocative');
  const gender = nextPronoun(words, run, nextName);
  if (gender !== null) found.add(gender);
  let bits = 0;
  for (const name of found) bits |= 1 << EVIDENCE[name];
  return bits;
}

function lookBefore(found: Set<EvidenceName>, before: Word, before2: Word | undefined): void {
  const word = before.lower;
  if (PLAIN_SPEECH_VERBS.has(word) && before2?.word !== true) found.add('speech');
  else if (PLAIN_SPEECH_VERBS.has(word) && !isPersonal(before2)) found.add('speech');
  if (PLACE_PREPOSITIONS.has(word) || (word === 'from' && before2?.word === true)) found.add('placed');
  if (PERSON_PREPOSITIONS.has(word)) found.add('object');
  if (word === 'the') found.add('the');
  if (word === 'the' && before2 !== undefined && VESSEL.has(before2.lower)) found.add('vessel');
  if (VESSEL.has(word)) found.add('vessel');
  if (INDEFINITE.has(word)) found.add('article');
  if (personNoun(word) !== undefined && before2 !== undefined && KIN.test(before2.lower)) found.add('kin');
  if (/^(?:old|young|poor|dear|little)$/.test(word)) found.add('kin');
  if (EXCLAMATIONS.has(word)) found.add('exclaimed');
}

function isPersonal(word: Word | undefined): boolean {
  return word !== undefined && /^(?:he|she|i|they|we|it|you|who)$/.test(word.lower);
}

function isVerb(verbs: ReadonlySet<string>, after: Word, after2: Word | undefined): boolean {
  if (verbs.has(after.lower)) return true;
  return after.lower.endsWith('ly') && after2 !== undefined && verbs.has(after2.lower);
}

function isAllCapitals(word: Word): boolean {
  return word.text.length > 1 && /^[\p{Lu}'’.-]+$/u.test(word.text);
}

/** Set off by marks on both sides within a quotation: 'Come, Watson!' */
function isVocative(words: readonly Word[], run: NameRun): boolean {
  const head = words[run.first];
  let first = run.first - 1;
  while (
    /^(?:my|dear|dearest|old|poor|good|young|little|sweet|o|oh|ah|well|yes|no|and|but|hey|hello)$/.test(
      words[first]?.lower ?? '',
    )
  ) {
    first--;
  }
  const before = words[first];
  const after = words[run.last + 1];
  const opens = before === undefined || !before.word || before.quotation !== head?.quotation;
  const closes = after === undefined || /^[,.!?;:"”’'—-]$/.test(after.text) || after.quotation !== head?.quotation;
  return opens && closes && words[run.last]?.possessive === false;
}

function nextPronoun(words: readonly Word[], run: NameRun, nextName: number): 'he' | 'she' | null {
  const side = (words[run.first]?.quotation ?? -1) >= 0;
  const stop = Math.min(nextName, run.last + 22, words.length);
  for (let at = run.last + 1; at < stop; at++) {
    const word = words[at];
    if (word === undefined) return null;
    if (word.quotation >= 0 !== side) continue;
    if (MALE.has(word.lower)) return 'he';
    if (FEMALE.has(word.lower)) return 'she';
  }
  return null;
}
