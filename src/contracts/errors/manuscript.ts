/** Why a manuscript cannot be read. */
import type { ErrorKind } from './kind.ts';

export const manuscriptErrors = {
  'file-missing': {
    retryable: false,
    title: 'The file is not there',
    advice:
      'Check its name and place. If a book’s manuscript has moved, say where it is now: on the Books screen, or with `scriptorium project relocate`.',
  },
  'file-unreadable': {
    retryable: true,
    title: 'The file cannot be read',
    advice: 'Check the rights of the file and its folder, then try again.',
  },
  'file-changing': {
    retryable: true,
    title: 'The file is being written',
    advice: 'It is read again when it has settled.',
  },
  'file-empty': { retryable: false, title: 'The file is empty', advice: 'Choose a file that has text in it.' },
  'file-not-text': {
    retryable: false,
    title: 'The file is not a text',
    advice: 'Choose a Word (.docx), EPUB, Markdown or plain text file. Other formats can be saved as one of these.',
  },
  'file-too-large': {
    retryable: false,
    title: 'The file is too large',
    advice: 'A text may have up to 64 MB, a Word document or EPUB up to 4 GB. Divide it, and open the parts together.',
  },
  'unsupported-format': {
    retryable: false,
    title: 'This format cannot be read',
    advice:
      'Choose a Word (.docx), EPUB, Markdown or plain text file, or a folder of them. Other formats can be saved as .docx.',
  },
  'folder-empty': {
    retryable: false,
    title: 'The folder has no manuscript in it',
    advice: 'A folder is read with the .docx, .md and .txt files that stand in it, not with those in folders below it.',
  },
  'file-protected': {
    retryable: false,
    title: 'The file is protected, or in an old format',
    advice: 'Open it in the program it was written with, take the protection off, and save it as .docx.',
  },
  'archive-not-zip': {
    retryable: false,
    title: 'The file is not what its name says',
    advice:
      'A Word document or EPUB that only bears its ending cannot be read. Save it anew in the program it comes from.',
  },
  'archive-truncated': {
    retryable: true,
    title: 'The file is not whole',
    advice:
      'Its end is missing. If it is still being saved or copied, wait until that is done; otherwise save it anew.',
  },
  'archive-damaged': {
    retryable: false,
    title: 'The file is damaged',
    advice: 'Open it in the program it was written with, and save it anew.',
  },
  'archive-bomb': {
    retryable: false,
    title: 'The file unpacks to too much',
    advice: 'No manuscript is packed so tightly. Do not open files whose origin you do not know.',
  },
  'archive-bad-path': {
    retryable: false,
    title: 'The file reaches outside itself',
    advice: 'Nothing of it was read. Do not open files whose origin you do not know; a good one can be saved anew.',
  },
  'archive-too-many-parts': {
    retryable: false,
    title: 'The file has too many parts',
    advice: 'Save the manuscript without its pictures, or divide it.',
  },
  'archive-no-document': {
    retryable: false,
    title: 'There is no text in the file',
    advice: 'It is an archive of something else, or lacks a part. Save it anew in the program it was written with.',
  },
  'epub-no-spine': {
    retryable: false,
    title: 'The EPUB does not say how it is read',
    advice:
      'Its reading order (the spine) is missing or empty. Make the EPUB anew, or open the manuscript it was made from.',
  },
} as const satisfies Record<string, ErrorKind>;
