import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../book/sample-figures.ts';
import { listedMark, needsAttention, nextSort, sortedSystems } from './system-order.ts';

const machine = figuresOf({
  identity_processor: { state: 'busy', waiting: 9 },
  character_memory_system: { dead: 2 },
  example_system: { state: 'paused', waiting: 20 },
  system_dashboard: {},
});
const listed = machine.systems.map(figures => ({
  card: { id: figures.id, title: figures.id, group: 'desk' as const, description: '', sendsTo: [] },
  figures,
  mark: listedMark(figures, 'healthy'),
}));
const names = (sort: Parameters<typeof sortedSystems>[1]) => sortedSystems(listed, sort).map(({ card }) => card.id);

describe('the order of the systems', () => {
  it('goes by a figure, and by name where that is equal', () => {
    expect(names({ by: 'waiting', down: true })).toEqual([
      'example_system',
      'identity_processor',
      'character_memory_system',
      'system_dashboard',
    ]);
    expect(names({ by: 'dead', down: true })[0]).toBe('character_memory_system');
    expect(names({ by: 'state', down: true }).slice(0, 2)).toEqual(['example_system', 'identity_processor']);
    expect(names({ by: 'name', down: true })[0]).toBe('system_dashboard');
  });

  it('sorts at the first press, turns at the second, and groups again at the third', () => {
    const first = nextSort(null, 'waiting');
    expect(first).toEqual({ by: 'waiting', down: true });
    const second = nextSort(first, 'waiting');
    expect(second).toEqual({ by: 'waiting', down: false });
    expect(nextSort(second, 'waiting')).toBeNull();
    expect(nextSort(second, 'name')).toEqual({ by: 'name', down: false });
  });
});

describe('a system', () => {
  it('needs attention where letters are dead, where it is held, and where Health says so', () => {
    expect(listed.filter(needsAttention).map(({ card }) => card.id)).toEqual([
      'character_memory_system',
      'example_system',
    ]);
    const [busy] = machine.systems;
    expect(listedMark(busy, 'warning')).toBe('warn');
    expect(listedMark(busy, 'critical')).toBe('crit');
    expect(listedMark(undefined, 'healthy')).toBe('off');
  });
});
