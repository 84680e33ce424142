// End-to-end tests: two real Electrons at a time, a fresh data folder for each test, screenshots kept as artefacts. What
// is measured in the page needs the machine for itself: tests marked @alone run when all others are done.
import { defineConfig } from '@playwright/test';
import { electronFolder } from './scripts/electron/path.mjs';

// Playwright starts what the electron package names, and that package reads this variable. Tests must not give
// `executablePath` themselves: Playwright then attaches too late to hold the app until it listens.
const folder = electronFolder();
if (folder) process.env['ELECTRON_OVERRIDE_DIST_PATH'] = folder;

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  projects: [
    { name: 'app', grepInvert: /@alone/u },
    { name: 'alone', grep: /@alone/u, dependencies: ['app'], workers: 1 },
  ],
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});
