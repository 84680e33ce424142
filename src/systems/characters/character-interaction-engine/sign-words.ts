/** Words of narration that show how two people speak or deal with each other. Modest lists written for this project. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Ways of speaking, looks and deeds of a quarrel. */
const harsh = words(`
  shouted shouts shout yelled yells bellowed roared growled snarled snapped snaps hissed barked thundered stormed raged
  raved sneered scoffed jeered mocked taunted retorted retorts threatened threatens cursed swore accused reproached
  rebuked scolded demanded protested quarrelled quarreled argued insulted struck slapped seized glared scowled frowned
  angrily furiously fiercely coldly bitterly sternly scornfully contemptuously harshly sharply savagely indignantly
  impatiently furious angry enraged indignant scornful contemptuous
`);

/** Ways of speaking, looks and deeds of tenderness. */
const tender = words(`
  soothed comforted consoled reassured kissed kisses embraced hugged caressed stroked smiled smiles beamed thanked
  praised blessed coaxed murmured cooed gently softly tenderly kindly warmly lovingly affectionately sweetly fondly
  gratefully lovely beloved tender gentle affectionate
`);

export type SignKind = 'harsh' | 'tender';

/** What a lower-case word of narration shows, or null. */
export function signOf(word: string): SignKind | null {
  if (harsh.has(word)) return 'harsh';
  return tender.has(word) ? 'tender' : null;
}
