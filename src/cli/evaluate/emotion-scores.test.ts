import { describe, expect, it } from 'vitest';
import { bootstrap } from './bootstrap.ts';
import { scoreEmobank, scoreGoEmotions, scoreReman, type ReadEmotions } from './emotion-scores.ts';
import { parseEmobank, parseGoEmotions, parseReman, parseRemanSpans } from './emotion-sets.ts';
import { auc, calibrationError, f1, orderOf, pearson } from './metrics.ts';

const nothing: ReadEmotions = {
  ...{ goemotions: [], goemotionsLabels: [], plutchik: [], plutchikLabels: [] },
  ...{ valence: 3, arousal: 3, dominance: 3 },
};
const ones = (n: number): number[] => Array.from({ length: n }, () => 1);

describe('the files of the sets', () => {
  it('are read by tabs for comments', () => {
    expect(parseGoEmotions('I like "it", truly\t17,18\tab1\nHm.\t27\tab2\n')).toEqual([
      { text: 'I like "it", truly', labels: [17, 18], id: 'ab1' },
      { text: 'Hm.', labels: [27], id: 'ab2' },
    ]);
  });

  it('are read with a header for passages', () => {
    const [passage] = parseReman('doc_id\tbook\temotions\ttext\n7|1\tA Tale\tjoy,fear\tHe came. He saw.\n');
    expect(passage).toMatchObject({ id: '7|1', book: 'A Tale', emotions: ['joy', 'fear'], text: 'He came. He saw.' });
  });

  it('count marked spans in code points', () => {
    const text = 'Oh 🐳! What joy it was.';
    const begin = Array.from(text.slice(0, text.indexOf('joy'))).length;
    const row = { doc_id: '1', book: 'B', emotions: ['joy'], text, spans: [{ type: 'joy', begin, end: begin + 3 }] };
    const [passage] = parseRemanSpans(JSON.stringify(row));
    const [span] = passage?.spans ?? [];
    expect(text.slice(span?.start, span?.end)).toBe('joy');
  });

  it('are read with quoted cells for ratings, line ends inside them included', () => {
    const file =
      'id,split,V,A,D,text,category\nab_1_20,dev,3.5,2,3.25,"He said ""no"",\nand left.",fiction\r\nx,dev,1,2,3,Plain.,blog';
    expect(parseEmobank(file)).toEqual([
      { id: 'ab_1_20', document: 'ab', category: 'fiction', text: 'He said "no",\nand left.', ratings: [3.5, 2, 3.25] },
      { id: 'x', document: 'x', category: 'blog', text: 'Plain.', ratings: [1, 2, 3] },
    ]);
  });
});

describe('the measures', () => {
  it('agree with hand counts', () => {
    expect(f1([1, 1, 0, 0], [1, 0, 1, 0], ones(4))).toBeCloseTo(0.5);
    expect(f1([1, 1, 0, 0], [1, 0, 1, 0], [2, 1, 1, 1])).toBeCloseTo(4 / 6);
    expect(pearson([1, 2, 3], [2, 4, 6], ones(3))).toBeCloseTo(1);
    expect(pearson([1, 2, 3], [1, 1, 1], ones(3))).toBe(0);
    const scores = [0.9, 0.4, 0.4, 0.1];
    expect(auc(scores, [1, 1, 0, 0], ones(4), orderOf(scores))).toBeCloseTo(0.875);
  });

  it('find the gap between what is stated and what is right', () => {
    const claims = [0.75, 0.75, 0.75, 0.75].map((probability, item) => ({ item, probability, right: item < 3 }));
    expect(calibrationError(claims, ones(4))).toBeCloseTo(0);
    expect(calibrationError(claims, [1, 1, 1, 3])).toBeCloseTo(0.25);
  });

  it('have wider intervals when whole documents are drawn', () => {
    const values: readonly number[] = Array.from({ length: 200 }, (_, i) => (i < 100 ? 0 : 1));
    const mean = (weights: Float64Array): number =>
      values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0) / weights.reduce((sum, w) => sum + w, 0);
    const alone = bootstrap(
      values.map((_, i) => String(i)),
      mean,
    );
    const together = bootstrap(
      values.map((_, i) => String(Math.floor(i / 50))),
      mean,
    );
    expect(alone.value).toBe(0.5);
    expect(alone.high - alone.low).toBeLessThan(0.2);
    expect(together.high - together.low).toBeGreaterThan(0.5);
  });
});

describe('the scores of emotion', () => {
  const labels = ['joy', 'optimism', 'anger', 'neutral'];

  it('count labels one by one, and under those of Ekman', () => {
    const items = parseGoEmotions('a\t0\t1\nb\t2\t2\nc\t3\t3\n');
    const says: Readonly<Record<string, string>> = { a: 'optimism', b: 'anger', c: 'neutral' };
    const scores = scoreGoEmotions(items, labels, text => {
      const label = says[text] ?? '';
      return { ...nothing, goemotionsLabels: [label], goemotions: labels.map(name => (name === label ? 0.9 : 0)) };
    });
    expect(scores['macro_f1']?.value).toBeCloseTo(2 / 4);
    expect(scores['ekman_macro_f1']?.value).toBeCloseTo(3 / 7);
    expect(scores['calibration_error']?.value).toBeCloseTo(Math.abs(2.7 - 2) / 3);
  });

  it('rank passages by their probabilities', () => {
    const items = parseReman('h\nx\tA\tjoy\tglad\ny\tB\tnone\tplain\nz\tC\tanger\tcross\n');
    const scores = scoreReman(items, ['joy', 'anger'], text => ({
      ...nothing,
      plutchik: [text === 'glad' ? 0.8 : 0.1, text === 'plain' ? 0.5 : 0.4],
      plutchikLabels: text === 'glad' ? ['joy'] : [],
    }));
    expect(scores['mean_auc']?.value).toBeCloseTo((1 + 0.25) / 2);
    expect(scores['macro_f1']?.value).toBeCloseTo(0.5);
  });

  it('correlate ratings over all texts and over fiction alone', () => {
    const rows = [1, 2, 3, 4].map(v => `d${v}_0_1,dev,${v},3,3,t${v},${v < 3 ? 'fiction' : 'blog'}`);
    const scores = scoreEmobank(parseEmobank(`h\n${rows.join('\n')}\n`), text => ({
      ...nothing,
      valence: text === 't4' ? 0 : Number(text.slice(1)),
    }));
    expect(scores['valence_r_fiction']).toMatchObject({ n: 2 });
    expect(scores['valence_r_fiction']?.value).toBeCloseTo(1);
    expect(scores['valence_r']?.value).toBeLessThan(0);
  });
});
