import { expect, it } from 'vitest';
import { biblatexFormat } from './biblatex.ts';
import { pieces } from './text/pieces.fixture.ts';

// What both dialects have in common is tested in bibtex.test.ts.
it('reads the fields that only BibLaTeX has', async () => {
  const file =
    '@article{a, title = {T}, journaltitle = {J}, date = {2020-02-03}, eprint = {12}, eprinttype = {pubmed}, annotation = {Mine}}';
  expect(await Array.fromAsync(biblatexFormat.in?.read(pieces([file])) ?? [])).toMatchObject([
    {
      record: {
        citation: {
          ...{ ids: { pmid: '12' }, title: 'T', journal: 'J' },
          date: { year: 2020, month: 2, day: 3 },
        },
        notes: [{ body: 'Mine' }],
      },
    },
  ]);
});

it('is told from BibTeX by them', () => {
  const recognises = (text: string) => biblatexFormat.in?.recognises(text);
  expect(recognises('@article{a,\n  journaltitle = {J}\n}')).toBe(true);
  expect(recognises('@article{a,\n  journal = {J}\n}')).toBe(false);
  expect(recognises('date = {2020}')).toBe(false);
});
