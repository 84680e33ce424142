import { describe, expect, it } from 'vitest';
import { castFinish } from './cast.ts';
import { castStart, castStep } from './cast-state.ts';
import { readNovel } from './novel.ts';
import { readScene } from './scene.ts';
import { castAround } from './slice.ts';
import { readSpeakers } from './speakers.ts';

const speakersOf = (text: string): readonly (string | null)[] =>
  (readNovel([text]).scenes[0]?.quotations ?? []).map(({ speaker }) => speaker);

const KITCHEN = `"You are late," said Ruth.

"The boat was late," Abel answered. He sat down by the fire.

"It is always the boat."

"Not always, Ruth."

"Eat," she said. "It is getting cold."`;

describe('who speaks', () => {
  it('follows names, turns and pronouns through a dialogue', () => {
    expect(speakersOf(KITCHEN)).toEqual(['ruth', 'abel', 'ruth', 'abel', 'ruth', 'ruth']);
  });

  it('says how it was found, and how sure that is', () => {
    const quotations = readNovel([KITCHEN]).scenes[0]?.quotations ?? [];
    expect(quotations.map(({ kind }) => kind)).toEqual([
      'explicit',
      'explicit',
      'implicit',
      'implicit',
      'anaphoric',
      'anaphoric',
    ]);
    const [named, , guessed] = quotations;
    expect(named?.confidence).toBeGreaterThan(guessed?.confidence ?? 1);
  });

  it('is nobody where the text does not tell', () => {
    expect(speakersOf('"Who goes there?" The rain fell. "Who goes there, I say?"')).toEqual([null, null]);
    const unknown = readNovel([`${KITCHEN}\n\n"A penny for the guy," said a stranger at the door.`]).scenes[0];
    expect(unknown?.quotations.at(-1)).toMatchObject({ speaker: null, confidence: 0 });
  });

  it('is the narrator where the narration says I', () => {
    const text = `I shut my book. "Come in," I said. Ruth came in, and I gave her my chair.\n\n"Thank you," said Ruth.`;
    expect(speakersOf(text)).toEqual(['narrator', 'ruth']);
    expect(readNovel([text]).scenes[0]?.pov).toBe('narrator');
  });

  it('speaks to those who answer', () => {
    const [first, second] = readNovel([KITCHEN]).scenes[0]?.quotations ?? [];
    expect(first?.addressees).toEqual(['abel']);
    expect(second?.addressees).toEqual(['ruth']);
  });
});

describe('mentions', () => {
  it('cover names with their titles, in the order of the text', () => {
    const text = 'Call Ruth. "Is Mrs. Harlow in?" asked Ruth. "Mrs. Harlow is out," said Abel.';
    const mentions = readNovel([text]).scenes[0]?.mentions ?? [];
    const names = mentions.filter(({ kind }) => kind === 'name');
    expect(names.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Ruth',
      'Mrs. Harlow',
      'Ruth',
      'Mrs. Harlow',
      'Abel',
    ]);
    expect(names.map(({ character }) => character)).toEqual(['ruth', 'mrs. harlow', 'ruth', 'mrs. harlow', 'abel']);
  });

  it('count in UTF-16 units and survive letters outside the first plane', () => {
    const text = '𝔄 sign hung there. "Sit," said Ruth. 🙂 "No," said Abel.';
    const mentions = readNovel([text]).scenes[0]?.mentions ?? [];
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['Ruth', 'Abel']);
  });
});

describe('the slice of the cast', () => {
  const fact = readScene(KITCHEN);
  const other = readScene('"I never met Ruth," said Captain Tolland. "Nor I Abel," said Mrs. Harlow.');

  it('does not change with what happens elsewhere, as long as names mean the same people', () => {
    const alone = castFinish(castStep(castStart(), fact));
    const more = castFinish([fact, other, other].reduce(castStep, castStart()));
    expect(more.length).toBeGreaterThan(alone.length);
    expect(JSON.stringify(castAround(fact, more))).toBe(JSON.stringify(castAround(fact, alone)));
  });

  it('is all that the second pass needs', () => {
    const cast = castFinish([fact, other].reduce(castStep, castStart()));
    const slice = castAround(fact, cast);
    const stored = JSON.parse(JSON.stringify({ fact, slice })) as { fact: typeof fact; slice: typeof slice };
    expect(readSpeakers(KITCHEN, stored.fact, stored.slice)).toEqual(readSpeakers(KITCHEN, fact, slice));
  });
});
