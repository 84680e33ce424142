import { describe, expect, it, vi } from 'vitest';
import { ScriptoriumError } from '../../contracts/errors.ts';
import { requests } from '../../contracts/ipc/index.ts';
import { answer } from './answer.ts';
import type { AllHandlers } from './handlers.ts';

const notAsked = () => Promise.reject(new Error('not asked for in this test'));
const handlersWith = (some: Partial<AllHandlers>): AllHandlers =>
  ({ ...Object.fromEntries(Object.keys(requests).map(name => [name, notAsked])), ...some }) as AllHandlers;

function setUp(some: Partial<AllHandlers>, checkOutputs = true) {
  const log = vi.fn<(message: string) => void>();
  return {
    log,
    ask: (name: unknown, input?: unknown) => answer({ handlers: handlersWith(some), checkOutputs, log }, name, input),
  };
}

describe('an answer to the page', () => {
  it('is the value of the handler, which gets checked input', async () => {
    const openLink = vi.fn(() => Promise.resolve(true));
    const { ask } = setUp({ 'app.openLink': openLink });
    expect(await ask('app.openLink', 'https://www.gutenberg.org/')).toEqual({ ok: true, value: true });
    expect(openLink).toHaveBeenCalledWith('https://www.gutenberg.org/');
  });

  it.each(['nothing.here', 'toString', '__proto__', 7, null, { name: 'app.state' }])(
    'refuses a request that does not exist: %j',
    async name => {
      expect(await setUp({}).ask(name)).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    },
  );

  it('refuses data that does not fit, without asking the handler and without writing it into the log', async () => {
    const setTheme = vi.fn(() => Promise.resolve(null));
    const { ask, log } = setUp({ 'app.setTheme': setTheme });
    expect(await ask('app.setTheme', 'It was the whiteness of the whale')).toMatchObject({
      ok: false,
      error: { code: 'bad-request' },
    });
    expect(setTheme).not.toHaveBeenCalled();
    expect(log).toHaveBeenCalledOnce();
    expect(JSON.stringify(log.mock.calls)).not.toContain('whale');
  });

  it('keeps code, words and advice of what a handler throws, and keeps the stack back', async () => {
    const { ask } = setUp({
      'books.sync': () => Promise.reject(new ScriptoriumError('file-missing', 'moby.txt is not there')),
      'books.remove': () => Promise.reject(new TypeError('a fault')),
    });
    expect(await ask('books.sync', { book: 'a' })).toMatchObject({
      ok: false,
      error: {
        code: 'file-missing',
        message: 'moby.txt is not there',
        advice: expect.stringContaining('manuscript') as string,
      },
    });
    const fault = await ask('books.remove', { book: 'a' });
    expect(fault).toMatchObject({ ok: false, error: { code: 'internal', message: 'a fault' } });
    expect(fault).not.toHaveProperty('error.stack');
  });

  it('finds an answer that does not fit, where answers are checked', async () => {
    const wrong = { 'app.openLink': () => Promise.resolve('yes' as unknown as boolean) };
    expect(await setUp(wrong).ask('app.openLink', 'x')).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(await setUp(wrong, false).ask('app.openLink', 'x')).toEqual({ ok: true, value: 'yes' });
  });
});
