import { expect, it } from 'vitest';
import { bareCitation } from '../article/bare-citation.ts';
import { bibtex } from './bibtex.ts';
import { DASHBOARD } from './cite.fixture.ts';

it('is an entry that BibTeX reads, with whole pages, a month by its name, and identifiers of their own', () => {
  expect(
    bibtex({
      ...DASHBOARD,
      issn: '1473-3099',
      pages: '533-4',
      authors: [...DASHBOARD.authors, { name: 'A Group', group: true }],
    }),
  ).toBe(
    [
      '@article{Dong2020interactive,',
      '\tauthor = {Dong, E and Du, H and Gardner, L and {A Group}},',
      '\tjournal = {The Lancet. Infectious diseases},',
      '\tdoi = {10.1016/s1473-3099(20)30120-1},',
      '\tissn = {1473-3099},',
      '\tnumber = {5},',
      '\tyear = {2020},',
      '\tmonth = may,',
      '\tpages = {533--534},',
      '\ttitle = {An interactive web-based dashboard to track {COVID}-19 in real time},',
      '\tvolume = {20},',
      '\tpmid = {32087114},',
      '\tpmcid = {PMC7159018},',
      '}',
    ].join('\n'),
  );
});

it('keeps the brackets of an entry in pairs, whatever stands in a title', () => {
  const entry = bibtex({ ...bareCitation({ pmid: '1' }), title: 'A lone } bracket', journal: 'J -- K' });
  expect(entry).toContain('title = {A lone \\textbraceright{} bracket},');
  expect(entry).toContain('journal = {J -{}- K},');
});

it('loses no character of any alphabet, and escapes what TeX would take for a command', () => {
  const entry = bibtex({
    ...bareCitation({ pmid: '1' }),
    title: 'p≥0.05 & 5% of β_1 {cells} #2: 中 ~x^2\\y <z>',
    authors: [
      { name: 'Şahin Ü', fullName: 'Uğur Şahin' },
      { name: 'Heart & Lung Group', group: true },
    ],
    date: { text: '2020 Dec 31', year: 2020, month: 12, day: 31 },
  });
  expect(entry).toContain('author = {Şahin, Uğur and {Heart \\& Lung Group}}');
  expect(entry).toContain('month = dec,');
  expect(entry).toContain(
    'title = {p≥0.05 \\& 5\\% of β\\_1 \\{cells\\} \\#2: 中 \\textasciitilde{}x\\textasciicircum{}2\\textbackslash{}y \\textless{}z\\textgreater{}}',
  );
});
