import { describe, expect, it } from 'vitest';
import type { Alert } from '../../../contracts/health.ts';
import { type TraySight, trayFace } from './face.ts';

const alert = (id: number, more: Partial<Alert> = {}): Alert => ({
  id,
  system: 'identity_processor',
  rule: 'dead_letters',
  level: 'warning',
  openedAt: 1_000 + id,
  resolvedAt: null,
  acknowledgedAt: null,
  snoozedUntil: null,
  cause: `Cause ${id}.`,
  cure: 'Look at it.',
  value: 1,
  threshold: 1,
  unit: 'items',
  ...more,
});

const sight = (open: readonly Alert[], more: Partial<TraySight> = {}): TraySight => ({
  health: { level: open.length === 0 ? 'healthy' : 'warning', since: 0, systems: [], open: [...open] },
  states: ['idle', 'busy'],
  outstanding: 0,
  now: 5_000,
  ...more,
});

const labels = (given: TraySight): readonly string[] =>
  trayFace(given).entries.flatMap(entry => (entry.kind === 'rule' ? [] : [entry.label]));

describe('the tray', () => {
  it('says that nothing needs attention', () => {
    expect(labels(sight([]))).toEqual(['Nothing needs attention', 'Pause All Systems', 'Open Scriptorium', 'Quit']);
    expect(trayFace(sight([], { outstanding: 1234 })).tooltip).toBe(
      'Scriptorium: nothing needs attention\n1,234 items to go',
    );
  });

  it('names the worst first, then the newest, five at most', () => {
    const open = [1, 2, 3, 4, 5, 6].map(id => alert(id, id === 2 ? { level: 'critical' } : {}));
    expect(labels(sight(open)).slice(0, 6)).toEqual([
      'Cause 2.',
      'Cause 6.',
      'Cause 5.',
      'Cause 4.',
      'Cause 3.',
      'And 1 more…',
    ]);
    expect(trayFace(sight(open)).tooltip).toBe('Scriptorium: 6 things need attention\nCause 2.');
  });

  it('is silent about what was seen to or put off, until it is due', () => {
    const open = [alert(1, { acknowledgedAt: 4_000 }), alert(2, { snoozedUntil: 6_000 }), alert(3)];
    expect(labels(sight(open))[0]).toBe('Cause 3.');
    expect(labels(sight(open))).not.toContain('Cause 1.');
    expect(labels(sight(open, { now: 6_000 }))).toContain('Cause 2.');
  });

  it('shows the mark of what it speaks of', () => {
    const known = alert(1, { level: 'critical', acknowledgedAt: 4_000 });
    const health = { level: 'critical' as const, since: 0, systems: [] };
    const quiet = trayFace(sight([], { health: { ...health, open: [known] } }));
    expect(quiet.tooltip).toBe('Scriptorium: nothing needs attention');
    expect(quiet.level).toBe('healthy');
    expect(trayFace(sight([], { health: { ...health, open: [known, alert(2)] } })).level).toBe('warning');
    expect(trayFace(sight([alert(1), alert(2, { level: 'critical' })])).level).toBe('critical');
  });

  it('leads to where the matter is', () => {
    const open = [alert(1), alert(2, { system: null, rule: 'manuscript' })];
    expect(trayFace(sight(open)).entries.slice(0, 2)).toEqual([
      { kind: 'go', label: 'Cause 2.', to: { screen: 'books', system: null } },
      { kind: 'go', label: 'Cause 1.', to: { screen: 'health', system: 'identity_processor' } },
    ]);
  });

  it('offers to resume what is paused', () => {
    expect(labels(sight([], { states: ['paused', 'draining'] }))).toContain('Resume All Systems');
    expect(labels(sight([], { states: ['paused', 'draining'] }))).not.toContain('Pause All Systems');
    expect(labels(sight([], { states: ['paused', 'idle'] }))).toEqual(
      expect.arrayContaining(['Pause All Systems', 'Resume All Systems']),
    );
    expect(trayFace(sight([], { states: ['paused', 'paused'] })).tooltip).toContain('All systems are paused');
  });
});
