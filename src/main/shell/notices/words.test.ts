import { describe, expect, it } from 'vitest';
import type { Alert, AlertTransition } from '../../../contracts/health.ts';
import { noticeOf } from './words.ts';

const change = (id: number, transition: AlertTransition, more: Partial<Alert> = {}) => ({
  transition,
  alert: {
    id,
    system: 'project_manager',
    rule: 'dead_letters',
    level: 'warning',
    openedAt: 1,
    resolvedAt: null,
    acknowledgedAt: null,
    snoozedUntil: null,
    cause: `Books has ${id} dead letters.`,
    cure: 'Look at them in Systems.',
    value: id,
    threshold: 1,
    unit: 'items',
    ...more,
  } satisfies Alert,
});

describe('a notification', () => {
  it('says what happened and what to do', () => {
    expect(noticeOf([change(3, 'opened')])).toEqual({
      title: 'Something needs attention',
      body: 'Books has 3 dead letters. Look at them in Systems.',
      silent: false,
      urgency: 'normal',
      to: { screen: 'health', system: 'project_manager' },
    });
    expect(noticeOf([change(3, 'raised', { level: 'critical' })])?.urgency).toBe('critical');
  });

  it('is one for all that changed together', () => {
    const notice = noticeOf([1, 2, 3, 4, 5].map(id => change(id, 'opened')));
    expect(notice?.title).toBe('5 things need attention');
    expect(notice?.body.split('\n')).toHaveLength(5);
    expect(notice?.body).toContain('And 1 more.');
    expect(notice?.to).toEqual({ screen: 'health', system: null });
  });

  it('puts what got worse before what got better', () => {
    const notice = noticeOf([change(1, 'resolved'), change(2, 'opened')]);
    expect(notice?.title).toBe('Something needs attention');
    expect(notice?.body).toContain('2 dead letters');
    expect(notice?.body).not.toContain('1 dead letters');
  });

  it('brings good news quietly', () => {
    expect(noticeOf([change(1, 'resolved')])).toMatchObject({
      title: 'It is well again',
      silent: true,
      urgency: 'low',
    });
    expect(noticeOf([change(1, 'lowered')])).toMatchObject({ title: 'It is getting better', silent: true });
  });

  it('says of each of several what has become of it', () => {
    const mixed = noticeOf([change(1, 'resolved'), change(2, 'lowered')]);
    expect(mixed).toMatchObject({ title: 'It is getting better', silent: true });
    expect(mixed?.body).toBe(
      'No longer so: Books has 1 dead letters.\nBetter, but still so: Books has 2 dead letters.',
    );
    const well = noticeOf([change(1, 'resolved'), change(2, 'resolved')]);
    expect(well?.title).toBe('2 things are well again');
    expect(well?.body).toBe('No longer so: Books has 1 dead letters.\nNo longer so: Books has 2 dead letters.');
  });

  it('tells as new what opened and got better within the moment', () => {
    expect(noticeOf([change(1, 'opened', { level: 'critical' }), change(1, 'lowered')])).toMatchObject({
      title: 'Something needs attention',
      body: 'Books has 1 dead letters. Look at them in Systems.',
      silent: false,
      urgency: 'normal',
    });
  });

  it('does not speak of what came and went within the moment', () => {
    expect(noticeOf([])).toBeNull();
    expect(noticeOf([change(1, 'opened'), change(1, 'resolved')])).toBeNull();
    expect(noticeOf([change(1, 'opened'), change(1, 'raised', { level: 'critical' })])?.title).toBe(
      'Something needs attention',
    );
  });
});
