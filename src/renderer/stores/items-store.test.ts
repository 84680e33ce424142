import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Bridge } from '../bridge.ts';
import { createItemsStore } from './items-store.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('the items of a system', () => {
  it('are told by the text that they were found for, until the next answer is there', async () => {
    const bridge = {
      request: (_name: string, { text }: { readonly text?: string }) =>
        Promise.resolve({ ok: true, value: [{ id: text === undefined ? 1 : 2 }] }),
    } as unknown as Bridge;
    const items = createItemsStore(bridge, 'dead');
    items.choose('example_system');
    await vi.advanceTimersByTimeAsync(100);
    items.search(' book ');
    expect(items.store.getState()).toMatchObject({ text: ' book ', foundFor: '', rows: [{ id: 1 }] });
    await vi.advanceTimersByTimeAsync(500);
    expect(items.store.getState()).toMatchObject({ text: ' book ', foundFor: 'book', rows: [{ id: 2 }] });
  });
});
