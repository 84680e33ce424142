import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Bridge } from '../bridge.ts';
import { createFeelingsStore } from './feelings-store.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function setUp() {
  const bridge = {
    request: (name: string, { scene }: { readonly scene?: number | null }) =>
      Promise.resolve({ ok: true, value: name === 'reading.meter' ? { level: 0.5 } : { scene } }),
  } as unknown as Bridge;
  return createFeelingsStore(bridge);
}

describe('the feelings', () => {
  it('of the book are not taken for unread when the view is opened again, before they are asked for again', async () => {
    const feelings = setUp();
    feelings.open('moby', 3);
    await vi.advanceTimersByTimeAsync(100);
    expect(feelings.store.getState()).toMatchObject({ bookAsked: true, bookWheel: { scene: null } });
    feelings.open(null, 0);
    feelings.open('moby', 3);
    await vi.advanceTimersByTimeAsync(300);
    expect(feelings.store.getState()).toMatchObject({ sceneAsked: true, bookAsked: false, bookWheel: null });
    await vi.advanceTimersByTimeAsync(1500);
    expect(feelings.store.getState()).toMatchObject({ bookAsked: true, bookWheel: { scene: null } });
  });

  it('of the book stay while the page is turned', async () => {
    const feelings = setUp();
    feelings.open('moby', 3);
    await vi.advanceTimersByTimeAsync(100);
    feelings.open('moby', 4);
    expect(feelings.store.getState()).toMatchObject({ sceneAsked: false, bookAsked: true, bookWheel: { scene: null } });
    await vi.advanceTimersByTimeAsync(300);
    expect(feelings.store.getState()).toMatchObject({ sceneAsked: true, sceneWheel: { scene: 4 } });
  });
});
