import { expect, it } from 'vitest';
import { namedHere } from './named-here.ts';
import type { CastEntry } from './who-is-meant.ts';

const entry = (name: string, aliases: string[]): CastEntry => {
  return { key: name.toLowerCase(), name, aliases, gender: 'male', narrator: false, person: 1 };
};
const cast = [entry('Ahab', ['Ahab', 'Captain', 'Captain Ahab']), entry('Father', ['Father'])];
const mention = (character: string, words: string) => {
  return { start: 10, end: 10 + words.length, character, kind: 'name' as const };
};
const named = (...mentions: ReturnType<typeof mention>[]) => [
  ...namedHere({ quotations: [], mentions, pov: null }, cast),
];

it('takes a bare rank for nobody who has a name, and a name for who has it', () => {
  expect(named(mention('ahab', 'Captain'))).toEqual([]);
  expect(named(mention('ahab', 'Captain'), mention('ahab', 'Captain Ahab'))).toEqual(['ahab']);
  expect(named(mention('father', 'Father'))).toEqual(['father']);
});
