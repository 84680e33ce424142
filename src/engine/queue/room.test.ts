import { describe, expect, it } from 'vitest';
import { createRoom } from './room.ts';

describe('senders at a full door', () => {
  it('go on one at a time, in order, as room is made, and at once where there is some', async () => {
    const room = createRoom();
    const told: string[] = [];
    let full = true;
    const sender = (name: string): void => void room.forOne('s', () => full).then(() => told.push(name));
    sender('first');
    sender('second');
    await Promise.resolve();
    room.made('s');
    await Promise.resolve();
    expect(told).toEqual([]);
    full = false;
    sender('third');
    room.made('other');
    room.made('s');
    await new Promise(resolve => setImmediate(resolve));
    expect(told).toEqual(['first']);
    room.made('s');
    room.made('s');
    await new Promise(resolve => setImmediate(resolve));
    expect(told).toEqual(['first', 'second', 'third']);
    await room.forOne('s', () => false);
  });

  it('are refused where the program closes', async () => {
    const room = createRoom();
    const waiting = room.forOne('s', () => true);
    room.close();
    await expect(waiting).rejects.toMatchObject({ code: 'queue-full' });
  });
});
