/** The shapes that the scores of reading people compare: what `analyze --json` prints, and what annotators marked. */

/** The parts of an analysis that are scored; offsets are code points, characters are given by name. */
export interface PeopleAnalysis {
  readonly quotations: readonly {
    readonly start: number;
    readonly end: number;
    readonly speaker: string | null;
    readonly addressees: readonly string[];
    readonly confidence: number;
  }[];
  readonly mentions: readonly {
    readonly start: number;
    readonly end: number;
    readonly kind: 'name' | 'description' | 'pronoun';
  }[];
  readonly characters: readonly {
    readonly name: string;
    readonly aliases: readonly string[];
    readonly importance: 'major' | 'intermediate' | 'minor';
  }[];
}

/** A novel of PDNC (Vishnubhotla et al. 2022): its cast and its quotations; a quotation may have several spans. */
export interface GoldNovel {
  readonly text: string;
  readonly characters: readonly {
    readonly name: string;
    readonly aliases: readonly string[];
    readonly category: string;
  }[];
  readonly quotes: readonly {
    readonly spans: readonly (readonly [start: number, end: number])[];
    readonly speaker: string;
    readonly addressees: readonly string[];
    readonly type: string;
  }[];
}

/** The proper names of persons that annotators marked in a passage of LitBank (Bamman et al. 2020). */
export interface GoldNames {
  readonly names: readonly (readonly [start: number, end: number])[];
}

/** Reads the names of persons (`PROP_PER`) from a brat annotation file; a span marked twice counts once. */
export function parseGoldNames(annotation: string): GoldNames {
  const names = new Map<string, readonly [number, number]>();
  for (const line of annotation.split('\n')) {
    const found = /^T\d+\tPROP_PER (\d+) (\d+)\t/.exec(line);
    if (found === null) continue;
    const span = [Number(found[1]), Number(found[2])] as const;
    names.set(span.join('-'), span);
  }
  return { names: [...names.values()] };
}

/** Reads a novel of PDNC from the contents of its three files. */
export function parseGoldNovel(text: string, characters: string, quotes: string): GoldNovel {
  const lines = quotes.split('\n').filter(line => line.trim() !== '');
  return {
    text,
    characters: JSON.parse(characters) as GoldNovel['characters'],
    quotes: lines.map(line => JSON.parse(line) as GoldNovel['quotes'][number]),
  };
}
