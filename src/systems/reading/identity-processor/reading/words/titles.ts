import type { Gender } from '../types.ts';

interface Title {
  /** How the title is written in a normalised name. */
  readonly form: string;
  readonly gender: Gender;
  /** Whether the title may stand in lower case before a name ('uncle Charles'). */
  readonly lower: boolean;
  /** Whether 'of' may follow it ('Duke of Norfolk'). */
  readonly of: boolean;
  /** Whether it alone, without a name, is no name ('Mr.'), as against a rank ('the Captain'). */
  readonly bare: boolean;
}

const ROWS: readonly (readonly [words: string, gender: Gender, flags: string])[] = [
  ['Mr. Mister Messrs. Master Sir Monsieur M. Herr Signor Signore Señor Senor Don Esq.', 'male', 'b'],
  ['Mrs. Miss Ms. Mistress Madame Mme. Mademoiselle Mlle. Madam Frau Fräulein Signora Signorina Señora', 'female', 'b'],
  ['Señorita Senora Senorita Dame Citoyenne', 'female', 'b'],
  ['Citoyen Massa', 'male', 'b'],
  ['Dr. St. Saint', 'unknown', 'b'],
  ['Uncle Squire Grandfather Grandpa', 'male', 'l'],
  ['Brother Father Friar', 'male', ''],
  ['Aunt Auntie Grandmother Grandma Granny', 'female', 'l'],
  ['Sister Mother Nurse', 'female', ''],
  ['Cousin', 'unknown', ''],
  ['Lord King Prince Duke Earl Baron Count Marquis Viscount Emperor Czar Tsar Sultan', 'male', 'o'],
  ['Lady Queen Princess Duchess Countess Baroness Marchioness Viscountess Empress', 'female', 'o'],
  ['Bishop Archbishop Abbot Pope Knave Knight Dean', 'male', 'o'],
  [
    'Captain Capt. Colonel Col. Major General Gen. Lieutenant Lieut. Lt. Sergeant Corporal Admiral Commodore',
    'male',
    'l',
  ],
  ['Commander Private Ensign Constable Inspector Detective Superintendent Sheriff', 'male', 'l'],
  ['Doctor Professor Prof. Judge Justice President Senator Governor Mayor Deacon Parson Reverend Rev.', 'male', 'l'],
  ['Vicar Rabbi Chief Comrade Citizen Coach Principal', 'unknown', ''],
];

const bareKey = (word: string): string => word.toLowerCase().replace(/\.$/, '');

const TITLES: ReadonlyMap<string, Title> = new Map(
  ROWS.flatMap(([words, gender, flags]) =>
    words.split(' ').map(form => {
      const title = {
        form,
        gender,
        lower: flags.includes('l'),
        of: flags.includes('o'),
        bare: flags.includes('b'),
      };
      return [bareKey(form), title] as const;
    }),
  ),
);

/** The title that a word is, its final stop and its case aside; undefined when it is none. */
export function titleOf(word: string): Title | undefined {
  return TITLES.get(bareKey(word));
}

/** Abbreviations whose stop ends no sentence. */
export function isAbbreviatedTitle(word: string): boolean {
  return titleOf(word)?.form.endsWith('.') === true;
}
