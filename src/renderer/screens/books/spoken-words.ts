/** How much of a book is spoken, in words. Pure. */
import type { Speech } from '../../../contracts/book.ts';
import { figure } from '../../ui/phrases.ts';

export function spokenWords({ words, spoken, complete }: Speech): { readonly share: string; readonly meaning: string } {
  if (words === 0) return { share: '', meaning: 'not read yet' };
  const percent = (spoken / words) * 100;
  const share = percent > 0 && percent < 1 ? 'under 1 %' : `${Math.round(percent)} %`;
  const meaning = `of the words are in quotations, ${figure(spoken)} of ${figure(words)}${complete ? '' : ' so far'}`;
  return { share, meaning };
}
