// Unit and conformance tests: Vitest in plain Node, tests beside the code and under tests/. The window is tested end to
// end by Playwright instead.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'tests/{conformance,faults}/**/*.test.ts'],
    environment: 'node',
    pool: 'threads',
    maxWorkers: 2,
    testTimeout: 20_000,
    restoreMocks: true,
    allowOnly: false,
  },
});
