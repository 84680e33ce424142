const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(word => word !== ''));

/** Words that name nobody however they are written: function words, interjections, and what often opens a sentence. */
export const COMMON_WORDS = words(`
  a an the this that these those some any no none every each either neither all both half such what which whose who whom
  whoever whatever whichever another other others one two three four five six seven eight nine ten eleven twelve twenty
  thirty forty fifty hundred thousand first second third last next many much more most few fewer less least several
  i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers
  herself it its itself they them their theirs themselves thou thee thy thine ye
  and or but nor so yet for if unless until till while whilst when whenever where wherever whence whither why how
  because since although though as than that whether lest once after before during
  in on at by to from of off up down out over under above below into onto upon with within without about against along
  among amid around across behind beside besides between beyond near past round through throughout toward towards
  aboard inside outside despite except like unlike per via
  be am is are was were been being have has had having do does did done doing will would shall should can could may
  might must ought need dare let lets
  not never ever always often seldom sometimes soon now then there here thus hence hereupon thereupon therefore however
  moreover meanwhile nevertheless nonetheless still also too very quite rather almost just only even indeed perhaps
  maybe certainly surely probably possibly really truly suddenly presently instantly immediately finally at again away
  back forth forward together apart alone already afterwards afterward later early late today tomorrow yesterday
  tonight everywhere nowhere somewhere anywhere everything nothing something anything everybody nobody somebody anybody
  everyone someone anyone
  yes yea yeah nay aye ay no oh o ah ha hah aha alas hallo hullo hello hi hey ho hush hurrah bah pooh pshaw tut humph
  hem well why please thanks thank welcome goodbye farewell good-bye good-night good-morning good-evening bravo amen
  okay ok ugh um er eh huh wow gosh gee damn dammit hell heavens
  say said says come came go went gone going look looked see saw seen hear heard listen wait stop stay sit stand hold
  take took give gave get got make made put tell told ask asked think thought know knew known believe suppose fancy
  hope wish want leave left keep kept bring brought mind mark remember forget pray speak talk turn try call called run
  good great little old young new poor dear big small long short high low true right wrong sure glad sorry happy sad
  strange curious dark deep fine fair full free better best worse worst own same certain
  sir ma'am marm man men woman women boy boys girl girls child children fellow fellows gentleman gentlemen ladies people
  friend friends folks chap lad lass mate mates matey shipmate shipmates comrades everybody nonsense
  night day morning evening afternoon noon midnight time times year years hour week month
  chapter book volume part scene act prologue epilogue preface introduction contents appendix footnote letter note
  title author page figure canto stanza section finis end
  english french german italian spanish dutch irish scotch welsh russian greek latin hebrew chinese japanese indian
  american african european asiatic turkish swedish danish norwegian polish portuguese arabic roman british christian
  christians jew jews jewish catholic protestant presbyterian quaker quakers quakerish puritan puritans mahometan
  muslim hindoo hindu pagan christianity
  monday tuesday wednesday thursday friday saturday sunday january february april june july august september october
  november december christmas easter michaelmas lent sabbath
  god gods lord heaven providence almighty creator saviour devil satan deity jesus christ jehovah jove allah beelzebub
  lucifer fate fortune death nature love time truth bible scripture scriptures gospel
`);

/** Words before which a capitalised word is no surname: what is left of a run once they open it ('Poor Tom'). */
export const OPENING_ADJECTIVES = words(`
  old young poor dear little good great big brave sweet honest happy gentle noble wild fair pretty happy dearest darling
  sainted late ancient crazy mad wicked stout
`);
