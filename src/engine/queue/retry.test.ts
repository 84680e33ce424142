import { describe, expect, it } from 'vitest';
import { failure } from '../../contracts/errors.ts';
import { judge } from './retry.ts';

const helped = failure('worker-died', 'The thread died.');
const hopeless = failure('invalid-data', 'Wrong.');
const policy = { attempts: 5, backoffMs: 100, ceilingMs: 300 };

describe('a failed item', () => {
  it('waits up to twice as long each time, under the ceiling', () => {
    const longest = [1, 2, 3, 4].map(attempt => judge(helped, attempt, policy, () => 1));
    expect(longest).toEqual([100, 200, 300, 300].map(delayMs => ({ kind: 'retry', delayMs })));
  });

  it('waits anything from nothing on', () => {
    expect(judge(helped, 3, policy, () => 0)).toEqual({ kind: 'retry', delayMs: 0 });
  });

  it('is dead after its attempts, and at once where trying cannot help', () => {
    expect(judge(helped, 5, policy, () => 1)).toEqual({ kind: 'dead' });
    expect(judge(hopeless, 1, policy, () => 1)).toEqual({ kind: 'dead' });
  });
});
