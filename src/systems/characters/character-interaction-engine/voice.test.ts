import { describe, expect, it } from 'vitest';
import { favouriteWords } from './favourite-words.ts';
import { richnessOf } from './richness.ts';
import { voiceOf, type Said } from './voice.ts';
import { addressesIn, hedgesIn, isContraction, wordsIn } from './voice-words.ts';

/** Stubb and Starbuck, from Moby-Dick (Melville 1851). */
const stubb = [
  '“Pull, pull, my fine hearts-alive; pull, my children; pull, my little ones,”',
  '“Why don’t you break your backbones, my boys? What is it you stare at?”',
  '“Softly, softly! That’s it—that’s it! long and strong.”',
  '“Pull, then, do pull; never mind the brimstone—devils are good fellows enough.”',
  '“I guess he’s got what some folks ashore call a conscience; it’s a kind of Tic-Dolly-row they say.”',
];
const starbuck = [
  '“I will have no man in my boat who is not afraid of a whale.”',
  '“Vengeance on a dumb brute! that simply smote thee from blindest instinct! Madness!”',
  '“Oh, my Captain! my Captain! noble soul! grand old heart, after all!”',
];
const said = (texts: readonly string[], sure = true): readonly Said[] =>
  texts.map((text, index) => ({ scene: index, start: index * 100, end: index * 100 + text.length, text, sure }));

describe('a voice', () => {
  it('is measured from what surely is said, with passages', () => {
    const voice = voiceOf([...said(stubb), ...said(['“Who are you?”'], false)], starbuck, new Set(['stubb']));
    expect(voice).toMatchObject({ quotations: 5, unsure: 1, richness: null });
    expect(voice.questions).toMatchObject({ count: 1, of: 5, share: 0.2 });
    expect(voice.questions.passages[0]?.text).toContain('break your backbones');
    expect(voice.exclamations.count).toBe(1);
    expect(voice.hedges.passages.map(one => one.scene)).toEqual([4]);
    expect(voice.addresses.map(one => one.word)).toEqual([]);
    expect(voice.lacks[0]).toMatch(/^Vocabulary is not measured below 100 words/u);
    expect(voice.length?.low).toBeLessThan(voice.length?.mean ?? 0);
  });

  it('has favourite words against those of the others', () => {
    const often = (texts: readonly string[]): string[] => Array.from({ length: 20 }, () => texts).flat();
    const voice = voiceOf(said(often(stubb)), often(starbuck), new Set(['stubb']));
    expect(voice.favourites[0]).toMatchObject({ word: 'pull', count: 120, passage: { scene: 0 } });
    expect(voice.favourites.map(one => one.word)).not.toContain('captain');
    expect(voice.richness?.mattr.mean).toBeLessThan(1);
  });

  it('says that there is nothing to measure', () => {
    expect(voiceOf([], starbuck, new Set())).toMatchObject({
      length: null,
      lacks: ['No quotation of theirs was found.'],
    });
    expect(voiceOf(said(stubb, false), [], new Set()).lacks).toEqual(['No quotation is surely theirs.']);
  });
});

describe('what is counted in speech', () => {
  it('knows contractions, hedges and forms of address', () => {
    expect(wordsIn('I don’t know; ’tis Ahab’s').filter(isContraction)).toEqual(["don't", 'tis']);
    expect(hedgesIn('Perhaps. I think it seems so, more or less.')).toEqual([
      'perhaps',
      'i think',
      'seems',
      'more or less',
    ]);
    expect(addressesIn('Well, sir, come here. My dear, you are late!').map(one => one.word)).toEqual([
      'sir',
      'my dear',
    ]);
    expect(addressesIn('The captain saw a boy with a friend.')).toEqual([]);
  });
});

describe('richness of vocabulary', () => {
  const poor = Array.from({ length: 300 }, (_, index) => ['pull', 'men', 'row', 'hard'][index % 4] ?? '');
  const rich = Array.from({ length: 300 }, (_, index) => `word${(index * 37) % 211}`);

  it('tells poor from rich, hardly depends on length, and is not given for little text', () => {
    expect(richnessOf(poor.slice(0, 99))).toBeNull();
    const [less, more] = [richnessOf(poor), richnessOf(rich)];
    expect(less?.mattr.mean).toBeCloseTo(4 / 50);
    expect(more?.mattr.mean).toBe(1);
    expect(less?.mtld).toBeLessThan(10);
    expect(more?.mtld).toBeGreaterThan(100);
    expect(richnessOf(poor.slice(0, 150))?.mattr.mean).toBe(less?.mattr.mean);
  });
});

describe('favourite words', () => {
  it('stand out against the others, not by sheer frequency', () => {
    const common = Array.from({ length: 200 }, () => 'the');
    const own = [...common, ...Array.from({ length: 12 }, () => 'avast')];
    const found = favouriteWords(own, [...common, ...common, 'avast'], () => false);
    expect(found.map(one => one.word)).toEqual(['avast']);
    expect(found[0]?.z).toBeGreaterThan(1.96);
    expect(favouriteWords(own, [], word => word === 'avast')).toEqual([]);
  });
});
