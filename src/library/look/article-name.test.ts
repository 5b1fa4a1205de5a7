import { expect, it } from 'vitest';
import { articleName } from './article-name.ts';

it('calls an article by author and year, else by its title, else by its identifier', () => {
  const entry = { key: 'pmid:1', title: 'Small trial' } as const;
  const printed = { author: 'Biswas', year: 2021, month: undefined };
  expect(articleName(entry, printed)).toBe('Biswas 2021');
  expect(articleName(entry, { ...printed, year: undefined })).toBe('Biswas');
  expect(articleName(entry, { ...printed, author: undefined })).toBe('Small trial');
  expect(articleName({ ...entry, title: undefined })).toBe('1');
});
