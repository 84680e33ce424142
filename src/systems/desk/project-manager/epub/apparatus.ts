/** What stands in an EPUB's page beside its prose: notes, the marks that lead to them, and the numbers of printed pages. */
import { plainText, type XmlElement } from '../xml/xml-tree.ts';
import { hasWord } from './package.ts';

const types = ['footnote', 'endnote', 'rearnote', 'footnotes', 'endnotes', 'rearnotes', 'noteref', 'pagebreak'];
const roles = ['doc-footnote', 'doc-endnote', 'doc-endnotes', 'doc-noteref', 'doc-pagebreak', 'doc-backlink'];
const noteMark = /^[[(]?(?:\d{1,4}|[*†‡§¶]{1,3}|[ivx]{1,5}|[a-z])[\])]?$/;

export function isApparatus(element: XmlElement): boolean {
  const { attributes } = element;
  if (types.some(type => hasWord(attributes['epub:type'], type))) return true;
  if (roles.some(role => hasWord(attributes['role'], role))) return true;
  return isNoteMark(element);
}

/** A raised number or sign that is a link: so are notes marked where nothing says that they are. */
function isNoteMark(element: XmlElement): boolean {
  const within = element.name === 'sup' ? 'a' : element.name === 'a' ? 'sup' : null;
  if (within === null) return false;
  const holds = element.children.filter(child => typeof child !== 'string' || child.trim() !== '');
  const [only] = holds;
  if (holds.length !== 1 || only === undefined || typeof only === 'string' || only.name !== within) return false;
  const link = within === 'a' ? only : element;
  return link.attributes['href'] !== undefined && noteMark.test(plainText(element));
}
