import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { mutated } from './mutated.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The tests beside the code, with the sources of one mutant, named by MUTANT. */
export default defineConfig({
  root,
  plugins: [
    {
      name: 'mutant',
      enforce: 'pre',
      transform: (code, id) => mutated(relative(root, id), () => code),
    },
    WxtVitest(),
  ],
  // What was transformed is kept by the file's own text, which knows no mutant.
  test: { include: ['src/**/*.test.ts'], fsModuleCache: false, testTimeout: 60_000 },
});
