/** Which paragraph styles of a Word document are headings: by name, by outline level, or by the style they build on. */
import { decodeXml } from '../xml/decode-xml.ts';
import { elementsNamed, parseXml, type XmlElement } from '../xml/xml-tree.ts';

/** The level of a style's heading by its id, 0 for the title of the book; null for what is no heading. */
export type HeadingLevels = (styleId: string | null | undefined) => number | null;

const most = 20;

export function readHeadingLevels(styles: Uint8Array | undefined): HeadingLevels {
  if (styles === undefined) return id => ownLevel(id ?? '');
  const byId = new Map<string, XmlElement>();
  for (const style of elementsNamed(parseXml(decodeXml(styles), 'word/styles.xml'), 'style')) {
    const id = attribute(style, 'styleid');
    if (id !== null && attribute(style, 'type') !== 'character') byId.set(id, style);
  }
  return id => {
    let style = byId.get(id ?? '');
    if (style === undefined) return ownLevel(id ?? '');
    for (let steps = 0; style !== undefined && steps < most; steps++) {
      const level = ownLevel(valueOf(style, 'name') ?? '') ?? outlineLevel(style);
      if (level !== null) return level === bodyText ? null : level;
      style = byId.get(valueOf(style, 'basedon') ?? '');
    }
    return null;
  };
}

const bodyText = 9;

function ownLevel(name: string): number | null {
  const plain = name.toLowerCase().replace(/[\s_-]/g, '');
  if (plain === 'title') return 0;
  const level = /^heading([1-9])$/.exec(plain)?.[1];
  return level === undefined ? null : Number(level);
}

function outlineLevel(style: XmlElement): number | null {
  const written = valueOf(style, 'outlinelvl');
  if (written === null || !/^\d$/.test(written)) return null;
  return written === '9' ? bodyText : Number(written) + 1;
}

function valueOf(style: XmlElement, name: string): string | null {
  const [found] = elementsNamed(style, name);
  return found === undefined ? null : attribute(found, 'val');
}

function attribute(element: XmlElement, name: string): string | null {
  const key = Object.keys(element.attributes).find(one => one === name || one.endsWith(`:${name}`));
  return key === undefined ? null : (element.attributes[key] ?? null);
}
