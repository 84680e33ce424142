/** Verbs of the past, by which the actor of a sentence is known, and participles, by which what lay before is. */

const irregular = `arose ate awoke beat became began bent bid bit blew bore bought bound bowed bred broke brought built burst came
cast caught chose clung crept cut dealt did drank drew dreamt drove dug fed fell felt fled flew flung forgot forgave fought
found froze gave got grew ground heard held hid hit hung hurt kept knelt knew laid lay leant leapt learnt led left lent let
lit lost made meant met overheard overtook paid put quit ran rang read rode rose said sang sank sat saw sent set shone shook
shot shut slept slew slid smelt sought spat spent split spoke sprang spread spun stole stood strode struck stuck stung strove
swam swept swore swung taught thought threw told took tore trod understood undid undertook upset went wept withdrew withstood
woke won wore wound wove wrote wrung`;

const participles = `arisen awoken beaten become begun bent bidden bitten blown borne born bought bound bred broken brought built
burst come cast caught chosen clung crept cut dealt done drunk drawn driven dug fed fallen felt fled flown flung forgotten
forgiven fought found frozen given got gotten grown heard held hidden hit hung hurt kept knelt known laid lain led left lent
let lit lost made meant met paid put quit run rung read ridden risen said sung sunk sat seen sent set shaken shot shut slept
slain slid sought spent spoken sprung spread spun stolen stood struck stuck sworn swept swum swung taught thought thrown told
taken torn trodden understood gone wept withdrawn won worn wound woven written wrung`;

const past: ReadonlySet<string> = new Set(irregular.split(/\s+/));
const participle: ReadonlySet<string> = new Set(participles.split(/\s+/));
const noVerb: ReadonlySet<string> = new Set(
  'indeed hundred sacred wicked naked wretched crooked rugged ragged aged beloved blessed learned hatred kindred need seed speed deed bed red shed exceed supposed seemed appeared named called'.split(
    ' ',
  ),
);

/** Whether a word can be the past of a verb that is done: 'went', 'walked'. */
export function isPast(word: string): boolean {
  return past.has(word) || (/[a-z]{2}ed$/.test(word) && !noVerb.has(word));
}

/** Whether a word can follow 'had' or 'was': 'gone', 'seized'. */
export function isParticiple(word: string): boolean {
  return participle.has(word) || (/[a-z]{2}ed$/.test(word) && !noVerb.has(word));
}
