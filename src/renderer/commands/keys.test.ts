import { describe, expect, it } from 'vitest';
import { chordOf, commandFor } from './keys.ts';
import { commands } from './registry.ts';

const bare = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('keys', () => {
  it('names a chord the way commands do, with Cmd as Ctrl', () => {
    expect(chordOf({ ...bare, key: 'o', ctrlKey: true })).toBe('Ctrl+O');
    expect(chordOf({ ...bare, key: 'o', metaKey: true })).toBe('Ctrl+O');
    expect(chordOf({ ...bare, key: 'ArrowLeft', altKey: true })).toBe('Alt+ArrowLeft');
  });

  it('finds the command, and none for plain typing', () => {
    expect(commandFor(commands, { ...bare, key: 'ArrowRight', altKey: true })?.id).toBe('next-scene');
    expect(commandFor(commands, { ...bare, key: 'o' })).toBeUndefined();
  });

  it('gives no chord to two commands', () => {
    const chords = commands.flatMap(command => command.keys ?? []);
    expect(new Set(chords).size).toBe(chords.length);
  });
});
