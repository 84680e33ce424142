/** Which files are manuscripts, by their names. */
import type { ManuscriptFormat } from './book.ts';

/** The endings that are read, without their dots, for file dialogs. */
export const manuscriptEndings = ['docx', 'epub', 'md', 'markdown', 'txt', 'text'] as const;

const formats: Readonly<Record<string, ManuscriptFormat>> = {
  docx: 'word',
  epub: 'epub',
  md: 'markdown',
  markdown: 'markdown',
  txt: 'text',
  text: 'text',
  '': 'text',
};

/** The format that a path's ending names, or null; a name without an ending is plain text. */
export function formatOf(path: string): ManuscriptFormat | null {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const dot = name.lastIndexOf('.');
  return formats[dot <= 0 ? '' : name.slice(dot + 1).toLowerCase()] ?? null;
}

/** How a manuscript of files in several formats is divided: as Markdown where one of them is. */
export function commonFormat(files: readonly { readonly format: ManuscriptFormat }[]): ManuscriptFormat {
  const formats = new Set(files.map(file => file.format));
  return (['markdown', 'word', 'epub'] as const).find(format => formats.has(format)) ?? 'text';
}

/** Whether a file in a folder is one of its chapters: not hidden, and not what Word or an editor leaves beside its file. */
export function isChapterName(name: string): boolean {
  return /\.(?:docx|md|markdown|txt|text)$/i.test(name) && !/^(?:[.~#]|_\$)/.test(name);
}

/** What a chapter's file is called without its number and ending: 'The Storm' for '03 - the_storm.md'. */
export function chapterNameOf(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).replace(/\.[^.]{1,8}$/, '');
  const words = name.replaceAll('_', ' ').trim();
  const bare = words.replace(/^\d{1,4}(?:[\s.)-]{1,4}|$)/, '').trim();
  return bare === '' ? words : bare;
}
