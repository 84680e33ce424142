/** Asks a model server on this computer for its version; no other computer is ever contacted. */
import type { Finding } from '../../../contracts/findings.ts';

const patienceMs = 3_000;
const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);
/** Ollama's own way to ask, and that of servers in OpenAI's form. */
const questions = ['/api/version', '/v1/models'];
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
  for (const path of questions) {
    const status = await ask(new URL(path, base), signal);
    if (status !== null && status < 400)
      return { check, state: 'ok', said: `A model server answers at ${base.origin}.`, cure: null };
    if (status !== null && path === questions.at(-1)) {
      return {
        check,
        state: 'warning',
        said: `Something answers at ${base.origin}, but not as a model server does (status ${status}).`,
        cure: 'Check the address and the port.',
      };
    }
  }
  return {
    check,
    state: 'warning',
    said: `Nothing answers at ${base.origin}.`,
    cure: 'Start the model server, or check the address and the port.',
  };
}

/** The status of the answer, or null where there is none in time. Redirections are not followed. */
async function ask(url: URL, signal: AbortSignal): Promise<number | null> {
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
    });
    await response.body?.cancel();
    return response.status;
  } catch {
    signal.throwIfAborted();
    return null;
  }
}
