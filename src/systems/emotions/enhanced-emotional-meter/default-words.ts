/** The words that speak for each pole unless a project or conversation has lists of its own. Whole words only. */

/** Words that mean many things ('fire', 'order', 'hand') are left out: a missed word costs less than a wrong one. */
export const heartWords = split(`
  love loved loves loving beloved darling dear dearest sweetheart heart hearts heartfelt kiss kissed kisses kissing
  embrace embraced embracing caress caressed tender tenderly tenderness affection affectionate fond fondly fondness
  cherish cherished adore adored passion passionate passionately desire desired longing yearn yearned yearning
  tears tear weep weeps wept weeping sob sobbed sobbing sigh sighed cry cried crying grief grieve grieved sorrow
  sorrowful mourn mourned mourning sad sadly sadness misery miserable lonely loneliness comfort comforted pity pitied
  joy joyful joyfully joyous happy happily happiness delight delighted glad gladly laugh laughed laughing laughter
  smile smiled smiling bliss merry cheerful cheer hope hoped hopes hoping hopeful despair despaired afraid fear feared
  fears dread dreaded terror terrified anguish agony jealous jealousy hate hated hatred rage fury furious ashamed shame
  shy blush blushed feelings feeling emotion emotions soul souls friendship dream dreamed dreams
`);

export const workWords = split(`
  work works worked working worker workers workman workmen job jobs labour labours laboured labor labored toil toiled
  toiling task tasks duty duties business trade trades office offices employ employed employer employment employee
  profession professional occupation vocation career craft craftsman industry industrious diligent diligently
  diligence busy busily wages wage salary pay paid payment profit profits earn earned earnings money account accounts
  ledger invoice contract contracts bargain price prices cost costs sell sold buy bought merchant shop workshop factory
  project projects plan plans planned planning schedule deadline deadlines meeting meetings report reports reported
  manage managed manager management organise organised organize organized supervise supervised inspect inspected
  build building built builder repair repaired repairs mend mended measure measured tools tool hammer hammered 
  forge forged carpenter blacksmith clerk engineer crew voyage cargo harvest harvested plough ploughed dig dug
  study studied studies practise practised practice skill skills skilled skilful experience efficient effort efforts
  achieve achieved accomplish accomplished complete completed finish finished produce produced
`);

function split(words: string): readonly string[] {
  return [...new Set(words.trim().split(/\s+/))];
}
