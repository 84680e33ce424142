/** What is noted of a Word paragraph while its XML goes by: what mammoth would lose. */
import { dropCapMark, numberedMark, outlineMark, pageAfterMark, pageBeforeMark, ruleMark } from './marks.ts';

/** A tag inside a paragraph: its name without the document's own prefix, the element it stands in, its attributes. */
export interface NotedTag {
  readonly name: string;
  readonly parent: string | undefined;
  readonly written: string;
  /** An attribute with the document's prefix. */
  attribute(name: string): string | null;
}

export interface ParagraphNotes {
  hasText: boolean;
  /** Its end is deleted, so that it runs on into the next one. */
  readonly endsDeleted: boolean;
  note(tag: NotedTag): void;
  /** The marks to be put at its end. */
  marks(): string;
}

const off = ['none', 'nil', '0', 'false', 'off'];
/** A picture up to three quarters of an inch high, in Word's units, that stands alone is an ornament. */
const ornamentHeight = 685_800;

/** `nextSectionBeginsPage` is asked where a section ends with the paragraph. */
export function noteParagraph(nextSectionBeginsPage: () => boolean): ParagraphNotes {
  let rule = false;
  let pageBefore = false;
  let pageAfter = false;
  let dropCap = false;
  let numbered = false;
  let outline: number | null = null;
  let endsDeleted = false;

  return {
    hasText: false,
    get endsDeleted() {
      return endsDeleted;
    },
    note({ name, parent, written, attribute }) {
      const isOn = (): boolean => !off.includes(attribute('val') ?? '');
      if (parent === 'pBdr') rule ||= ['top', 'bottom', 'between'].includes(name) && isOn();
      else if (parent === 'pPr') {
        if (name === 'pageBreakBefore') pageBefore = isOn();
        if (name === 'sectPr') pageAfter = nextSectionBeginsPage();
        if (name === 'framePr') dropCap = ['drop', 'margin'].includes(attribute('dropCap') ?? '');
        if (name === 'outlineLvl' && /^[0-8]$/.test(attribute('val') ?? '')) outline = Number(attribute('val')) + 1;
      } else if (parent === 'numPr') numbered ||= name === 'numId' && attribute('val') !== '0';
      else if (parent === 'rPr') endsDeleted ||= name === 'del' || name === 'moveFrom';
      else if (name === ':v:rect') rule ||= /\so:hr\s{0,4}=\s{0,4}["'](?:t|true|1)["']/.test(written);
      else if (name === ':wp:extent')
        rule ||= Number(/\scy\s{0,4}=\s{0,4}["'](\d{1,9})["']/.exec(written)?.[1]) <= ornamentHeight;
      else if (name === 'sym') rule = true;
    },
    marks() {
      return [
        rule && !this.hasText ? ruleMark : '',
        pageBefore ? pageBeforeMark : '',
        pageAfter ? pageAfterMark : '',
        dropCap ? dropCapMark : '',
        numbered ? numberedMark : '',
        outline === null ? '' : outlineMark(outline),
      ].join('');
    },
  };
}
