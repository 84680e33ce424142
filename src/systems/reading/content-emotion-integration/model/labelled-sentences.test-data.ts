/** Sentences written for the score guard: five for each of Plutchik's eight. No model was trained on them. */
import type { Plutchik } from '../../../../contracts/emotions.ts';

export interface LabelledSentence {
  readonly text: string;
  readonly feeling: Plutchik;
  /** Left out where it could be either. */
  readonly pleasant?: boolean;
}

const of = (feeling: Plutchik, pleasant: boolean | undefined, texts: readonly string[]): LabelledSentence[] =>
  texts.map(text => ({ text, feeling, ...(pleasant === undefined ? {} : { pleasant }) }));

export const labelledSentences: readonly LabelledSentence[] = [
  ...of('joy', true, [
    'She laughed aloud for pure happiness as the ship came into harbour.',
    'It was the merriest supper that the old house had seen in years.',
    'His heart leapt with delight when he saw her at the gate.',
    'They danced until morning, and everyone was glad.',
    'A smile of pleasure lit up the boy’s whole face.',
  ]),
  ...of('trust', true, [
    'He had never doubted his friend, and he followed him without a question.',
    'She gave him the key, for she believed every word he said.',
    'The villagers respected the doctor and relied on his honest counsel.',
    'I know you will keep your promise, and I put my faith in you.',
    'The child took the old man’s hand with perfect confidence.',
  ]),
  ...of('fear', false, [
    'A cold terror seized him when the candle went out.',
    'She trembled at every step upon the stair.',
    'The horses shied, frightened by something in the dark.',
    'He dreaded the night more than the wounds of the day.',
    'They fled in panic from the burning mill.',
  ]),
  ...of('surprise', undefined, [
    'To her astonishment the drawer was empty.',
    'He started, for nobody had knocked.',
    'Suddenly the wall gave way, and they stared in amazement.',
    'I was surprised to find the stranger still at the table.',
    'They were struck dumb with wonder at the unexpected news.',
  ]),
  ...of('sadness', false, [
    'She wept all night beside the empty cradle.',
    'A heavy sorrow lay upon the house after the funeral.',
    'He was lonely, and the rain made him lonelier still.',
    'The old woman sighed and wiped the tears from her cheeks.',
    'Nothing could comfort him in his grief and despair.',
  ]),
  ...of('disgust', false, [
    'The smell of the cellar was so foul that she turned away in disgust.',
    'He despised the man and could not hide his contempt.',
    'She loathed the very sight of the greasy plates.',
    'It was a vile, hateful trick, and it sickened him.',
    'They looked on the beggar with scorn and aversion.',
  ]),
  ...of('anger', false, [
    'He struck the table in a rage and swore at them all.',
    'Her eyes flashed with fury at the insult.',
    'The captain was furious and cursed the idle crew.',
    'You have no right to speak to me so, he shouted angrily.',
    'She was indignant, and her voice shook with wrath.',
  ]),
  ...of('anticipation', undefined, [
    'He could hardly wait for the morning, so eager was he to set out.',
    'She hoped that a letter would come before the week was out.',
    'They watched the door, expecting him at any moment.',
    'All night he lay awake, longing for the day of her return.',
    'The whole town was looking forward to the fair.',
  ]),
];
