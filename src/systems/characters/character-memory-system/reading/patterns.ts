/** The shapes of sentences that say something about a person, each with how surely it does. */
import { ABILITY, KIN, OCCUPATION, RELATION } from './words/nouns.ts';
import { TRAIT } from './words/traits.ts';
import type { ClaimKind } from './claims.ts';

const TITLE = '(?:(?:Mr|Mrs|Ms|Dr|St|Prof|Capt|Rev)\\.?|Miss|Captain|Lady|Lord|Sir|Doctor|Father|Mother|Aunt|Uncle) ';
const NAME = `(?:${TITLE})?\\p{Lu}[\\p{Ll}’'-]*\\p{Ll}(?: (?:(?:of|de|von|van) )?\\p{Lu}[\\p{Ll}’'-]*\\p{Ll}){0,2}`;
export const WHO = `(?<who>${NAME}|[Hh]e|[Ss]he|I)`;
const NAMED = `(?<who>${NAME})`;
const OTHER = `(?<other>${NAME})`;
const OWN = `(?<![\\p{L}’'-])`;
const STRENGTH = '(?:(?:very|so|rather|quite|too|most|somewhat|always|extremely|exceedingly|really|naturally) )?';
const PERSON = 'man|woman|girl|boy|lad|fellow|gentleman|lady|person|creature|child|soul|youth|sailor|seaman';
const END = '(?=[,.;:!—-]|$| and | but )';

export interface Pattern {
  readonly kind: ClaimKind;
  readonly shape: RegExp;
  readonly sure: number;
  /** The value where the shape has no group `value`. */
  readonly value?: string;
}

const make = (kind: ClaimKind, sure: number, shape: string, value?: string): Pattern => {
  return { kind, sure, shape: new RegExp(shape, 'dgu'), ...(value === undefined ? {} : { value }) };
};

/** In narration and in speech: what is said of somebody by name. */
export const namedPatterns: readonly Pattern[] = [
  make(
    'trait',
    0.85,
    `${OWN}${NAMED} (?:was|is|seemed|had always been|had ever been) ${STRENGTH}(?<value>${TRAIT})${END}`,
  ),
  make(
    'trait',
    0.9,
    `${OWN}${NAMED} (?:was|is) (?:a|an) ${STRENGTH}(?<value>${TRAIT})(?:,? [a-z-]+)? (?:${PERSON}|${OCCUPATION})\\b`,
  ),
  make('trait', 0.75, `${OWN}(?:[Tt]he |[Tt]his |[Oo]ur |[Tt]hat )?(?<value>${TRAIT}) ${NAMED}`),
  make(
    'skill',
    0.9,
    `${OWN}${NAMED},? (?:was|is|had been) (?:a|an|the|our|their) (?:[a-z-]+ ){0,2}?(?<value>${OCCUPATION})\\b(?![ -](?:of (?:the )?(?:house|sort)|’s|'s))`,
  ),
  make('skill', 0.9, `${OWN}${NAMED}, (?:the|a|an|our|their) (?:[a-z-]+ )??(?<value>${OCCUPATION})(?=[,.;:!—-])`),
  make('relationship', 0.9, `${OWN}${OTHER}, (?<value>${RELATION}) (?:of|to) ${NAMED}(?![’'])`),
  make('relationship', 0.9, `${OWN}${NAMED}[’']s (?:[a-z]+ )?(?<value>${RELATION}),? ${OTHER}`),
  make('relationship', 0.85, `${OWN}${OTHER} (?:was|is) ${NAMED}[’']s (?:[a-z]+ )?(?<value>${RELATION})\\b`),
  make('relationship', 0.85, `${OWN}${NAMED}[’']s (?:[a-z]+ )?(?<value>${KIN})\\b`),
  make('relationship', 0.85, `${OWN}${NAMED},? and (?:his|her) (?:[a-z]+ )?(?<value>${RELATION}),? ${OTHER}`),
];

/** In narration, of the one who is the subject of the sentence. The shape begins after the subject. */
export const subjectPatterns: readonly Pattern[] = [
  make('trait', 0.85, `^ (?:was|seemed|had always been) ${STRENGTH}(?<value>${TRAIT})${END}`),
  make('trait', 0.85, `^ was (?:a|an) ${STRENGTH}(?<value>${TRAIT})(?:,? [a-z-]+)? (?:${PERSON}|${OCCUPATION})\\b`),
  make('skill', 0.85, `^(?: [a-z]+ly)? could (?:[a-z]+ly )?(?<value>(?:${ABILITY})\\b(?: [a-z’'-]+){0,4})`),
  make('skill', 0.9, `^(?: [a-z]+ly)? knew how to (?<value>[a-z]+(?: [a-z’'-]+){0,4})`),
  make(
    'skill',
    0.85,
    `^ was (?:[a-z]+ )?(?:skilled|expert|practised|practiced|adept|proficient|well versed|skilful) (?:in|at|with) (?<value>[a-z’'-]+(?: [a-z’'-]+){0,3})`,
  ),
  make('skill', 0.85, `^ (?:was|had been) (?:a|an) (?:[a-z-]+ ){0,2}?(?<value>${OCCUPATION})\\b`),
  make('relationship', 0.75, `^ [^.;:]*?\\b(?:his|her|my) (?:[a-z]+ )?(?<value>${RELATION}),? ${OTHER}`),
  make('relationship', 0.85, `^ (?:had )?married ${OTHER}`, 'spouse'),
];

const LONG_AGO =
  '\\byears (?:ago|before|since|earlier)\\b|\\b(?:a|many a) (?:year|lifetime) ago\\b|\\blong ago\\b|\\b[Aa]s (?:a|quite a) (?:little |young |small )?(?:boy|girl|child|lad|youth)\\b|\\b[Ii]n (?:his|her|my) (?:early |younger? )?(?:youth|childhood|boyhood|girlhood|infancy)\\b|\\bin former (?:days|times|years)\\b';
const WHILE_YOUNG =
  '\\b[Ww]hen (?:he|she|I) was (?:a|an|young|still|but|only|quite)\\b|\\b[Ww]hen (?:a|quite a) (?:little |young |small )?(?:boy|girl|child|lad)\\b|\\bbrought up\\b|\\bin (?:his|her|my) (?:early|younger|young) days\\b';

/** What tells that a sentence in the past speaks of a time before the story. */
export const longAgo = new RegExp(LONG_AGO, 'u');
/** The same beside 'had', or where somebody speaks of themselves. */
export const backstoryMarker = new RegExp(`${LONG_AGO}|${WHILE_YOUNG}`, 'u');
export const bornShape = /^(?: (?:was|were|had been)) born\b/u;

/** In speech: what the speaker says of themselves; the group `who` is 'I' or 'my'. */
export const ownPatterns: readonly Pattern[] = [
  make('knowledge', 0.9, `\\b(?<who>[Mm]y) name is (?<value>${NAME})`, 'name'),
  make(
    'knowledge',
    0.9,
    `\\b(?<who>I)(?: am|[’']m) (?:a|an|the) (?:[a-z-]+ ){0,2}?(?<value>${OCCUPATION})\\b`,
    'profession',
  ),
  make('knowledge', 0.9, `\\b(?<who>I) was born\\b`, 'origin'),
  make('knowledge', 0.85, `\\b(?<who>I) (?:come|came|hail) from \\p{Lu}`, 'origin'),
  make('knowledge', 0.85, `\\b(?<who>I) live (?:in|at|on|near) `, 'home'),
  make('relationship', 0.85, `\\b(?<who>[Mm]y) (?:[a-z]+ )?(?<value>${RELATION}),? ${OTHER}`),
  make('relationship', 0.9, `${OWN}${OTHER} (?:is|was) (?<who>my) (?:[a-z]+ )?(?<value>${RELATION})\\b`),
  make(
    'relationship',
    0.85,
    `\\b(?<who>[Mm]y) (?:[a-z]+ )?(?<value>(?!father\\b|mother\\b)(?:${KIN}))(?:[’']s\\b| (?:is|was|has|had|died|used|came|told|said|always|never|who|and I|would|will|loved|left|gave|lives|lived|taught)\\b)`,
  ),
  make(
    'relationship',
    0.9,
    `\\b(?<who>I)(?: have|[’']ve| had) (?:a|an|one|two|three|no) (?:[a-z]+ )?(?<value>${KIN})\\b`,
  ),
];

/** In speech: facts about someone by name. */
export const factPatterns: readonly Pattern[] = [
  make(
    'knowledge',
    0.85,
    `${OWN}${NAMED}(?: is|[’']s) (?:dead|drowned|married|engaged|wounded|alive|blind|ill|dying|in love)\\b`,
    'state',
  ),
  make('knowledge', 0.85, `${OWN}${NAMED} (?:has|had) (?:a|an|one|two|three|no) (?:[a-z]+ )?(?:${KIN})\\b`, 'kinship'),
  make(
    'knowledge',
    0.85,
    `${OWN}${NAMED} (?:lives|lived|dwells|comes|hails|was born) (?:in|at|on|near|from)\\b`,
    'home',
  ),
  make(
    'knowledge',
    0.85,
    `${OWN}${NAMED} (?:killed|murdered|married|betrayed|saved|robbed|stole|died|drowned|owns|inherited|confessed|escaped|deserted|lost (?:his|her|a|an|one|the))\\b`,
    'deed',
  ),
];

/** A spoken sentence that asks, supposes or denies says nothing that can be known. */
export const unsaid =
  /\?|\b(?:if|unless|perhaps|maybe|suppose|supposing|would|might|could|not|never|neither|nor|cannot|hardly|as though|wish|hope|pretend|lest)\b|n[’']t\b/iu;

/** A name that a speech calls out: between its marks, at its beginning or its end; not 'Starbuck, there, is careful'. */
export const calledShape = new RegExp(
  `(?:^|(?<!\\b(?:Mr|Mrs|Ms|Dr|St|Capt))[,;!?.—-] ?)(?:(?:my|dear|old|young|good|poor|friend|brother|sister|O|oh|ah|well|now|come|look|and|but) )*(?!(?:The|This|That|A|An) )(?<who>${NAME})(?<!\\b(?:Mr|Mrs|Ms|Dr|St|Prof|Capt|Rev))(?=[,;!?.—-]|$)(?!, (?:[^.!?;]{1,60}, )?(?:is|was|has|had|does|did|will|would|could|can|may|must|might|shall|should)\\b)`,
  'dgu',
);

/** A call to people without names: 'Rig it, carpenter', 'Pull, my lads'. */
export const elsewhereShape = new RegExp(
  `(?:^|[,;!?.—-] ?)(?:(?:my|dear|old|young|good|brave|oh|ah|come|ye|you) )*(?:${OCCUPATION}|men|lads|boys|hearties|girls|friends|gentlemen|ladies|children|fellows|all hands)(?=[,;!?.—-]|$)`,
  'iu',
);

/** Before a name that is spoken of: 'He is a queer man, Captain Ahab' calls nobody. */
export const spokenOf = /\b(?:he|she)(?:[’']s| is| was| has| had) [^.!?;:]*$/iu;

/** Narration beside a speech that nobody else hears. */
export const aloneShape =
  /\b(?:muttered|murmured|mutters|soliloqui[sz]ed|soliloqui[sz]es|soliloquy|mused|thought|(?:to|with|within) (?:himself|herself|myself)|inwardly|in (?:his|her) heart|aside|alone)\b/iu;
