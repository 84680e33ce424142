/** Which command a key press means. */
import type { Command } from './command.ts';

interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** 'Ctrl+O', 'Alt+ArrowRight'; Cmd counts as Ctrl. */
export function chordOf(press: Press): string {
  const key = press.key.length === 1 ? press.key.toUpperCase() : press.key;
  const held = [press.ctrlKey || press.metaKey ? 'Ctrl' : '', press.altKey ? 'Alt' : '', press.shiftKey ? 'Shift' : ''];
  return [...held.filter(name => name !== ''), key].join('+');
}

export function commandFor(commands: readonly Command[], press: Press): Command | undefined {
  const chord = chordOf(press);
  return commands.find(command => command.keys === chord);
}
