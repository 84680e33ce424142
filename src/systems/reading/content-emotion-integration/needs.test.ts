import { describe, expect, it } from 'vitest';
import { countNeeds } from './needs.ts';
import { needWords } from './need-words.ts';
import { needs } from './scene-feeling.ts';

const met = (sentence: string) => needs.filter((_, level) => countNeeds([sentence]).met[level] === 1);
const lacking = (sentence: string) => needs.filter((_, level) => countNeeds([sentence]).lacking[level] === 1);

describe('countNeeds', () => {
  it('hears of needs as met and as lacking', () => {
    expect(lacking('They had been starving for a week, and the children cried with hunger.')).toEqual([
      'physiological',
    ]);
    expect(met('By noon they had reached the harbour and slept.')).toEqual(['physiological', 'safety']);
    expect(lacking('“You have abandoned me,” she wrote, “and I am ashamed.”')).toEqual(['belonging', 'esteem']);
    expect(met('He had found his vocation at last.')).toEqual(['self_actualization']);
  });

  it('turns a need round after a negator, within its clause', () => {
    expect(lacking('We were not safe here.')).toEqual(['safety']);
    expect(met('We were not safe here.')).toEqual([]);
    expect(met('She was never lonely.')).toEqual(['belonging']);
    expect(met('No, we are safe.')).toEqual(['safety']);
    expect(lacking('He hadn’t slept.')).toEqual(['physiological']);
  });

  it('counts a sentence once for each need it names', () => {
    const counts = countNeeds(['Danger! Danger and peril on every side.', 'The enemy was near.', 'It rained.']);
    expect(counts).toEqual({ met: [0, 0, 0, 0, 0], lacking: [0, 2, 0, 0, 0] });
  });

  it('knows whole words only', () => {
    expect(lacking('The painter ran the restaurant.')).toEqual([]);
    expect(met('He beat the drum.')).toEqual([]);
  });

  it('has no word on both sides of one need', () => {
    for (const need of needs) {
      const [good, bad] = [needWords[need].met, needWords[need].lacking].map(list => new Set(list.split(/\s+/)));
      expect([...(good ?? [])].filter(word => bad?.has(word))).toEqual([]);
    }
  });
});
