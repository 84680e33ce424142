import { describe, expect, it } from 'vitest';
import { readClaims } from './read-claims.ts';

/** Claims in short: kind, who, value and the other one. */
function said(text: string): string[] {
  return readClaims(text).claims.map(({ kind, who, value, other, spoken }) => {
    const name = text.slice(who.start, who.end);
    const second = other === null ? '' : ` & ${text.slice(other.start, other.end)}`;
    return `${kind}${spoken ? ' (said)' : ''}: ${name}${second}${value === null ? '' : ` = ${value}`}`;
  });
}

describe('narration', () => {
  it('tells who did something, also after a lead-in and an apposition', () => {
    expect(said('But starting from his enchantment, Gardiner silently hurried to the side.')).toEqual([
      'event: Gardiner',
    ]);
    expect(said('Stubb, the second mate, came up from below with a pipe.')).toEqual([
      'event: Stubb',
      'skill: Stubb = second mate',
    ]);
    expect(said('Peleg and Bildad looked at one another in silence.')).toEqual(['event: Peleg & Bildad']);
  });

  it('says nothing of what somebody might do, or is only asked', () => {
    expect(said('Ahab would sail on the morrow, as the owners believed.')).toEqual([]);
    expect(said('Ahab sailed in the night, did he not, with all the men?')).toEqual([]);
    expect(said('Ahab indeed.')).toEqual([]);
    expect(said('Ahab never came to that part of the ship again.')).toEqual([]);
  });

  it('keeps the past from the present', () => {
    expect(said('Ahab had lost his leg many years before, off Japan.')).toEqual(['backstory: Ahab']);
    expect(said('Starbuck was born in Nantucket, among the Friends.')).toEqual(['backstory: Starbuck']);
    expect(said('Ahab had gone below before the wind changed.')).toEqual(['event: Ahab']);
  });

  it('finds kinship, with both of the pair', () => {
    expect(said('Chief among them was Captain Bildad’s sister, a lean old lady.')).toEqual([
      'relationship: Captain Bildad = sister',
    ]);
    expect(said('Sir William Lucas, and his daughter Maria, had nothing to say.')).toContain(
      'relationship: Sir William Lucas & Maria = daughter',
    );
  });

  it('finds what somebody can do and how they are', () => {
    expect(said('Queequeg could swim like a fish and feared no water.')).toContain(
      'skill: Queequeg = swim like a fish and',
    );
    expect(said('Mr. Gardiner was a sensible, gentleman-like man.')).toContain('trait: Mr. Gardiner = sensible');
    expect(said('But humane Starbuck was too late.')).toContain('trait: Starbuck = humane');
  });
});

describe('speech', () => {
  it('states facts of the speaker and of others', () => {
    expect(said('“My name is Elijah,” he said.')).toEqual(['knowledge (said): My = name']);
    expect(said('“I was born in Rokovoko,” he said.')).toContain('knowledge (said): I = origin');
    expect(said('“Lydia is married to Mr. Wickham,” said Jane.')).toContain('knowledge (said): Lydia = state');
    expect(said('“When I was a boy I went to sea with my uncle.”')).toContain('backstory (said): I');
  });

  it('states nothing where it asks, supposes or denies', () => {
    expect(said('“Is Lydia married?” asked Jane.')).toEqual([]);
    expect(said('“If Lydia is married, we are saved,” said Jane.')).toEqual([]);
    expect(said('“Perhaps Lydia is dead by now,” said Jane.').filter(one => one.includes('state'))).toEqual([]);
  });
});

it('keeps a text without people, and one in another language, free of claims', () => {
  expect(said('the sea was grey, and there was no sail on it for an hour.')).toEqual([]);
  expect(said('Наташа вышла из комнаты. 彼は笑った。')).toEqual([]);
});

it('takes a line without an end in its stride', () => {
  expect(readClaims('and then the sea '.repeat(60_000)).claims).toEqual([]);
});

it('tells whom a speech calls from whom it speaks of', () => {
  const called = (text: string): string[] =>
    readClaims(text).calls.flatMap(({ ends }) => ends.map(end => text.slice(Math.max(0, end - 8), end)));
  expect(called('“Starbuck, there, is as careful a man as you’ll find.”')).toEqual([]);
  expect(called('“He’s a queer man, Captain Ahab; so some think.”')).toEqual([]);
  expect(called('“The Parsee! he must have been caught.”')).toEqual([]);
  expect(called('“Our chief mate, Mr. Starbuck, is by far the most careful.”')).toEqual([]);
  expect(called('“Starbuck, I am old.”')).toEqual(['Starbuck']);
  const elsewhere = (text: string): boolean => readClaims(text).calls.some(call => call.elsewhere);
  expect(elsewhere('“Rig it, carpenter; do not look at me so.”')).toBe(true);
  expect(elsewhere('“Oh, my lads, do spring!”')).toBe(true);
  expect(elsewhere('“The carpenter can arrange it easily.”')).toBe(false);
});
