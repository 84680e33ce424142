/** What Word, LibreOffice and others call their heading styles, in many languages, as names and as ids. */

/** The level of a style that is expressly none of a heading. */
export const bodyText = 9;

// Word writes 'heading 1' in every language; other programs write what they show.
const headings =
  'heading|überschrift|berschrift|titre|título|titulo|ttulo|encabezado|titolo|titel|kop|rubrik|overskrift|nagłówek|nagwek|nadpis|' +
  'naslov|címsor|cmsor|titlu|başlık|balk|otsikko|pealkiri|virsraksts|antraštė|επικεφαλίδα|заголовок|标题|標題|見出し|제목|' +
  'tiêuđề|judul|כותרת|عنوان';
const heading = new RegExp(`^(?:${headings})([1-9])$`, 'u');
const title =
  /^(?:title|titel|titre|título|titulo|ttulo|titolo|tytuł|tytu|název|cím|otsikko|название|标题|標題|表題|제목)$/u;

/** From the name or the id of a style: 1 to 9, 0 for the book's title, or null. */
export function levelByName(name: string): number | null {
  const plain = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]/g, '');
  if (title.test(plain)) return 0;
  const level = heading.exec(plain)?.[1];
  return level === undefined ? null : Number(level);
}
