import type { Gender } from '../types.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(word => word !== ''));

const FEMALE = words(`
  woman lady girl wife mother mamma mama mum mom aunt sister daughter niece grandmother widow queen princess duchess
  countess maid nurse governess housekeeper hostess landlady mistress bride heroine nun witch goddess stepmother
  schoolmistress waitress actress lass maiden spinster matron sister-in-law mother-in-law ladyship wench
`);

const MALE = words(`
  man gentleman boy husband father papa dad uncle brother son nephew grandfather widower king prince duke earl count
  lord captain colonel major general lieutenant sergeant soldier sailor officer mate harpooneer steersman carpenter
  blacksmith cook steward landlord host master monk priest friar vicar parson clergyman bishop rector butler footman
  coachman waiter porter policeman constable inspector lad fellow chap bridegroom hero schoolmaster boatswain
  brother-in-law father-in-law lordship squire knight tar mariner whaleman
`);

const EITHER = words(`
  doctor servant child stranger friend visitor guest neighbour neighbor companion person teacher voice other
  patient clerk cabman driver guide lawyer surgeon prisoner speaker youth baby secretary reporter cousin parent
  creature lover savage pilot prophet attendant messenger tailor
`);

/** The gender of a noun for a person; undefined when it is no noun for one. */
export function personNoun(word: string): Gender | undefined {
  if (FEMALE.has(word)) return 'female';
  if (MALE.has(word)) return 'male';
  return EITHER.has(word) ? 'unknown' : undefined;
}
