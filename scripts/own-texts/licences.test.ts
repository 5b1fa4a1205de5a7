import { expect, it } from 'vitest';
import { join } from 'node:path';
import { BundledPackages, packageFolder } from './licences.ts';

it.each([
  ['/p/node_modules/yaml/browser/dist/index.js', '/p/node_modules/yaml'],
  ['/p/node_modules/@citation-js/core/lib/x.js?commonjs-es-import', '/p/node_modules/@citation-js/core'],
  ['\0/p/node_modules/a/node_modules/b/c.js', '/p/node_modules/a/node_modules/b'],
  ['/p/src/lib/base64.ts', undefined],
])('knows whose the module %j is', (id, folder) => {
  expect(packageFolder(id)).toBe(folder);
});

it('names each package once, in order, with its licence in full', () => {
  const bundled = new BundledPackages();
  const inside = (path: string) => join(import.meta.dirname, '../../node_modules', path);
  bundled.add([
    inside('yaml/dist/index.js'),
    inside('saxes/saxes.js'),
    inside('saxes/other.js'),
    '/p/src/own.ts',
  ]);
  expect(bundled.text.match(/^[\w@/-]+ \d+\.\d+\.\d+ \(.*\)$/gm)).toEqual([
    expect.stringMatching(/^saxes .* \(ISC\)$/) as string,
    expect.stringMatching(/^yaml .* \(ISC\)$/) as string,
  ]);
  expect(bundled.text).toContain('Permission to use, copy, modify, and/or distribute this software');
});
