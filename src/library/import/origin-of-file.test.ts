import { expect, it } from 'vitest';
import { originOfFile } from './origin-of-file.ts';

it.each([
  ['review.ris', 'review'],
  ['Ward 3, sepsis v1.2.csv', 'Ward 3, sepsis v1.2'],
  ['pubmargin-2026-11-22.json.gz', 'pubmargin-2026-11-22'],
  ['.bib', '.bib'],
  ['no format', 'no format'],
  ['心不全'.repeat(50) + '.nbib', '心不全'.repeat(33) + '心'],
  ['x' + '🫀'.repeat(60), 'x' + '🫀'.repeat(49)],
])('calls what %s brings %s', (name, origin) => {
  expect(originOfFile(name)).toBe(origin);
});
