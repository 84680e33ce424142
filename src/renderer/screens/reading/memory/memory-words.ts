/** What the memory view says in words. */
import type { Memory, MemoryKind } from '../../../../contracts/memory.ts';
import { counted, listed } from '../../../ui/phrases.ts';

export const kindTitles: Readonly<Record<MemoryKind, string>> = {
  event: 'Lived',
  dialogue: 'Said and heard',
  knowledge: 'Knows',
  relationship: 'Relations',
  skill: 'Can do',
  backstory: 'Before the story',
};

/** One line over a memory: how they came by it, and with whom. */
export function howKnown({ kind, role, about, value, origin }: Memory): string {
  const whom = listed(about.slice(0, 3));
  if (origin === 'writer') return about.length === 0 ? 'added by you' : `added by you, about ${whom}`;
  switch (kind) {
    case 'event':
      return about.length === 0 ? 'did' : `did with ${whom}`;
    case 'dialogue':
      if (role === 'heard') return `heard from ${whom}`;
      return about.length === 0 ? 'said' : `said to ${whom}`;
    case 'knowledge':
      if (role === 'told') return about.length === 0 ? 'says of themselves' : `says of ${whom}`;
      return about.length === 0 ? 'learned' : `learned of ${whom}`;
    case 'relationship':
      return about.length === 0 ? (value ?? '') : relation(value ?? '', whom);
    case 'skill':
      return value ?? '';
    case 'backstory':
      return 'before the story';
  }
}

function relation(value: string, whom: string): string {
  return value.endsWith(' of') ? `the ${value} ${whom}` : `${value}: ${whom}`;
}

/** The sentence of the view. */
export function memorySentence(name: string, total: number, place: string, complete: boolean, words: string): string {
  const so = complete ? '' : ' so far';
  if (words.trim() !== '') {
    return total === 0
      ? `By ${place}, nothing that ${name} remembers fits these words.`
      : `By ${place}, ${counted(total, 'memory', 'memories')} of ${name} ${total === 1 ? 'fits' : 'fit'} these words.`;
  }
  if (total === 0) return `By ${place}, the pages tell nothing that ${name} would remember${so}.`;
  return `By ${place}, ${name} has ${counted(total, 'memory', 'memories')}${so}, each on its page.`;
}
