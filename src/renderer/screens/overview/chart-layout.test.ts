import { describe, expect, it } from 'vitest';
import type { SystemCard } from '../../bridge.ts';
import { chartLayout } from './chart-layout.ts';

function card(id: string, group: SystemCard['group'], ...sendsTo: readonly string[]): SystemCard {
  return { id, title: id, group, description: '', sendsTo: [...sendsTo] };
}

const cards = [
  card('project_manager', 'desk', 'identity_processor', 'content_emotion_integration'),
  card('identity_processor', 'reading'),
  card('content_emotion_integration', 'reading', 'dynamic_emotion_engine'),
  card('dynamic_emotion_engine', 'emotions'),
  card('framework_cli', 'desk'),
  card('example_system', 'desk'),
];
const area = { left: 50, right: 850, top: 0, bottom: 400, widestGap: 300 };
const layout = chartLayout(cards, area);
const at = (id: string) => layout.stations.find(station => station.id === id);

describe('chartLayout', () => {
  it('puts each system right of those that send to it', () => {
    expect(layout.stations.map(({ id, x }) => [id, x])).toEqual([
      ['project_manager', 50],
      ['identity_processor', 450],
      ['content_emotion_integration', 450],
      ['dynamic_emotion_engine', 850],
    ]);
  });

  it('spreads a column around its senders, and leads a single line straight on', () => {
    expect(at('project_manager')?.y).toBe(200);
    expect([at('identity_processor')?.y, at('content_emotion_integration')?.y]).toEqual([100, 300]);
    expect(at('dynamic_emotion_engine')?.y).toBe(300);
  });

  it('keeps systems without links apart, and leaves nobody out', () => {
    expect(layout.apart.map(({ id }) => id)).toEqual(['framework_cli', 'example_system']);
    expect(layout.stations.length + layout.apart.length).toBe(cards.length);
    expect(layout.edges).toHaveLength(3);
  });

  it('moves a system aside where a line would run through it', () => {
    const chain = [
      card('project_manager', 'desk', 'identity_processor', 'content_emotion_integration'),
      card('identity_processor', 'reading', 'content_emotion_integration'),
      card('content_emotion_integration', 'reading'),
    ];
    const { stations, edges } = chartLayout(chain, area);
    const heights = new Map(stations.map(({ id, y }) => [id, y]));
    expect(heights.get('project_manager')).toBe(200);
    expect(heights.get('content_emotion_integration')).toBe(200);
    expect(heights.get('identity_processor')).toBe(112);
    expect(edges.every(({ from, to }) => stations.includes(from) && stations.includes(to))).toBe(true);
  });

  it('lets nobody who was moved aside lie upon a neighbour', () => {
    const crossed = [
      card('project_manager', 'desk', 'identity_processor', 'enhanced_emotional_meter', 'content_emotion_integration'),
      card('identity_processor', 'reading', 'content_emotion_integration', 'character_interaction_engine'),
      card('enhanced_emotional_meter', 'emotions'),
      card('content_emotion_integration', 'reading', 'character_interaction_engine', 'one', 'two', 'three', 'four'),
      card('character_interaction_engine', 'characters'),
      ...['one', 'two', 'three', 'four'].map(id => card(id, 'emotions')),
    ];
    const heights = chartLayout(crossed, area)
      .stations.filter(({ id }) => ['identity_processor', 'enhanced_emotional_meter'].includes(id))
      .map(({ y }) => y);
    expect(heights).toHaveLength(2);
    expect(Math.abs((heights[0] ?? 0) - (heights[1] ?? 0))).toBeGreaterThanOrEqual(76);
  });

  it('survives systems that send to each other, and targets that are not registered', () => {
    const circle = chartLayout([card('a', 'reading', 'b', 'gone'), card('b', 'reading', 'a')], area);
    expect(circle.stations.map(({ id }) => id).toSorted()).toEqual(['a', 'b']);
  });
});
