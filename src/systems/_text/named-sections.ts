/** A section that books call by a name of its own, such as a prologue. */
export interface NamedSection {
  readonly name: string;
  /** What follows the name as its title; remarks in brackets or quotation marks are none. */
  readonly title: string | null;
  /** Where it may stand: a word such as 'Notes' is a heading only before or after the chapters. */
  readonly place: 'anywhere' | 'front' | 'edges';
}

const PLACES: ReadonlyMap<string, NamedSection['place']> = new Map([
  ...places('anywhere', 'prologue|epilogue|interlude|prelude|intermission|entr’acte|entracte|coda|finale|afterword'),
  ...places('front', 'contents|table of contents|etymology|extracts|dedication|foreword|preface|introduction|epigraph'),
  ...places('front', 'dramatis personae|cast of characters|list of characters|copyright|prolog|author’s preface'),
  ...places('anywhere', 'epilog|prologo|prólogo|epílogo|vorwort|nachwort|prolog|préface|épilogue|пролог|эпилог'),
  ...places('edges', 'note|notes|author’s note|a note|note on the text|conclusion|postscript|appendix|glossary|index'),
  ...places(
    'edges',
    'acknowledgements|acknowledgments|about the author|bibliography|historical note|translator’s note',
  ),
]);

const NAME = new RegExp(
  `^(${[...PLACES.keys()].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}'’])`,
  'iu',
);

/** Reads a line as the heading of a named section, or null. */
export function readNamedSection(line: string): NamedSection | null {
  const found = NAME.exec(line.replaceAll("'", '’'))?.[0];
  if (found === undefined || !/^\p{Lu}/u.test(line)) return null;
  const place = PLACES.get(found.toLowerCase()) ?? 'anywhere';
  const written = line.slice(0, found.length);
  const name = /^table of contents$/i.test(written) ? 'Contents' : sentenceCase(written);
  const rest = line.slice(found.length).trim();
  if (/^[.:]?$/.test(rest)) return { name, title: null, place };
  if (/^[.:]?\s*["“”'‘([]/.test(rest)) return { name, title: null, place };
  const title = /^(?:[.:]|[—–-]+)\s*(\p{Lu}.*)$/u.exec(rest)?.[1];
  if (title !== undefined && title.length <= 80) return { name, title, place };
  const onlyNumber = /^(?:\d{1,2}|[IVXLC]+|[A-Z])\.?$/.test(rest);
  return onlyNumber ? { name: `${name} ${rest.replace(/\.$/, '')}`, title: null, place } : null;
}

function sentenceCase(written: string): string {
  if (written !== written.toUpperCase()) return written;
  return written.charAt(0) + written.slice(1).toLowerCase();
}

function places(place: NamedSection['place'], names: string): readonly (readonly [string, NamedSection['place']])[] {
  return names.split('|').map(name => [name, place] as const);
}
