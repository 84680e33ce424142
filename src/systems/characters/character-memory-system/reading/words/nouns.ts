/** Nouns that tell how people belong together, and by what they live. */

/** Kin and other relations, as alternatives of an expression. */
export const RELATION =
  '(?:step|half-|foster[- ]|god|grand)?(?:father|mother|brother|sister|son|daughter)(?:-in-law)?|wife|husband|widow|uncle|aunt|nephew|niece|cousin|twin|fiancée?|betrothed|sweetheart|lover|mistress|friend|comrade|companion|partner|colleague|shipmate|messmate|neighbour|neighbor|guardian|ward|servant|maid|valet|housekeeper|governess|tutor|teacher|pupil|apprentice|employer|landlady|landlord|heir|enemy|rival';

/** Kin alone: what 'my …' tells of even where no name stands by. */
export const KIN =
  '(?:step|half-|foster[- ]|grand)?(?:father|mother|brother|sister|son|daughter)(?:-in-law)?|wife|husband|uncle|aunt|nephew|niece|cousin|twin|fiancée?';

/** What people live by. */
export const OCCUPATION =
  "accountant|actor|actress|admiral|apothecary|architect|artist|attorney|author|baker|banker|barber|barrister|bishop|blacksmith|boatsteerer|bookseller|bo[’']?s[’']?un|boatswain|butcher|butler|captain|cardinal|carpenter|chambermaid|chaplain|chemist|chief mate|clergyman|clerk|coachman|colonel|composer|constable|cook|cooper|coroner|curate|dancer|dentist|detective|doctor|draper|dressmaker|driver|editor|engineer|farmer|ferryman|first mate|fisherman|footman|gardener|general|governess|grocer|groom|guide|gunner|harpooneer|harpooner|helmsman|housekeeper|hunter|inn-?keeper|inspector|jeweller|journalist|judge|lawyer|lieutenant|librarian|locksmith|magistrate|maid|maidservant|major|mate|mechanic|mercenary|merchant|midwife|miller|milliner|miner|minister|missionary|monk|musician|nun|nurse|oarsman|officer|painter|parson|pastor|physician|pianist|pickpocket|pilot|poacher|poet|policeman|porter|priest|professor|publican|rector|reporter|sailmaker|sailor|schoolmaster|schoolmistress|scientist|scribe|sculptor|seaman|seamstress|second mate|secretary|sergeant|servant|sheriff|shepherd|shipwright|shoemaker|shopkeeper|singer|smith|smuggler|soldier|solicitor|squire|steward|student|surgeon|surveyor|tailor|teacher|third mate|trader|tutor|undertaker|usurer|valet|vicar|waiter|weaver|whaleman|whaler|writer";

/** What someone can do that not everybody can, after 'could' or 'knew how to'. */
export const ABILITY =
  'act|bake|box|build|climb|compose|cook|count|dance|draw|dive|drive|embroider|fence|fiddle|fish|fly|forge|harpoon|hunt|juggle|knit|mend|navigate|paint|pick|pilot|play|read|recite|reckon|ride|row|sail|sew|shoot|sing|skate|ski|speak|spell|steer|swim|throw|track|translate|type|weave|whistle|wrestle|write';
