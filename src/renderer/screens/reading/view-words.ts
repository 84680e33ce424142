/** One sentence behind each view of the book. */
import type { Arc, Cast } from '../../../contracts/book.ts';
import { counted, countedInWords, figure } from '../../ui/phrases.ts';

/** What the arc shows, and how complete it is. */
export function arcSentence(arc: Arc): string {
  const unread = arc.points.filter(point => point === null).length;
  if (unread === arc.points.length) return 'No scene is read yet.';
  const turns = arc.complete ? `; ${countedInWords(arc.turning.length, 'turning point')}` : '';
  const rest = unread > 0 ? `; ${counted(unread, 'scene')} not read yet` : '';
  return `Valence by scene with its 90 % band${turns}${rest}. Below, the eight feelings, each against its own course.`;
}

/** Who is there, and how many quotations are left open because the text does not tell. */
export function castSentence(cast: Cast): string {
  const people = cast.characters.length === 0 ? 'Nobody' : counted(cast.characters.length, 'person', 'people');
  const so = cast.complete ? '' : ' so far';
  if (cast.quotations === 0) return `${people}${so}.`;
  const open =
    cast.open === 0
      ? `all ${counted(cast.quotations, 'quotation')} have a speaker`
      : `${figure(cast.open)} of ${counted(cast.quotations, 'quotation')} are left open, where the text does not tell who speaks`;
  return `${people}${so}; ${open}.`;
}
