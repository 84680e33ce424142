/** What the styles of a Word document say of a paragraph or a run: by name, by themselves, or by the style they build on. */
import { decodeXml } from '../xml/decode-xml.ts';
import { elementsNamed, parseXml, type XmlElement } from '../xml/xml-tree.ts';
import { bodyText, levelByName } from './heading-names.ts';

type StyleId = string | null | undefined;

export interface WordStyles {
  /** The level of a heading, 0 for the title of the book; null for what is no heading. */
  level(id: StyleId): number | null;
  isCentred(id: StyleId): boolean;
  /** Whether Word counts the paragraphs of a style. */
  isNumbered(id: StyleId): boolean;
  /** Whether the style is one for what stands between scenes. */
  isBreak(id: StyleId): boolean;
  /** Whether text in it is hidden. */
  hides(id: StyleId): boolean;
}

/** Steps from style to style that are followed at most. */
const most = 20;
const breakName = /(?:scene|section)[\s_-]?break|ornament|asterism|dinkus|\bseparator\b/i;

export function readStyles(part: Uint8Array | undefined): WordStyles {
  const byId = new Map<string, XmlElement>();
  for (const style of part === undefined ? [] : elementsNamed(parseXml(decodeXml(part), 'word/styles.xml'), 'style')) {
    const id = attribute(style, 'styleid');
    if (id !== null) byId.set(id, style);
  }

  /** What the nearest style that says anything says. */
  function nearest<T>(id: StyleId, says: (style: XmlElement) => T | null): T | null {
    let style = byId.get(id ?? '');
    for (let steps = 0; style !== undefined && steps < most; steps++) {
      const said = says(style);
      if (said !== null) return said;
      style = byId.get(valueOf(style, 'basedon') ?? '');
    }
    return null;
  }

  const level = (style: XmlElement): number | null =>
    attribute(style, 'type') === 'character'
      ? bodyText
      : (levelByName(valueOf(style, 'name') ?? '') ?? outlineLevel(style));
  return {
    level(id) {
      const found = byId.has(id ?? '') ? nearest(id, level) : levelByName(id ?? '');
      return found === bodyText ? null : found;
    },
    isCentred: id => nearest(id, style => valueOf(style, 'jc')) === 'center',
    isNumbered: id => (nearest(id, style => valueOf(style, 'numid')) ?? '0') !== '0',
    isBreak: id => nearest(id, style => (breakName.test(valueOf(style, 'name') ?? '') ? true : null)) === true,
    hides: id => nearest(id, style => (has(style, 'vanish') ? isOn(valueOf(style, 'vanish')) : null)) === true,
  };
}

function outlineLevel(style: XmlElement): number | null {
  const written = valueOf(style, 'outlinelvl');
  if (written === null || !/^\d$/.test(written)) return null;
  return written === '9' ? bodyText : Number(written) + 1;
}

/** Whether a property that is on unless it says otherwise is on. */
export function isOn(value: string | null): boolean {
  return !['0', 'false', 'off'].includes(value ?? '');
}

const has = (style: XmlElement, name: string): boolean => elementsNamed(style, name).length > 0;

function valueOf(style: XmlElement, name: string): string | null {
  const [found] = elementsNamed(style, name);
  return found === undefined ? null : attribute(found, 'val');
}

function attribute(element: XmlElement, name: string): string | null {
  const key = Object.keys(element.attributes).find(one => one === name || one.endsWith(`:${name}`));
  return key === undefined ? null : (element.attributes[key] ?? null);
}
