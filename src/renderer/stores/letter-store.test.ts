import { describe, expect, it, vi } from 'vitest';
import { failure } from '../../contracts/errors.ts';
import type { Failure } from '../../contracts/errors.ts';
import type { Bridge } from '../bridge.ts';
import { createLetterStore } from './letter-store.ts';

/** A main process with these dead letters; what is replayed or discarded answers when `answer` is called. */
function setUp(...ids: readonly number[]) {
  const dead = new Set(ids);
  const waiting: ((error?: Failure) => void)[] = [];
  const bridge = {
    request: (name: string, { id }: { readonly id: number }) => {
      if (name !== 'machine.dead') {
        return new Promise(resolve => {
          waiting.push(error => {
            resolve(error === undefined ? { ok: true, value: { replayed: 1, discarded: 1 } } : { ok: false, error });
          });
        });
      }
      return Promise.resolve(
        dead.has(id)
          ? { ok: true, value: { id, data: `{ "letter": ${id} }` } }
          : { ok: false, error: failure('no-such-item', `There is no dead letter ${id} any more.`) },
      );
    },
  } as unknown as Bridge;
  const fail = vi.fn();
  const letter = createLetterStore(bridge, fail);
  const answer = (error?: Failure) => waiting.shift()?.(error);
  return { letter, dead, fail, answer };
}

const typed = '{ "letter": "as typed" }';

describe('the open letter', () => {
  it('stays open with its typing while others are discarded', async () => {
    const { letter, dead, answer } = setUp(1, 2);
    await letter.open(1);
    letter.edit(typed);
    const done = letter.discard({ kind: 'matching', text: 'other' });
    dead.delete(2);
    answer();
    expect(await done).toBe(1);
    expect(letter.store.getState()).toMatchObject({ id: 1, draft: typed, busy: false });
  });

  it('is closed by an act on many that it was among', async () => {
    const { letter, dead, answer } = setUp(1, 2);
    await letter.open(1);
    const done = letter.replay({ kind: 'system', system: 'example_system' });
    dead.clear();
    answer();
    await done;
    expect(letter.store.getState()).toMatchObject({ id: null, letter: null, busy: false });
  });

  it('is not closed by the answer to an act on one that was open before', async () => {
    const { letter, answer } = setUp(1, 2);
    await letter.open(1);
    const done = letter.replay({ kind: 'ids', ids: [1] });
    await letter.open(2);
    letter.edit(typed);
    answer();
    await done;
    expect(letter.store.getState()).toMatchObject({ id: 2, draft: typed, busy: false });
  });

  it('does not bear the failure of another letter', async () => {
    const { letter, fail, answer } = setUp(1, 2);
    await letter.open(1);
    const done = letter.replay({ kind: 'ids', ids: [1] });
    await letter.open(2);
    const refused = failure('queue-full', 'The queue is full.');
    answer(refused);
    expect(await done).toBeNull();
    expect(letter.store.getState()).toMatchObject({ id: 2, failure: null });
    expect(fail).toHaveBeenCalledWith(refused);
  });

  it('comes back with what was typed in it, until it is replayed', async () => {
    const { letter, answer } = setUp(1, 2);
    await letter.open(1);
    letter.edit(typed);
    await letter.open(null);
    await letter.open(1);
    expect(letter.store.getState().draft).toBe(typed);
    const done = letter.replay({ kind: 'ids', ids: [1] }, typed);
    answer();
    await done;
    await letter.open(1);
    expect(letter.store.getState().draft).toBe('{ "letter": 1 }');
  });
});
