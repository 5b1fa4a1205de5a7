import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

const MOST_LINES = 300;

describe('the files of the project', () => {
  it('are about one thing each, and so not long', () => {
    const code = sourceFiles(/^(src|entrypoints|scripts|sample|tests)\/.*\.(tsx?|mjs|js|css)$/);
    expect(code.length).toBeGreaterThan(20);
    const long = code
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > MOST_LINES);
    expect(long).toEqual([]);
  });

  it('name no folder of one machine', () => {
    const machine = /(?<![\w.-])(?:\/(?:work|farm|root|home)\/|\/tmp\/[\w-]+\/|[A-Z]:\\Users\\)/;
    expect('cp x /home/someone/').toMatch(machine);
    const found = sourceFiles(/\.(tsx?|mjs|js|json|css|html|md|ya?ml)$|^\.ci\//)
      .filter(({ path }) => path !== 'package-lock.json' && path !== 'tests/conventions/files.test.ts')
      .flatMap(({ path, text }) =>
        text.split('\n').flatMap((line) => (machine.test(line) ? [`${path}: ${line.trim()}`] : [])),
      );
    expect(found).toEqual([]);
  });

  it('point to no document that is not there', () => {
    const documents = sourceFiles(/\.md$/).map(({ path }) => path);
    const pointers = sourceFiles(/\.(tsx?|mjs|js|css|md)$/).flatMap(({ path, text }) =>
      [...text.matchAll(/(?<![\w/])docs\/[\w-]+\.md\b|\b[A-Z]{4,}\.md\b/g)].map(([name]) => ({ path, name })),
    );
    expect(pointers.length).toBeGreaterThan(20);
    expect(pointers.filter(({ name }) => !documents.includes(name))).toEqual([]);
  });

  it('leave no test out or alone', () => {
    const alone = /\b(?:it|test|describe)\.(?:only|todo|skip)\(/;
    const found = sourceFiles(/\.test\.tsx?$/).filter(({ text }) => alone.test(text));
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});
