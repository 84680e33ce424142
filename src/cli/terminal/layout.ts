/** Plain text laid out for reading: columns, numbers, times. */

export interface Column {
  readonly title: string;
  /** Numbers stand to the right. Default left. */
  readonly right?: boolean;
}

/** Lines of aligned columns under their titles, two blanks apart; nothing but the titles where there are no rows. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map((column, index) =>
    Math.max(column.title.length, ...rows.map(row => (row[index] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ right }, index) => {
        const cell = cells[index] ?? '';
        const width = widths[index] ?? 0;
        return right === true ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  return [line(columns.map(column => column.title)), ...rows.map(line)].join('\n');
}

/** 212,678 */
export function count(value: number): string {
  return value.toLocaleString('en-US');
}

/** `1 scene`, `12 scenes`. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** 840 ms, 4.2 s, 3 min 12 s. */
export function duration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  return `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`;
}

/** Cuts a text to a width, with a sign that something is missing. */
export function shortened(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1).trimEnd()}…`;
}
