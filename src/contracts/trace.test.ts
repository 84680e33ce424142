import { expect, it } from 'vitest';
import { traceOf } from './trace.ts';

it('says where an error arose and nothing of what it quotes', () => {
  const thrown = (() => {
    try {
      return JSON.parse('Call me Ishmael. Some years ago') as unknown;
    } catch (error) {
      return error;
    }
  })();
  expect(String(thrown)).toContain('Call me');
  expect(traceOf(thrown)).toMatch(/^SyntaxError\n\s+at /u);
  expect(traceOf(thrown)).not.toContain('Call me');
});

it('bears what is no error', () => {
  expect(traceOf('Call me Ishmael.')).toBe('something that is no error: string');
});
