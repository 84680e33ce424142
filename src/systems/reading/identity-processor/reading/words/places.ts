const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(word => word !== ''));

/** Last words that make a name a place, a building, a body or a thing ('Baker Street', 'Netherfield Park'). */
export const PLACE_ENDINGS = words(`
  street road lane avenue square terrace place crescent drive alley row court gate bridge quay wharf pier dock
  house hall park lodge manor castle abbey priory cottage farm grange court inn hotel tavern arms club church chapel
  cathedral temple school college academy university hospital prison jail tower theatre theater museum library bank
  station office exchange market palace
  island isle islands isles river sea seas ocean bay gulf strait straits lake pond creek brook falls cape coast bank
  banks beach shore reef harbour harbor port mount mountain mountains hill hills valley vale dale desert forest wood
  woods heath moor moors green common field fields cove point
  town city village county shire parish land kingdom empire republic state states territory province north south east
  west pole line equator
  company society committee association party parliament congress senate council army navy regiment department board
  times gazette journal herald review magazine
  war act law bill treaty revolution century day eve
  ship whale whales fishery
`);

/** First words that make a name a place ('Mount Kenia', 'New Bedford', 'Cape Horn'). */
export const PLACE_OPENINGS = words(
  'mount mt cape lake fort port new north south east west upper lower river isle gulf',
);

/** Places that any book may name; what else is a place is known by its prepositions. */
export const WELL_KNOWN_PLACES = words(`
  london paris rome venice florence naples milan vienna berlin madrid lisbon dublin edinburgh glasgow oxford cambridge
  bath brighton liverpool manchester bristol york portsmouth dover canterbury york boston chicago philadelphia
  washington baltimore cincinnati albany brooklyn manhattan broadway virginia carolina georgia california texas maine
  massachusetts connecticut vermont ohio kentucky tennessee louisiana alabama canada mexico brazil peru chile england
  scotland ireland wales britain france germany italy spain portugal holland belgium switzerland austria prussia russia
  poland greece turkey egypt africa asia europe america australia india china japan persia arabia syria palestine
  jerusalem athens troy carthage babylon nineveh constantinople moscow petersburg kent sussex surrey devon devonshire
  somersetshire derbyshire hertfordshire yorkshire lancashire norfolk suffolk essex cornwall hampshire wiltshire
  pacific atlantic mediterranean baltic thames seine rhine nile danube hudson mississippi alps andes
`);

/** Gods, spirits and figures of scripture or myth that a text calls upon or compares with, and that do not act in it. */
export const FIGURES = words(`
  god lord christ jesus jehovah allah buddha satan lucifer devil beelzebub jove jupiter zeus mars venus juno minerva
  apollo neptune vulcan mercury diana bacchus cupid pluto hades vishnu brahma odin thor baal moloch dagon
  noah jonah job adam eve cain abel abraham isaac solomon moses pharaoh goliath samson judas lazarus perseus hercules
  prometheus narcissus orpheus ulysses achilles hector homer virgil plato socrates aristotle cato seneca caesar
  alexander napoleon shakespeare milton dante byron
`);

/** Months that are also given names. */
export const MONTHS = words('april may june august');
