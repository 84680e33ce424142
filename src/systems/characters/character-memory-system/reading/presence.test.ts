import { describe, expect, it } from 'vitest';
import { bareRank } from './bare-rank.ts';
import { presence } from './presence.ts';
import { readClaims } from './read-claims.ts';
import type { CastEntry, Speakers } from './speakers.ts';

const entry = (name: string, aliases: string[], narrator = false): CastEntry => {
  return { key: name.toLowerCase(), name, aliases, gender: 'male', narrator, person: 1 };
};
const cast = [
  entry('Ahab', ['Ahab', 'Captain', 'Captain Ahab']),
  entry('Peleg', ['Peleg', 'Captain Peleg']),
  entry('Father', ['Father']),
  entry('Ishmael', ['Ishmael'], true),
];

type Asked = readonly [person: string, speech: string, isTagged: boolean];

/** Whether somebody is there at the speech that begins with these words; mentions are found by their words. */
function isThere(text: string, asked: Asked, mentioned: Record<string, string>, tagged: Record<string, string> = {}) {
  const quotations = [...text.matchAll(/“[^”]*”/gu)].map(({ index, 0: said }): Speakers['quotations'][number] => {
    const speaker = Object.entries(tagged).find(([words]) => said.startsWith(words, 1))?.[1] ?? null;
    const kind = speaker === null ? 'implicit' : 'explicit';
    return { start: index, end: index + said.length, speaker, addressees: [], confidence: 1, kind };
  });
  const mentions: Speakers['mentions'] = Object.entries(mentioned).flatMap(([name, character]) =>
    [...text.matchAll(new RegExp(`(?<![\\w])${name}(?![\\w])`, 'gu'))].map(({ index }) => {
      return { start: index, end: index + name.length, character, kind: 'name' as const };
    }),
  );
  const here = presence(readClaims(text), { quotations, mentions, pov: null }, cast, bareRank(cast));
  const [person, words, isTagged] = asked;
  const speech = quotations.find(({ start }) => text.startsWith(words, start + 1));
  return speech !== undefined && here(person, speech, isTagged);
}

describe('who is there to speak and to hear', () => {
  it('is not whoever is only asked for, spoken of, or thought of later', () => {
    const porch =
      'Turning back, I accosted Captain Peleg, inquiring where Captain Ahab was to be found.\n\n' +
      '“Look ye, lad; never say that on board. Captain Ahab did not name himself,” said Peleg at the door.\n\n' +
      'As I walked away, I was full of thoughtfulness at what had been revealed to me of Captain Ahab.';
    const names = { 'Captain Ahab': 'ahab', 'Captain Peleg': 'peleg', Peleg: 'peleg' };
    expect(isThere(porch, ['ahab', 'Look ye', false], names)).toBe(false);
    expect(isThere(porch, ['peleg', 'Look ye', true], names)).toBe(true);
    expect(isThere(porch, ['ishmael', 'Look ye', false], names)).toBe(true);
  });

  it('is whoever has acted, spoken with a tag or been called by name before', () => {
    const deck = 'Ahab paced the deck. It was night.\n\n“Down, dog, and kennel.” “Aye, aye, sir.”';
    expect(isThere(deck, ['ahab', 'Down', false], { Ahab: 'ahab' })).toBe(true);
    const called = '“Ahab, beware of Ahab.” “Devils, on deck.”';
    expect(isThere(called, ['ahab', 'Devils', false], { Ahab: 'ahab' })).toBe(true);
    const tagged = '“All hands!” cried Ahab. “Aye, sir.” “Brace up, then.”';
    expect(isThere(tagged, ['ahab', 'Brace', false], { Ahab: 'ahab' }, { 'All hands': 'ahab' })).toBe(true);
    expect(isThere(tagged, ['ahab', 'Brace', false], { Ahab: 'ahab' })).toBe(false);
  });

  it('is not whom a tag names by a rank alone, where they have a name', () => {
    const gam = 'Ahab came on board. They met.\n\n“He is welcome to the arm,” said the English Captain.';
    const names = { Ahab: 'ahab', Captain: 'ahab' };
    expect(isThere(gam, ['ahab', 'He is', true], names, { 'He is': 'ahab' })).toBe(false);
    expect(isThere('“Come in,” said Father.', ['father', 'Come', true], { Father: 'father' })).toBe(true);
  });
});
