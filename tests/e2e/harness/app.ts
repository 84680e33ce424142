/** The real app in the real Electron, on a fresh data folder for every test. */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, expect, test as base } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Bridge, RequestInput, RequestName, RequestOutput } from '../../../src/contracts/ipc/index.ts';
import type { Result } from '../../../src/contracts/result.ts';
import { displayOf } from './display.ts';
import { sandboxArguments } from '../../../scripts/electron/path.mjs';

declare global {
  interface Window {
    readonly scriptorium: Bridge;
  }
}

export const projectRoot = resolve(import.meta.dirname, '../../..');
const artifacts = join(projectRoot, 'artifacts');

export interface Running {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Breaches of the page's policy and errors of its scripts, as they were reported. A test fails if there are any. */
  readonly complaints: readonly string[];
  /** Complaints like this are what the test is about. */
  expectComplaints(like: RegExp): void;
  /** Asks as the page does; throws where the answer is a failure. */
  ask<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>>;
  /** The same, with the failure as it came. */
  answer<N extends RequestName>(name: N, input: RequestInput<N>): Promise<Result<RequestOutput<N>>>;
  /** Resolves when nothing waits or runs any more. */
  idle(): Promise<void>;
  /** Has the next file dialog answer with these paths. */
  chooseNext(...paths: readonly string[]): Promise<void>;
  /** Keeps a picture as an artefact, in light and in dark. */
  picture(name: string): Promise<void>;
  /** Resolves with the exit code when the process has ended. */
  readonly exited: Promise<number | null>;
  /** Closes the window as a person does; resolves with the exit code. */
  close(): Promise<number | null>;
  /** Ends the process at once, as a power cut does. */
  kill(): Promise<void>;
  /** Closes it if it runs still. */
  end(): Promise<void>;
}

export interface StartOptions {
  /** A name stands for another data folder than the usual one. */
  readonly data?: string;
  /** The address of the desktop's session bus; without it the app finds none. */
  readonly bus?: string;
  /** The heap of each computing thread in megabytes. */
  readonly threadMb?: number;
}

/** Starts the app with these files on its command line. */
export type Start = (files?: readonly string[], options?: StartOptions) => Promise<Running>;

interface Fixtures {
  /** A folder of this test alone; the app's data folder is `data` in it. */
  readonly folder: string;
  readonly start: Start;
}

export const test = base.extend<Fixtures>({
  // Playwright wants an object pattern here, even for a fixture that uses no other.
  // oxlint-disable-next-line no-empty-pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'scriptorium-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  },
  start: async ({ folder }, use, { parallelIndex }) => {
    const display = await displayOf(parallelIndex);
    const running: Running[] = [];
    await use(async (files = [], { data = 'data', bus, threadMb } = {}) => {
      const one = await launch(join(folder, data), files, {
        ...sessionEnvironment(bus, threadMb),
        ...(display === undefined ? {} : { DISPLAY: display }),
      });
      running.push(one);
      return one;
    });
    for (const one of running) await one.end();
    expect(running.flatMap(one => one.complaints)).toEqual([]);
  },
});
export { expect };

async function launch(dataFolder: string, files: readonly string[], env: Record<string, string>): Promise<Running> {
  const app = await _electron.launch({
    args: [...sandboxArguments(), projectRoot, '--data-dir', dataFolder, ...files],
    cwd: projectRoot,
    env,
    // The page sees the theme that the app has chosen, and not one of Playwright's.
    colorScheme: null,
  });
  const child = app.process();
  const page = await app.firstWindow();
  const heard: string[] = [];
  const expected: RegExp[] = [];
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') heard.push(message.text());
  });
  page.on('pageerror', error => heard.push(String(error)));
  const exited = new Promise<number | null>(done => child.once('exit', done));

  const running: Running = {
    app,
    page,
    get complaints() {
      return heard.filter(words => !expected.some(like => like.test(words)));
    },
    expectComplaints: like => expected.push(like),
    exited,
    answer: <N extends RequestName>(name: N, input: RequestInput<N>) =>
      page.evaluate<Result<RequestOutput<N>>, readonly [RequestName, unknown]>(
        ([asked, data]) => window.scriptorium.request(asked, data as never) as Promise<never>,
        [name, input],
      ),
    async ask(name, input) {
      const result = await running.answer(name, input);
      if (!result.ok) throw new Error(`${name}: ${result.error.code} ${result.error.message}`);
      return result.value;
    },
    async idle() {
      await expect
        .poll(async () => (await running.ask('machine.figures', undefined)).outstanding, { timeout: 90_000 })
        .toBe(0);
    },
    chooseNext: (...paths) =>
      app.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] });
      }, paths),
    async picture(name) {
      mkdirSync(artifacts, { recursive: true });
      for (const theme of ['light', 'dark'] as const) {
        await app.evaluate(({ nativeTheme }, source) => {
          nativeTheme.themeSource = source;
        }, theme);
        await expect
          .poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
          .toBe(theme === 'dark');
        await page.screenshot({ path: join(artifacts, `${name}-${theme}.png`), animations: 'disabled' });
      }
      await app.evaluate(({ nativeTheme }) => {
        nativeTheme.themeSource = 'system';
      });
    },
    async close() {
      await app.evaluate(({ BrowserWindow }) => {
        for (const window of BrowserWindow.getAllWindows()) window.close();
      });
      return exited;
    },
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
    async end() {
      if (child.exitCode === null && child.signalCode === null) await app.close();
    },
  };
  return running;
}

/** The tests' own environment, but for the desktop that they may be run on. */
function sessionEnvironment(bus: string | undefined, threadMb: number | undefined): Record<string, string> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  delete env['DBUS_SESSION_BUS_ADDRESS'];
  delete env['XDG_RUNTIME_DIR'];
  if (threadMb !== undefined) env['SCRIPTORIUM_THREAD_MB'] = String(threadMb);
  return bus === undefined ? env : { ...env, DBUS_SESSION_BUS_ADDRESS: bus };
}
