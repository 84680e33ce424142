/** Where a text stops being JSON, so that whoever typed it can be shown the place. */

export interface JsonFault {
  /** What is amiss there, without the place. */
  readonly words: string;
  /** From 0, in UTF-16 units; the end of the text where it breaks off. */
  readonly offset: number;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
}

/** Null where the text is JSON. */
export function jsonFault(text: string): JsonFault | null {
  try {
    JSON.parse(text);
    return null;
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : '';
    const named = /position (\d+)/u.exec(message)?.[1];
    const token = /Unexpected token '?(.)'?/u.exec(message)?.[1];
    const offset =
      named !== undefined ? Number(named) : token !== undefined && text.length < 40 ? text.indexOf(token) : text.length;
    const before = text.slice(0, offset);
    const line = before.split('\n').length;
    const words = message.replace(/ (?:in JSON )?at position.*$/su, '').replace(/, .* is not valid JSON$/su, '');
    return { words, offset, line, column: offset - before.lastIndexOf('\n') };
  }
}
