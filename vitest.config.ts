import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/**
 * `unit` runs beside the code (browser-less, DOM where a file asks for jsdom by a comment), `corpus` reads the saved
 * pages where they are at hand, `readers` gives our files to programs that read such files, `sync-servers` syncs with
 * real servers, `e2e` drives real browsers with the built extension.
 */
export default defineConfig({
  test: {
    // Vitest would leave a core to itself: of two that is half of them.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          testTimeout: 20_000, // What takes a second may take ten on a machine that has other work.
          setupFiles: ['tests/fakes/effects-soon.ts'],
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'tests/conventions/**/*.test.ts'],
        },
      },
      { test: { name: 'corpus', include: ['tests/corpus/**/*.test.ts'], testTimeout: 120_000 } },
      {
        test: {
          name: 'sync-servers',
          include: ['tests/sync-servers/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 30_000,
        },
      },
      { test: { name: 'readers', include: ['tests/readers/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'e2e',
          globalSetup: 'tests/e2e/harness/temporary-folder.ts',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2, // Each drives a browser of its own, which is idle half of the time.
        },
      },
    ],
  },
});
