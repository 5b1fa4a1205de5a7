import { expect, it } from 'vitest';
import type { ArticleKey } from '../../../article/article-key.ts';
import { extended, NO_SELECTION, toggled, withAll, withoutAll } from './selection.ts';

const LISTED: ArticleKey[] = ['pmid:1', 'pmid:2', 'pmid:3', 'pmid:4', 'pmid:5'];
const numbers = ({ keys }: { keys: ReadonlySet<string> }) => [...keys].map((key) => key.slice(5)).join('');

it('takes an entry in and out', () => {
  const one = toggled(NO_SELECTION, 'pmid:2');
  expect(numbers(one)).toBe('2');
  expect(numbers(toggled(one, 'pmid:2'))).toBe('');
});

it('extends a range from where it began, both ways, and gives back what it no longer reaches', () => {
  const begun = toggled(NO_SELECTION, 'pmid:3');
  const down = extended(begun, LISTED, 'pmid:3', 'pmid:5');
  expect(numbers(down)).toBe('345');
  expect(numbers(extended(down, LISTED, 'pmid:5', 'pmid:2'))).toBe('23');
});

it('keeps what was selected before a range', () => {
  const before = toggled(toggled(NO_SELECTION, 'pmid:5'), 'pmid:1');
  expect(numbers(extended(before, LISTED, 'pmid:1', 'pmid:2'))).toBe('512');
});

it('begins a range at the current entry when nothing began one, or it is not listed any more', () => {
  expect(numbers(extended(NO_SELECTION, LISTED, 'pmid:2', 'pmid:3'))).toBe('23');
  const elsewhere = toggled(NO_SELECTION, 'pmid:99');
  expect(numbers(extended(elsewhere, LISTED, 'pmid:2', 'pmid:3'))).toBe('9923');
});

it('takes in all that is found, beside what was selected of another search, and gives it back', () => {
  const all = withAll(toggled(NO_SELECTION, 'pmid:9'), LISTED);
  expect(numbers(all)).toBe('912345');
  expect(numbers(withoutAll(all, LISTED))).toBe('9');
});
