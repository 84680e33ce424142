/** XML and XHTML as a tree, by fast-xml-parser: without document types, and with no entity but the standard ones. */
import { XMLParser } from 'fast-xml-parser';
import { ScriptoriumError } from '../../../../contracts/errors.ts';
import { decodeEntities } from './entities.ts';

export type XmlNode = XmlElement | string;

export interface XmlElement {
  /** In small letters, without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

const deepest = 200;
const options = {
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  htmlEntities: false,
  allowBooleanAttributes: true,
  maxNestedTags: deepest,
  cdataPropName: '#cdata',
};
const parsers = {
  xml: new XMLParser(options),
  xhtml: new XMLParser({
    ...options,
    unpairedTags: ['br', 'hr', 'img', 'input', 'link', 'meta', 'col', 'wbr', 'source', 'area'],
    stopNodes: ['*.script', '*.style'],
  }),
};

/** The top of the tree; throws `archive-damaged` where there is none. */
export function parseXml(xml: string, part: string, kind: keyof typeof parsers = 'xml'): XmlElement {
  let top: XmlNode | undefined;
  try {
    const parsed: unknown = parsers[kind].parse(withoutDocumentType(xml));
    top = toChildren(parsed, 0).find(node => typeof node !== 'string');
  } catch (error) {
    throw new ScriptoriumError('archive-damaged', `${part} is not well formed.`, { cause: error });
  }
  if (top === undefined || typeof top === 'string') {
    throw new ScriptoriumError('archive-damaged', `${part} has nothing in it.`);
  }
  return top;
}

/** All elements of a name, at any depth, in order. */
export function elementsNamed(node: XmlElement, name: string): readonly XmlElement[] {
  return node.children.flatMap(child => {
    if (typeof child === 'string') return [];
    return child.name === name ? [child, ...elementsNamed(child, name)] : elementsNamed(child, name);
  });
}

/** The text of all that is in an element, white space drawn together. */
export function plainText(node: XmlElement): string {
  const all = (one: XmlElement): string =>
    one.children.map(child => (typeof child === 'string' ? child : all(child))).join('');
  return all(node).replace(/\s+/gu, ' ').trim();
}

function toChildren(parsed: unknown, depth: number): readonly XmlNode[] {
  if (!Array.isArray(parsed) || depth > deepest) return [];
  return parsed.flatMap((item: Record<string, unknown>): readonly XmlNode[] => {
    if (typeof item['#text'] === 'string') return [decodeEntities(item['#text'])];
    const tag = Object.keys(item).find(key => key !== ':@');
    if (tag === undefined || tag.startsWith('?')) return [];
    if (tag === '#cdata') return cdata(item[tag]);
    const attributes = Object.entries((item[':@'] ?? {}) as Record<string, unknown>).map(
      ([key, value]) => [key.toLowerCase(), decodeEntities(String(value))] as const,
    );
    const name = tag.slice(tag.indexOf(':') + 1).toLowerCase();
    return [{ name, attributes: Object.fromEntries(attributes), children: toChildren(item[tag], depth + 1) }];
  });
}

function cdata(parsed: unknown): readonly string[] {
  if (!Array.isArray(parsed)) return [];
  return parsed.flatMap((item: Record<string, unknown>) => (typeof item['#text'] === 'string' ? [item['#text']] : []));
}

/** Takes the document type out, with all that it declares. */
export function withoutDocumentType(xml: string): string {
  const start = xml.slice(0, 4096).search(/<!DOCTYPE/i);
  if (start < 0) return xml;
  let inside = false;
  for (let at = start; at < xml.length; at++) {
    const mark = xml.charAt(at);
    if (mark === '[') inside = true;
    else if (mark === ']') inside = false;
    else if (mark === '>' && !inside) return xml.slice(0, start) + xml.slice(at + 1);
  }
  return xml.slice(0, start);
}
