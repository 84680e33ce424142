import { describe, expect, it } from 'vitest';
import { failure } from '../../contracts/errors.ts';
import type { Failure } from '../../contracts/errors.ts';
import type { Bridge } from '../bridge.ts';
import { createMemoryStore, draftOf, emptyDraft } from './memory-store.ts';

/** A main process that answers what is added when `answer` is called, and keeps what it was sent. */
function setUp() {
  const sent: unknown[] = [];
  const waiting: ((error?: Failure) => void)[] = [];
  const bridge = {
    request: (name: string, input: unknown) => {
      if (name !== 'reading.addMemory') return Promise.resolve({ ok: false, error: failure('internal', 'Not here.') });
      sent.push(input);
      return new Promise(resolve => {
        waiting.push(error => {
          resolve(error === undefined ? { ok: true, value: null } : { ok: false, error });
        });
      });
    },
  } as unknown as Bridge;
  const memory = createMemoryStore(bridge);
  memory.choose({ book: 'moby', key: 'ahab', scene: 3 });
  memory.edit('Ahab', { ...emptyDraft, text: 'He lost his leg.' });
  const draft = (character: string) => draftOf(memory.store.getState(), character);
  return { memory, sent, draft, answer: (error?: Failure) => waiting.shift()?.(error) };
}

describe('a memory of the writer’s own', () => {
  it('is added once, however often that is asked for meanwhile', async () => {
    const { memory, sent, draft, answer } = setUp();
    const first = memory.add('Ahab', 3);
    expect(await memory.add('Ahab', 3)).toEqual({ kind: 'busy' });
    answer();
    expect(await first).toEqual({ kind: 'added' });
    expect(sent).toEqual([{ book: 'moby', character: 'Ahab', scene: 3, ...emptyDraft, text: 'He lost his leg.' }]);
    expect(draft('Ahab')).toEqual(emptyDraft);
    expect(memory.store.getState().adding).toBe(false);
  });

  it('stays as it was typed while another character is looked at, and where it is refused', async () => {
    const { memory, draft, answer } = setUp();
    memory.choose({ key: 'starbuck' });
    expect(draft('Starbuck')).toEqual(emptyDraft);
    memory.choose({ key: 'ahab' });
    expect(draft('Ahab').text).toBe('He lost his leg.');
    const done = memory.add('Ahab', null);
    const refused = failure('invalid-data', 'It is too long.');
    answer(refused);
    expect(await done).toEqual({ kind: 'refused', failure: refused });
    expect(draft('Ahab').text).toBe('He lost his leg.');
    expect(memory.store.getState().adding).toBe(false);
  });
});
