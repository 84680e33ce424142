import { describe, expect, it } from 'vitest';
import type { Network } from '../../../../contracts/relations.ts';
import { tieArcs } from './arc-paths.ts';
import { moreSentence, networkSentence, valenceWords } from './network-words.ts';

const tie = (a: string, b: string, ab: number, ba: number): Network['ties'][number] => ({
  a,
  b,
  ab,
  ba,
  unsure: 3,
  conversations: 1,
  conflicts: 0,
  tender: 0,
  meetings: 1,
  together: 1,
  first_scene: 0,
  last_scene: 0,
  valence: null,
});
const person = (name: string) => ({ key: name.toLowerCase(), name, says: 1, hears: 1, partners: 1 });
const network: Network = {
  people: ['Ahab', 'Starbuck', 'Stubb', 'Flask'].map(person),
  ties: [tie('ahab', 'starbuck', 54, 45), tie('stubb', 'flask', 10, 2), tie('ahab', 'flask', 0, 0)],
  of_people: 35,
  of_ties: 63,
  complete: true,
};

describe('the arcs of a network', () => {
  const arcs = tieArcs(network, 24, 200);

  it('are heavier the more is exchanged, the heaviest on top', () => {
    expect(arcs.map(arc => arc.a)).toEqual(['ahab', 'stubb', 'ahab']);
    expect(arcs.map(arc => arc.weight)).toEqual([0.7, 3.1, 7.7]);
    expect(arcs.map(arc => arc.broken)).toEqual([true, false, false]);
  });

  it('reach further the further people stand apart, and stay within the width', () => {
    const reach = (path: string | undefined): number => Number(/C([\d.]+)/u.exec(path ?? '')?.[1]) * 0.75;
    expect(reach(arcs[0]?.path)).toBeGreaterThan(reach(arcs[2]?.path));
    expect(Math.max(...arcs.map(arc => reach(arc.path)))).toBeLessThan(200);
  });

  it('leave out people who are not shown', () => {
    expect(tieArcs({ ...network, people: network.people.slice(0, 2) }, 24, 200).length).toBe(1);
    expect(tieArcs({ ...network, people: [], ties: [] }, 24, 200)).toEqual([]);
  });
});

describe('a network in words', () => {
  it('says how many there are, and who exchanges most', () => {
    expect(networkSentence(network)).toBe('35 people in 63 pairs; Ahab and Starbuck exchange most, 99 lines.');
    expect(moreSentence(network)).toBe('and 31 more, who say less');
    expect(networkSentence({ ...network, people: [], ties: [], complete: false })).toBe(
      'Nobody is heard to speak yet.',
    );
  });

  it('gives no interval where there is none', () => {
    expect(valenceWords({ mean: 2.9, low: null, high: null, sentences: 2 })).toBe(
      'valence 2.90 from two sentences, too few for an interval',
    );
    expect(valenceWords(null)).toBe('valence unknown');
  });
});
