import { describe, expect, it } from 'vitest';
import { settlingFile } from './settling.ts';
import type { Mark } from './settling.ts';

const file = (size: number, modifiedAt = 1, inode = 7): Mark => ({ size, modifiedAt, inode });
const watched = () => {
  const settling = settlingFile({ settleMs: 400, absentMs: 1500, waitingMs: 20_000 });
  settling.look(file(100), 0);
  return settling;
};

describe('a manuscript file', () => {
  it('is as it was while nothing happens', () => {
    expect(watched().look(file(100), 60_000)).toBe('same');
  });

  it('has changed once it stops changing', () => {
    const settling = watched();
    expect(settling.look(file(40, 2), 1000)).toBe('settling');
    expect(settling.look(file(90, 3), 1300)).toBe('settling');
    expect(settling.look(file(120, 4), 1600)).toBe('settling');
    expect(settling.look(file(120, 4), 1900)).toBe('settling');
    expect(settling.look(file(120, 4), 2000)).toBe('settled');
    expect(settling.look(file(120, 4), 2100)).toBe('same');
  });

  it('has changed when another file took its place', () => {
    const settling = watched();
    settling.look(file(100, 1, 8), 1000);
    expect(settling.look(file(100, 1, 8), 1400)).toBe('settled');
  });

  it('may vanish for a moment while an editor replaces it', () => {
    const settling = watched();
    expect(settling.look(null, 1000)).toBe('settling');
    expect(settling.look(file(130, 5), 2000)).toBe('settling');
    expect(settling.look(file(130, 5), 2400)).toBe('settled');
  });

  it('may be empty for a moment while an editor writes it', () => {
    const settling = watched();
    expect(settling.look(file(0, 2), 1000)).toBe('settling');
    expect(settling.look(file(0, 2), 2000)).toBe('settling');
    expect(settling.look(file(120, 3), 2100)).toBe('settling');
    expect(settling.look(file(120, 3), 2500)).toBe('settled');
  });

  it('is gone when it stays away, and found when it is back', () => {
    const settling = watched();
    settling.look(null, 1000);
    expect(settling.look(null, 2500)).toBe('settled');
    expect(settling.look(null, 9000)).toBe('same');
    settling.look(file(100), 9500);
    expect(settling.look(file(100), 9900)).toBe('settled');
  });

  it('that comes back as it was did not change', () => {
    const settling = watched();
    settling.look(null, 1000);
    expect(settling.look(file(100), 1200)).toBe('same');
  });

  it('that is half there or held by another program is waited for, and told of in the end', () => {
    for (const waits of ['partial', 'locked'] as const) {
      const settling = watched();
      const held: Mark = { size: 120, modifiedAt: 2, inode: 7, waits };
      settling.look(held, 1000);
      expect(settling.look(held, 20_900)).toBe('settling');
      expect(settling.look(held, 21_000)).toBe('settled');
      settling.look(file(120, 2), 30_000);
      expect(settling.look(file(120, 2), 30_400)).toBe('settled');
    }
  });
});
