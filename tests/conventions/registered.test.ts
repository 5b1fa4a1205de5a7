import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

const paths = (fits: RegExp) => sourceFiles(fits).map(({ path }) => path);
const code = (fits: RegExp) => sourceFiles(fits).filter(({ path }) => !path.includes('.test.'));
const untested = (files: readonly { path: string }[]) => {
  const tests = new Set(paths(/\.test\.tsx?$/));
  return files.filter(({ path }) => !tests.has(path.replace(/\.tsx?$/, '.test.ts'))).map(({ path }) => path);
};

describe('a page reader', () => {
  const readers = code(/^src\/pages\/.*\.ts$/).filter(({ text }) => /: PageReader = /.test(text));

  it('is in the list of readers, and in the script of its site', () => {
    expect(readers.length).toBeGreaterThan(3);
    const [list] = code(/^src\/pages\/readers\.ts$/);
    const scripts = code(/^entrypoints\/.*\.content\.ts$/)
      .map(({ text }) => text)
      .join('\n');
    const missing = readers.filter(({ path, text }) => {
      const name = /export const (\w+): PageReader = /.exec(text)?.[1] ?? path;
      return !list?.text.includes(`  ${name},`) || !scripts.includes(name);
    });
    expect(missing.map(({ path }) => path)).toEqual([]);
  });

  it('has its test beside it', () => {
    expect(untested(readers)).toEqual([]);
  });
});

describe('a migration', () => {
  const migrations = code(/^src\/store\/migrations\/\d{4}-[\w-]+\.ts$/);

  it('is numbered without a gap, and listed in its order', () => {
    const names = migrations.map(({ path }) => basename(path));
    expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, at) => at + 1));
    const [index] = code(/^src\/store\/migrations\/index\.ts$/);
    const imported = [...(index?.text.matchAll(/import \{ (\w+) \} from '\.\/(\d{4}-[\w-]+\.ts)'/g) ?? [])];
    expect(imported.map(([, , file]) => file)).toEqual(names);
    const listed = imported.map(([, name]) => name).join(', ');
    expect(index?.text.replace(/\s+/g, ' ').replace(/,? \]/, ']').replace('[ ', '[')).toContain(
      `[${listed}]`,
    );
  });

  it('has its test beside it', () => {
    expect(untested(migrations)).toEqual([]);
  });
});

describe('a file format', () => {
  it('is in the list of formats', () => {
    const formats = code(/^src\/exchange\/[\w-]+\.ts$/).flatMap(({ text }) =>
      [...text.matchAll(/export const (\w+): Format = /g)].map(([, name = '']) => name),
    );
    expect(formats.length).toBeGreaterThan(3);
    const [list] = code(/^src\/exchange\/records\/formats\.ts$/);
    const listed = /FORMATS[^[]*\[\] = \[([^\]]*)\]/.exec(list?.text ?? '')?.[1]?.split(/[\s,]+/) ?? [];
    expect(formats.filter((name) => !listed.includes(name))).toEqual([]);
  });

  it('has its test beside it', () => {
    expect(untested(code(/^src\/exchange\/[\w-]+\.ts$/))).toEqual([]);
  });
});
