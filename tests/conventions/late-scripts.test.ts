import { expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

/** The names of values that a module imports from Preact or its hooks. */
function fromPreact(code: string): string[] {
  return [...code.matchAll(/import \{([^}]*)\} from 'preact(?:\/hooks)?'/g)].flatMap(([, names = '']) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type ')),
  );
}

it('the margin hands on every name of Preact that the scripts after it take (wxt.config.ts)', () => {
  const given = sourceFiles(/^entrypoints\/margin\.ts$/).flatMap(({ text }) => fromPreact(text));
  const taken = sourceFiles(
    /^src\/(?:ui|overlay\/badges|overlay\/choosing|overlay\/citing|overlay\/editing)\/(?!.*\.test\.).*\.tsx?$/,
  );
  const missing = taken.flatMap(({ path, text }) =>
    fromPreact(text)
      .filter((name) => !given.includes(name))
      .map((name) => `${name} in ${path}`),
  );
  expect(taken.length).toBeGreaterThan(20);
  expect(missing).toEqual([]);
});
