const ROWS = `
  elizabeth: eliza lizzy lizzie liz beth bess bessie bessy betsy betty libby elsie
  catherine: kate katie kitty cathy cathie kathy
  katherine: kate katie kitty kathy
  margaret: maggie meg peggy madge daisy greta
  mary: molly polly may moll
  anne: annie nancy nan anna
  ann: annie nancy nan
  anna: annie
  jane: janie jenny jennie
  charlotte: lottie lotty
  caroline: carrie caddy
  dorothy: dolly dot dora
  eleanor: nell nellie nelly ellie
  ellen: nell nellie nelly
  helen: nell nellie nelly
  emily: em emmy milly
  emma: em emmy
  frances: fanny fan
  harriet: hattie hatty
  isabella: bella belle
  louisa: loo lou
  martha: patty matty
  rebecca: becky
  rosamond: rosy
  sarah: sally sallie sadie
  sophia: sophy sophie
  susan: sue susie susy
  theresa: tess tessie terry
  victoria: vicky
  cecilia: sissy cissy celia
  alexander: alec sandy alick alex
  alfred: alf fred
  andrew: andy
  anthony: tony
  arthur: art
  benjamin: ben benny
  charles: charley charlie chas
  christopher: kit chris
  daniel: dan danny
  david: dave davy
  edward: ned ted teddy eddie ed neddy
  edmund: ned ted
  ebenezer: ben
  francis: frank
  frederick: fred freddy
  george: georgie
  gregory: greg
  henry: harry hal hank
  jacob: jake
  james: jim jimmy jem jamie
  jeremiah: jerry
  john: jack johnny jock
  jonathan: jon
  joseph: joe joey jo
  lawrence: larry laurie
  michael: mike mick micky
  nathaniel: nat
  nicholas: nick
  oliver: noll
  patrick: pat paddy
  peter: pete
  philip: phil pip
  richard: dick rick dickie
  robert: bob bobby rob robin bert
  samuel: sam sammy
  stephen: steve stevie
  theodore: ted teddy theo
  thomas: tom tommy
  timothy: tim
  walter: wal wat walt
  william: will bill billy willy willie
`;

const FORMAL = new Map<string, readonly string[]>();
for (const row of ROWS.trim().split('\n')) {
  const [formal = '', short = ''] = row.trim().split(':');
  for (const name of short.trim().split(' ')) FORMAL.set(name, [...(FORMAL.get(name) ?? []), formal]);
}

const FORMALS: ReadonlySet<string> = new Set([...FORMAL.values()].flat());

/** Whether one given name is a pet form of the other, in either direction; equal names are not. */
export function isNicknameOf(one: string, other: string): boolean {
  const a = one.toLowerCase();
  const b = other.toLowerCase();
  return FORMAL.get(a)?.includes(b) === true || FORMAL.get(b)?.includes(a) === true;
}

/** Whether a given name is a pet form or has one. */
export function hasNickname(name: string): boolean {
  const key = name.toLowerCase();
  return FORMAL.has(key) || FORMALS.has(key);
}

/** Given names that are pet forms, with what they may stand for. */
export function formalNames(name: string): readonly string[] {
  return FORMAL.get(name.toLowerCase()) ?? [];
}
