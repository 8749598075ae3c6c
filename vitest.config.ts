import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Some tests start the program several times, and two cores may have other work.
  test: { globalSetup: ['test/setup.ts'], include: ['test/**/*.test.ts'], testTimeout: 20_000 },
});
