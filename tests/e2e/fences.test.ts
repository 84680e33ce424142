/** What the page cannot do, whatever it is made to show. */
import { join } from 'node:path';
import { expect, projectRoot, test } from './harness/app.ts';
import type { Running } from './harness/app.ts';
import { takeIn, writeChapters } from './harness/manuscripts.ts';

/** Has the system's browser note what it is asked to open. */
async function noteOpened({ app }: Running): Promise<() => Promise<string[]>> {
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = url => {
      opened.push(url);
      return Promise.resolve();
    };
  });
  return () => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
}

test(
  'the page has no Node, no eval, no other host and no more than three ways to ask',
  { tag: '@first' },
  async ({ start }) => {
    const running = await start();
    const { page } = running;
    running.expectComplaints(/Content Security Policy|status of 404/u);
    const found = await page.evaluate(async () => {
      // The call that Playwright makes may use eval; what runs after it, as scripts of the page do, may not.
      await new Promise(resolve => setTimeout(resolve, 10));
      const inline = Object.assign(document.createElement('script'), { textContent: 'window.ranInline = true' });
      document.head.append(inline);
      const refused = (attempt: () => unknown): Promise<boolean> =>
        Promise.resolve()
          .then(attempt)
          .then(
            () => false,
            () => true,
          );
      const names = ['require', 'process', 'module', 'global', 'Buffer', 'ipcRenderer', 'electron'];
      return {
        node: names.filter(name => name in globalThis),
        bridge: Object.keys(window.scriptorium).sort(),
        ranInline: 'ranInline' in window,
        // oxlint-disable-next-line no-eval
        evalRefused: await refused(() => (globalThis as unknown as { eval: (code: string) => unknown }).eval('1')),
        networkRefused: await refused(() => fetch('https://www.gutenberg.org/')),
        fileRefused: await refused(() => fetch('file:///etc/hostname')),
        outside: await fetch('app://scriptorium/..%2f..%2fpackage.json').then(answer => answer.status),
        camera: await refused(() => navigator.mediaDevices.getUserMedia({ video: true })),
        notifications: await Notification.requestPermission(),
      };
    });
    expect(found).toEqual({
      node: [],
      bridge: ['on', 'open', 'request'],
      ranInline: false,
      evalRefused: true,
      networkRefused: true,
      fileRefused: true,
      outside: 404,
      camera: true,
      notifications: 'denied',
    });
  },
);

test('a hostile link leads nowhere, by click, by script or by message', async ({ start }) => {
  const running = await start();
  const { app, page } = running;
  running.expectComplaints(/evil|passwd|elsewhere|gutenberg/u);
  const opened = await noteOpened(running);
  const here = page.url();
  const hostile = [
    'https://evil.example/',
    'http://www.gutenberg.org/',
    'file:///etc/passwd',
    'app://elsewhere/x.html',
  ];
  for (const target of ['_self', '_blank']) {
    for (const href of hostile) {
      await page.evaluate(
        ([address, where]) => {
          const link = Object.assign(document.createElement('a'), {
            href: address,
            target: where,
            textContent: 'gold',
          });
          document.body.append(link);
          link.click();
          link.remove();
        },
        [href, target] as const,
      );
    }
  }
  await page.evaluate(() => {
    window.open('https://evil.example/');
    location.assign('https://evil.example/');
  });
  for (const href of [...hostile, 'javascript:alert(1)', 'https://www.gutenberg.org@evil.example/']) {
    expect(await running.ask('app.openLink', href)).toBe(false);
  }
  expect(page.url()).toBe(here);
  expect(app.windows()).toHaveLength(1);
  expect(await opened()).toEqual([]);

  expect(await running.ask('app.openLink', 'https://www.gutenberg.org/ebooks/2701')).toBe(true);
  expect(await opened()).toEqual(['https://www.gutenberg.org/ebooks/2701']);
});

test('only our own page may ask, and only what exists', async ({ start }) => {
  const { app, page } = await start();
  const stranger = await app.evaluate(
    async ({ BrowserWindow }, preload) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true, contextIsolation: true },
      });
      await window.loadURL('data:text/html,<title>stranger</title>');
      const answer: unknown = await window.webContents.executeJavaScript(
        `window.scriptorium.request('books.list', undefined)`,
      );
      window.destroy();
      return answer;
    },
    join(projectRoot, 'out/preload/index.cjs'),
  );
  expect(stranger).toMatchObject({ ok: false, error: { code: 'bad-request' } });

  const answers = await page.evaluate(async () => {
    const ask = window.scriptorium.request as unknown as (name: unknown, input?: unknown) => Promise<unknown>;
    return [await ask('shell.openPath', '/'), await ask('__proto__'), await ask('app.setTheme', { $gt: '' })];
  });
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { code: 'bad-request' } });
});

test('the policy is strict, fresh for each answer, and never broken by the page itself', async ({ folder, start }) => {
  const running = await start();
  const { page } = running;
  await page.addInitScript(() => {
    const broken: string[] = [];
    Object.assign(window, { broken });
    document.addEventListener('securitypolicyviolation', event => broken.push(event.violatedDirective));
  });
  const policies: string[] = [];
  page.on('response', response => policies.push(response.headers()['content-security-policy'] ?? 'none'));
  await takeIn(running, writeChapters(folder, 'whale.txt', 4));
  await page.reload();
  await running.idle();
  for (const name of ['Reading', 'Overview', 'Reading']) await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('tab', { name: 'Cast' }).click();
  await page.getByRole('tab', { name: 'Arc' }).click();
  await page.getByRole('button', { name: 'As a table' }).click();
  expect(await page.evaluate(() => (window as unknown as { broken: string[] }).broken)).toEqual([]);

  expect(policies.length).toBeGreaterThan(2);
  for (const policy of policies)
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[^']+';/u);
  expect(new Set(policies).size).toBe(policies.length);
});
