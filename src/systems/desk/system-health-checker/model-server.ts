/** Asks a model server on this computer for its version; no other computer is ever contacted. */
import { z } from 'zod';
import type { Finding } from '../../../contracts/findings.ts';

const patienceMs = 3_000;
const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);
/** What a list of models may take; more is not read. */
const maxBytes = 4 * 1024 * 1024;
/** Ollama's own way to ask, and that of servers in OpenAI's form, each with what it answers. */
const questions = [
  { path: '/api/version', answer: z.object({ version: z.string() }) },
  { path: '/v1/models', answer: z.object({ data: z.array(z.unknown()) }) },
] as const;
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
  let other: number | null = null;
  for (const { path, answer } of questions) {
    const given = await ask(new URL(path, base), signal);
    if (given === null) continue;
    if (given.status === 200 && answer.safeParse(given.body).success)
      return { check, state: 'ok', said: `A model server answers at ${base.origin}.`, cure: null };
    other = given.status;
  }
  if (other !== null) {
    return {
      check,
      state: 'warning',
      said: `Something answers at ${base.origin}, but not as a model server does (status ${other}).`,
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

interface Answer {
  readonly status: number;
  /** Undefined where it is no JSON, or too long. */
  readonly body: unknown;
}

/** The answer, or null where there is none in time. Redirections are not followed. */
async function ask(url: URL, signal: AbortSignal): Promise<Answer | null> {
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
    });
    return { status: response.status, body: parsed(await bounded(response)) };
  } catch {
    signal.throwIfAborted();
    return null;
  }
}

/** The text of an answer; empty where it is longer than what is read. */
async function bounded({ body }: Response): Promise<string> {
  if (body === null) return '';
  const parts: Uint8Array[] = [];
  let bytes = 0;
  // Leaving the loop ends the answer.
  for await (const part of body as AsyncIterable<Uint8Array>) {
    bytes += part.byteLength;
    if (bytes > maxBytes) return '';
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
