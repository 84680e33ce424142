const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(word => word !== ''));

/** Verbs that introduce speech, in the forms that tags have. */
export const SPEECH_VERBS = words(`
  said says say saith quoth replied replies reply asked asks ask cried cries cry answered answers answer exclaimed
  exclaims returned rejoined retorted responded responds observed observes remarked remarks added adds continued
  continues repeated repeats inquired inquires enquired enquires demanded demands whispered whispers muttered mutters
  murmured murmurs shouted shouts called calls declared declares announced announces suggested suggests explained
  explains began begins resumed interrupted interposed interjected protested insisted urged ventured pursued proceeded
  persisted screamed screams shrieked yelled bellowed roared growled snarled groaned moaned sighed sobbed gasped panted
  stammered faltered hissed snapped barked echoed chimed drawled grumbled pleaded begged implored entreated commanded
  ordered directed warned advised promised assured acknowledged admitted confessed agreed assented concluded argued
  objected affirmed asserted stated mentioned told reminded informed ejaculated vociferated soliloquized mused thought
  reflected wondered queried questioned countered conceded confirmed corrected croaked squeaked piped quavered sneered
  scoffed jeered mocked teased joked laughed chuckled giggled smiled grinned wailed whimpered whined cooed purred
  thundered stormed raved hailed hallooed sang sung read wrote breathed mumbled spluttered sputtered babbled blurted
  volunteered offered apologized apologised greeted swore vowed prayed preached proposed went goes put bawled hollered
  coughed nodded grunted
`);

/** Those of the verbs above that are speech beyond doubt, even far from the marks. */
export const PLAIN_SPEECH_VERBS = words(`
  said says saith quoth replied asked cried answered exclaimed returned rejoined retorted responded observed remarked
  added continued repeated inquired enquired demanded whispered muttered murmured shouted declared ejaculated
`);
