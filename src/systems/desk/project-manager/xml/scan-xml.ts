/** Goes through the tags of an XML text once, in order; nothing in it is resolved, looked up or repeated. */
import { ScriptoriumError } from '../../../../contracts/errors.ts';

export interface XmlTag {
  readonly kind: 'open' | 'close' | 'alone';
  /** With its prefix. */
  readonly name: string;
  readonly start: number;
  /** Past the '>'. */
  readonly end: number;
}

const deepest = 200;
const NAME_END = /[\s/>]/g;

/** Tells of each tag. Throws `archive-damaged` for what is not well formed, too deep, or has a document type. */
export function scanXml(xml: string, part: string, tell: (tag: XmlTag) => void): void {
  const open: string[] = [];
  const refuse = (why: string): never => {
    throw new ScriptoriumError('archive-damaged', `${part} ${why}.`);
  };
  for (let at = xml.indexOf('<'); at >= 0;) {
    const skipped = skippedUntil(xml, at);
    if (skipped !== null) {
      if (skipped < 0) refuse('is cut off');
      at = xml.indexOf('<', skipped);
      continue;
    }
    if (xml.startsWith('<!', at)) refuse('has a document type, which a document of this kind never has');
    const end = tagEnd(xml, at);
    if (end < 0) refuse('is cut off');
    const closes = xml.charCodeAt(at + 1) === 47;
    NAME_END.lastIndex = at + 2;
    const nameEnd = NAME_END.exec(xml)?.index ?? end - 1;
    const name = xml.slice(at + (closes ? 2 : 1), nameEnd);
    const kind = closes ? 'close' : xml.charCodeAt(end - 2) === 47 ? 'alone' : 'open';
    if (kind === 'open' && open.push(name) > deepest) refuse('is nested too deeply');
    if (kind === 'close' && open.pop() !== name) refuse('has a tag that was never opened');
    tell({ kind, name, start: at, end });
    at = xml.indexOf('<', end);
  }
  if (open.length > 0) refuse('is cut off');
}

/** The end of a comment, an instruction or a stretch of plain characters; -1 where it has none, null where it is none. */
function skippedUntil(xml: string, at: number): number | null {
  const pairs = [
    ['<?', '?>'],
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
  ] as const;
  for (const [opens, closes] of pairs) {
    if (!xml.startsWith(opens, at)) continue;
    const end = xml.indexOf(closes, at + opens.length);
    return end < 0 ? -1 : end + closes.length;
  }
  return null;
}

function tagEnd(xml: string, from: number): number {
  let quote = 0;
  for (let at = from; at < xml.length; at++) {
    const unit = xml.charCodeAt(at);
    if (quote !== 0) quote = unit === quote ? 0 : quote;
    else if (unit === 34 || unit === 39) quote = unit;
    else if (unit === 62) return at + 1;
  }
  return -1;
}

/** The value of an attribute as it is written in a tag, or null. */
export function attributeOf(tag: string, name: string): string | null {
  for (let at = tag.indexOf(name); at >= 0; at = tag.indexOf(name, at + 1)) {
    if (!/\s/.test(tag.charAt(at - 1))) continue;
    const value = /^\s{0,8}=\s{0,8}(?:"([^"]*)"|'([^']*)')/.exec(tag.slice(at + name.length));
    if (value !== null) return value[1] ?? value[2] ?? '';
  }
  return null;
}
