/** Asks a model server on this computer for its version; no other computer is ever contacted. */
import { z } from 'zod';
import type { Finding } from '../../../contracts/findings.ts';

const patienceMs = 3_000;
const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);
/** Ollama's own way to ask, and that of servers in OpenAI's form; what each answers. */
const questions = [
  { path: '/api/version', answer: z.object({ version: z.string() }) },
  { path: '/v1/models', answer: z.object({ data: z.array(z.object({ id: z.string() })) }) },
];
/** No answer to these questions is longer; what is, is not a model server's. */
const longestAnswer = 1_000_000;
const check = 'model server';

export async function modelServerFinding(address: string | undefined, signal: AbortSignal): Promise<Finding> {
  if (address === undefined) {
    return {
      check,
      state: 'off',
      said: 'No model server was named, so none was contacted. Everything works without one.',
      cure: 'To try one on this computer, name its address, such as http://127.0.0.1:11434.',
    };
  }
  const base = URL.canParse(address) ? new URL(address) : null;
  if (base === null || base.protocol !== 'http:' || !loopback.has(base.hostname)) {
    return {
      check,
      state: 'warning',
      said: `${address} is not an address on this computer, and was not contacted.`,
      cure: 'Name one that begins with http://127.0.0.1, http://localhost or http://[::1].',
    };
  }
  let status: number | null = null;
  for (const { path, answer } of questions) {
    const heard = await ask(new URL(path, base), signal);
    if (heard?.status === 200 && answer.safeParse(heard.body).success)
      return { check, state: 'ok', said: `A model server answers at ${base.origin}.`, cure: null };
    status = heard?.status ?? status;
  }
  if (status !== null) {
    return {
      check,
      state: 'warning',
      said: `Something answers at ${base.origin}, but not as a model server does (status ${status}).`,
      cure: 'Check the address and the port.',
    };
  }
  return {
    check,
    state: 'warning',
    said: `Nothing answers at ${base.origin}.`,
    cure: 'Start the model server, or check the address and the port.',
  };
}

/** The answer, its body null where it is no JSON; null where there is none in time. Redirections are not followed. */
async function ask(url: URL, signal: AbortSignal): Promise<{ readonly status: number; readonly body: unknown } | null> {
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
    });
    return { status: response.status, body: await jsonOf(response) };
  } catch {
    signal.throwIfAborted();
    return null;
  }
}

async function jsonOf(response: Response): Promise<unknown> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const bytes of response.body ?? []) {
    text += decoder.decode(bytes as Uint8Array, { stream: true });
    if (text.length > longestAnswer) return null;
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
