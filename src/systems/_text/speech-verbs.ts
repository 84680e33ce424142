const STEMS =
  'said says say saying asked asks ask asking cried cries cry crying replied replies reply replying answered answers answer ' +
  'answering exclaimed exclaims exclaim exclaiming whispered whispers whisper whispering shouted shouts shout shouting ' +
  'called calls calling muttered mutters mutter muttering murmured murmurs murmur murmuring returned returns returning ' +
  'added adds adding continued continues continuing remarked remarks remarking observed observes observing inquired ' +
  'inquires enquired enquires repeated repeats repeating began begins begged screamed screams screaming yelled yells ' +
  'yelling bellowed roared growled snapped sighed sobbed laughed grunted gasped hissed demanded demands declared declares ' +
  'announced announces explained explains insisted insists protested suggested suggests urged warned agreed admitted ' +
  'thought thinks thinking wrote writes read reads resumed rejoined retorted responded interrupted interposed ejaculated ' +
  'stammered faltered mumbled chuckled drawled croaked squeaked groaned moaned wailed panted commanded ordered proposed ' +
  'concluded confessed pleaded implored persisted pursued told tells echoed sang sings singing chanted put went goes';

/** Verbs that tell who speaks, in the forms that stand beside a quotation. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(STEMS.split(' '));
