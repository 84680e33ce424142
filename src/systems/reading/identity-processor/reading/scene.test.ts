import { describe, expect, it } from 'vitest';
import { EVIDENCE } from './evidence.ts';
import type { EvidenceName } from './evidence.ts';
import { readScene } from './scene.ts';
import type { SceneFact } from './types.ts';

const surfaces = (text: string): readonly string[] => readScene(text).names.map(({ surface }) => surface);

function has(fact: SceneFact, surface: string, evidence: EvidenceName): boolean {
  const places = fact.names.find(name => name.surface === surface)?.places ?? [];
  return places.some(([, , bits]) => ((bits >> EVIDENCE[evidence]) & 1) === 1);
}

describe('names in a scene', () => {
  it('take their titles, particles and initials with them, and nothing else', () => {
    const text = 'They met Mrs. Harlow, Sir Piers de Vane and J. R. Tolland at the door of old Doctor Quill.';
    expect(surfaces(text)).toEqual(['Doctor Quill', 'J R Tolland', 'Mrs. Harlow', 'Sir Piers de Vane']);
    const [place] = readScene(text).names.find(({ surface }) => surface === 'Mrs. Harlow')?.places ?? [];
    expect(text.slice(place?.[0], place?.[1])).toBe('Mrs. Harlow');
  });

  it('end before a possessive, and are the same in capitals', () => {
    expect(surfaces("It was Harlow's lamp. HARLOW had gone.")).toEqual(['Harlow']);
  });

  it('are not what only opens a sentence', () => {
    expect(surfaces('Then nobody came. There was rain. Oh, why had they waited?')).toEqual([]);
  });

  it('keep a lower-case calling before a name, but not a word of kinship', () => {
    expect(surfaces('She wrote to uncle Abel and to her sister Ruth.')).toEqual(['Ruth', 'Uncle Abel']);
  });

  it('carry the evidence around them', () => {
    const fact = readScene('"Sit down, Ruth," said Abel. She sat. They lived in Fenwick, and sailed in the Marigold.');
    expect(has(fact, 'Ruth', 'vocative')).toBe(true);
    expect(has(fact, 'Abel', 'speech')).toBe(true);
    expect(has(fact, 'Abel', 'she')).toBe(true);
    expect(has(fact, 'Fenwick', 'placed')).toBe(true);
    expect(has(fact, 'Marigold', 'the')).toBe(true);
  });
});

describe('speech tags', () => {
  const tagOf = (text: string): string | null => {
    const tag = readScene(text).quotations[0]?.tag ?? null;
    return tag === null ? null : `${tag.kind}${tag.beat ? ' beat' : ''}: ${text.slice(tag.start, tag.end)}`;
  };

  it.each([
    ['"Go home," said Ruth.', 'name: Ruth'],
    ['"Go home," Ruth said.', 'name: Ruth'],
    ['"Go home," replied she, turning away.', 'pronoun: she'],
    ['"Go home," whispered the old man.', 'description: the old man'],
    ['"Go home," I answered.', 'first: I'],
    ['Ruth looked up and said, "Go home."', 'name: Ruth'],
    ['"Go home." Ruth shut the door.', 'name beat: Ruth'],
    ['"Go home," said Ruth\'s mother.', "description: Ruth's mother"],
  ])('%s', (text, tag) => {
    expect(tagOf(text)).toBe(tag);
  });

  it('are not taken from narration that has nobody in it', () => {
    expect(tagOf('The rain fell. "Go home."')).toBeNull();
  });
});

describe('the narration', () => {
  it('counts its I without that of the quotations', () => {
    const { narration } = readScene('I went up. "I am late, I know," said Ruth. She gave me her hand.');
    expect(narration).toEqual({ words: 10, first: 2 });
  });

  it('gives the name that its I claims', () => {
    expect(readScene('My name is Abel Quill, and I keep the light.').selfNames).toEqual(['Abel Quill']);
    expect(readScene('"My name is Abel," said the boy.').selfNames).toEqual([]);
  });
});
