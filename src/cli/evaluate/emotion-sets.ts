/** Reads the files of the annotated sets for emotion: GoEmotions, REMAN and EmoBank. */

/** A comment with its labels as ids, in a group of its own. */
export interface GoEmotionsItem {
  readonly text: string;
  readonly labels: readonly number[];
  readonly id: string;
}

/** A passage of fiction with the feelings it speaks of, by name, and where they are marked if the file says so. */
export interface RemanItem {
  readonly id: string;
  readonly book: string;
  readonly emotions: readonly string[];
  readonly text: string;
  /** Marked stretches in UTF-16 offsets. */
  readonly spans: readonly { readonly type: string; readonly start: number; readonly end: number }[];
}

/** A sentence with ratings from 1 to 5. */
export interface EmobankItem {
  readonly id: string;
  /** The document it comes from, as its id tells. */
  readonly document: string;
  readonly category: string;
  readonly text: string;
  readonly ratings: readonly [valence: number, arousal: number, dominance: number];
}

function lines(file: string): readonly string[] {
  return file.split(/\r?\n/).filter(line => line.trim() !== '');
}

/** `text, comma-separated label ids, id`, by tabs, without a header. */
export function parseGoEmotions(file: string): readonly GoEmotionsItem[] {
  return lines(file).map((line, index) => {
    const [text = '', labels = '', id = String(index)] = line.split('\t');
    return { text, labels: labels.split(',').filter(Boolean).map(Number), id };
  });
}

/** `doc_id, book, emotions, text`, by tabs, with a header. */
export function parseReman(file: string): readonly RemanItem[] {
  return lines(file)
    .slice(1)
    .map(line => {
      const [id = '', book = '', emotions = '', ...text] = line.split('\t');
      return { id, book, emotions: emotions.split(','), text: text.join('\t'), spans: [] };
    });
}

/** One JSON object a line, with spans whose offsets count code points. */
export function parseRemanSpans(file: string): readonly RemanItem[] {
  return lines(file).map(line => {
    const row = JSON.parse(line) as {
      readonly doc_id: string;
      readonly book: string;
      readonly emotions: readonly string[];
      readonly text: string;
      readonly spans: readonly { readonly type: string; readonly begin: number; readonly end: number }[];
    };
    const unitOf = [0];
    for (const point of row.text) unitOf.push((unitOf.at(-1) ?? 0) + point.length);
    const at = (point: number): number => unitOf[point] ?? row.text.length;
    const spans = row.spans.map(({ type, begin, end }) => ({ type, start: at(begin), end: at(end) }));
    return { id: row.doc_id, book: row.book, emotions: row.emotions, text: row.text, spans };
  });
}

/** `id, split, V, A, D, text, category` as comma-separated values with a header. */
export function parseEmobank(file: string): readonly EmobankItem[] {
  return csvRows(file)
    .slice(1)
    .map(([id = '', , v, a, d, text = '', category = '']) => ({
      id,
      document: id.replace(/_\d+_\d+$/, ''),
      category,
      text,
      ratings: [Number(v), Number(a), Number(d)] as const,
    }));
}

/** Rows of comma-separated values; quoted cells may hold commas, line ends and doubled quotes (RFC 4180). */
function csvRows(file: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/y;
  let row: string[] = [];
  while (cell.lastIndex < file.length) {
    const [, quoted, plain = '', ending] = cell.exec(file) ?? [];
    if (ending === undefined) throw new Error(`Row ${rows.length + 1} is not comma-separated values.`);
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (ending === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
