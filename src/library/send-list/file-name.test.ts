import { expect, it } from 'vitest';
import { fileNameOf } from './file-name.ts';

it.each([
  ['Sepsis: a list', 'Sepsis- a list.html'],
  ['../../etc/passwd', 'etc-passwd.html'],
  ['methods/rct', 'methods-rct.html'],
  ['心不全', '心不全.html'],
  ['', 'reading-list.html'],
  ['..', 'reading-list.html'],
  ['a\u202Elmth.exe\n', 'a-lmth.exe.html'],
])('makes of %j the file name %s', (title, name) => {
  expect(fileNameOf(title, 'html')).toBe(name);
});

it('is never long', () => {
  expect(fileNameOf('x'.repeat(500), 'html')).toHaveLength(85);
});
