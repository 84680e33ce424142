import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { modelServerFinding } from './model-server.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function found(listener: RequestListener): Promise<readonly [string, string]> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const { state, said } = await modelServerFinding(`http://127.0.0.1:${port}`, new AbortController().signal);
  return [state, said];
}

/** Answers each path with a status and a text; null breaks the connection off. */
const answers =
  (given: Readonly<Record<string, readonly [number, string] | null>>): RequestListener =>
  (request, response) => {
    const answer = given[request.url ?? ''];
    if (answer === null) return void request.socket.destroy();
    const [status, text] = answer ?? [404, ''];
    response.writeHead(status, status === 302 ? { location: '/login' } : {});
    response.end(text);
  };

describe('a model server', () => {
  it.each([
    ['Ollama', { '/api/version': [200, '{"version":"0.9.0"}'] }],
    ['one in OpenAI’s form', { '/v1/models': [200, '{"object":"list","data":[]}'] }],
    ['one whose first path breaks off', { '/api/version': null, '/v1/models': [200, '{"data":[{"id":"a"}]}'] }],
  ] as const)('is known by what it answers: %s', async (_what, given) => {
    expect((await found(answers(given)))[0]).toBe('ok');
  });

  it.each([
    ['a page that leads to its login', 302, { '/api/version': [302, ''], '/v1/models': [302, ''] }],
    ['a page for every path', 200, { '/api/version': [200, '<html>'], '/v1/models': [200, '<html>'] }],
    ['JSON of something else', 200, { '/api/version': [200, '{}'], '/v1/models': [200, '{"data":7}'] }],
    ['a server that then breaks off', 404, { '/api/version': [404, ''], '/v1/models': null }],
    ['an answer without an end', 200, { '/api/version': [200, `"${'a'.repeat(5_000_000)}"`], '/v1/models': null }],
  ] as const)('is not %s', async (_what, status, given) => {
    const [state, said] = await found(answers(given));
    expect(state).toBe('warning');
    expect(said).toContain(`not as a model server does (status ${status})`);
  });
});
