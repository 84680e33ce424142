import type { Gender } from '../types.ts';
import { formalNames } from './nicknames.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(word => word !== ''));

const FEMALE = words(`
  ada adela adele agatha agnes alice alison amanda amelia amy angela angelica ann anna anne annabel antonia arabella
  audrey augusta barbara beatrice bella bertha bessie betsy betty blanche brenda bridget brigid camilla carla carmen
  carol caroline carrie cassandra catherine cecilia celia charlotte chloe christina christine clara clare clarissa
  claudia constance cora cordelia cynthia daisy daphne deborah delia diana dinah dolly dora dorothea dorothy edith
  edna effie eileen elaine eleanor elena elinor eliza elizabeth ella ellen elsie emilia emily emma erica esther ethel
  eugenia eunice eva evangeline eve evelyn fanny faith felicia flora florence frances frederica georgette georgiana
  geraldine gertrude gloria grace gwendolen hannah harriet hattie hazel helen helena henrietta hermione hester hilda
  honor hope ida irene iris isabel isabella isobel ivy jane janet jean jemima jennifer jenny jessica jessie joan joanna
  josephine joyce judith judy julia juliana juliet june kate katharine katherine kathleen kitty laura lavinia leila
  lena letitia lettie lilian lily lilia linda lizzie lizzy lois lottie louisa louise lucia lucilla lucinda lucy lydia
  mabel madeleine madeline maggie marcia margaret margery maria marian marianne marie marilla marion marjorie martha
  mary matilda maud maude maureen may melissa mildred millicent minnie miranda molly monica muriel myra myrtle nancy
  naomi nell nellie nelly nicole nina nora norah octavia olga olive olivia ophelia pamela patience patricia pauline
  peggy penelope phoebe phyllis polly priscilla prudence rachael rachel rebecca rhoda rita rosa rosalie rosalind
  rosamond rose rosemary ruby ruth sabina sadie sally sarah selina sheila sibyl sophia sophie sophy stella susan
  susanna susannah sylvia teresa tess thea theodora theresa ursula valentine vera veronica victoria viola violet
  virginia vivian wilhelmina winifred winnie yvonne zoe
`);

const MALE = words(`
  aaron abel abner abraham adam adolphus adrian alan albert alec alexander alfred algernon allan allen ambrose amos
  andrew angus anthony archibald archie arnold arthur augustus austin barnaby bartholomew basil benedict benjamin ben
  bernard bertram bill bob boris brian bruce caleb calvin carl cecil cedric charles charley charlie christian
  christopher clarence claude clement clifford clive colin conrad cornelius cuthbert cyril cyrus dan daniel darius david
  dennis dick dominic donald douglas duncan ebenezer edgar edmund edward edwin eli elias elijah elmer enoch ernest
  eugene eustace evan ezra felix ferdinand francis frank frankie frederic frederick fred gabriel gareth geoffrey george
  gerald gerard gilbert giles gino godfrey gordon graham gregory guy hal harold harry harvey hector henry herbert herman
  hezekiah hiram homer horace howard hubert hugh hugo humphrey ian ichabod isaac ishmael israel ivan jabez jack jacob
  jake james jason jasper jeff jefferson jem jeremiah jeremy jerome jerry jim joe joel john jonah jonas jonathan joseph
  joshua josiah jude julian julius keith kenneth laurence lawrence leo leonard leopold leslie lewis lionel louis lucas
  lucian luke malcolm mark martin matthew maurice max michael miguel mike miles montague morris moses nathan nathaniel
  ned neil neville nicholas nick nigel noah noel norman oliver orlando oscar oswald otto owen patrick paul pedro
  percival percy perseus peter phil philip phillip phineas pip quentin ralph raymond reginald reuben rex richard robert
  robin roderick rodney roger roland ronald rowland rudolf rudolph rufus rupert sam samson samuel saul sebastian seth
  sherlock sidney silas simeon simon solomon stanley stephen steven stewart stuart ted terence thaddeus theodore
  thomas thornton timothy titus tobias toby tom tommy tristram ulysses valentine vernon victor vincent wallace walter
  wilfred will william willie winston zachary
`);

/** What a given name says of its bearer's gender; pet forms count as what they stand for. */
export function givenNameGender(name: string): Gender {
  const key = name.toLowerCase();
  const forms = [key, ...formalNames(key)];
  const female = forms.some(form => FEMALE.has(form));
  const male = forms.some(form => MALE.has(form));
  if (female === male) return 'unknown';
  return female ? 'female' : 'male';
}

/** Whether a word is a given name that any book may use. */
export function isGivenName(name: string): boolean {
  const key = name.toLowerCase();
  return FEMALE.has(key) || MALE.has(key) || formalNames(key).length > 0;
}
