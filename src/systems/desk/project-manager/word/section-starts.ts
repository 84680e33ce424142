/** Whether each section of a Word document begins on a new page: its own properties, at its end, say so. */
import { attributeOf } from '../xml/scan-xml.ts';

const onTheSamePage = ['continuous', 'nextColumn'];

/** In the order in which the properties stand; `prefix` is that of the document's own names. */
export function findSectionStarts(xml: string, prefix: string): readonly boolean[] {
  const starts: boolean[] = [];
  const opens = `<${prefix}sectPr`;
  for (let at = xml.indexOf(opens); at >= 0;) {
    const tagEnd = xml.indexOf('>', at);
    const alone = xml.charAt(tagEnd - 1) === '/';
    const end = alone ? tagEnd : nearest(xml, [`</${prefix}sectPr>`, `<${prefix}sectPrChange`], at + opens.length);
    const type = xml.slice(at, end).indexOf(`<${prefix}type`);
    const value = type < 0 ? null : attributeOf(xml.slice(at + type, xml.indexOf('>', at + type)), `${prefix}val`);
    starts.push(!onTheSamePage.includes(value ?? ''));
    // The properties that a section had before a tracked change are none of its own.
    const changed = xml.startsWith(`<${prefix}sectPrChange`, end) ? xml.indexOf(`</${prefix}sectPrChange>`, end) : end;
    at = changed < 0 ? -1 : xml.indexOf(opens, changed + 1);
  }
  return starts;
}

function nearest(xml: string, what: readonly string[], from: number): number {
  const found = what.map(one => xml.indexOf(one, from)).filter(place => place >= 0);
  return found.length === 0 ? xml.length : Math.min(...found);
}
