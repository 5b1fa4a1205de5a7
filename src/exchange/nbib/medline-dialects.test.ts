import { expect, it } from 'vitest';
import { nbib } from '../nbib.ts';
import type { FileRecord } from '../records/record.ts';
import { pieces } from '../text/pieces.fixture.ts';

async function records(...lines: string[]): Promise<FileRecord[]> {
  const items = await Array.fromAsync(nbib.in?.read(pieces([`${lines.join('\n')}\n`])) ?? []);
  return items.flatMap((item) => ('record' in item ? [item.record] : []));
}

it('keeps full names where a name has none, and takes “et al.” for nobody', async () => {
  const [record] = await records(
    ...['PMID- 1', 'FAU - Wong Kee Song, Louis M.', 'AU  - Wong Kee Song LM', 'CN  - The Group'],
    ...['AU  - Dhand R', 'AU  - et al.'],
  );
  expect(record?.citation.authors).toEqual([
    { name: 'Wong Kee Song LM', fullName: 'Louis M. Wong Kee Song' },
    { name: 'The Group', group: true },
    { name: 'Dhand R' },
  ]);
});

it('shortens names that stand in full alone, as in ERIC’s files', async () => {
  const [record] = await records('OWN - ERIC', 'TI  - T', 'AU  - van Groen, Maaike M.', 'FAU - Smith, Jo');
  expect(record?.citation.authors.map(({ name }) => name)).toEqual(['van Groen MM', 'Smith J']);
});

it('finds a DOI that is written as an address', async () => {
  const [record] = await records('TI  - T', 'AID - http://dx.doi.org/10.1186/s40468-019-0086-7');
  expect(record?.citation.ids).toEqual({ doi: '10.1186/s40468-019-0086-7' });
});

it('names the book that a chapter is of, and a book by its own title', async () => {
  const [chapter, book] = await records(
    'PMID- 1',
    'TI  - Chapter',
    'BTI - Book',
    '',
    'PMID- 2',
    'BTI - Book',
  );
  expect(chapter?.citation).toMatchObject({ title: 'Chapter', journal: 'Book' });
  expect(book?.citation).toMatchObject({ title: 'Book' });
  expect(book?.citation.journal).toBeUndefined();
});

it('reads files that were put together, byte order marks and all', async () => {
  const found = await records('PMID- 1', 'TI  - One', '\uFEFFPMID- 2', 'TI  - Two');
  expect(found.map(({ citation }) => citation.ids.pmid)).toEqual(['1', '2']);
});

it('reads a record whose PMID is none, and keywords behind stars', async () => {
  const [record] = await records('PMID- 000000', 'TI  - T', 'OT  - *Amber');
  expect(record?.citation).toMatchObject({ ids: {}, title: 'T', keywords: ['Amber'] });
});

it('leaves no gap where PubMed broke a line behind a space', async () => {
  const [record] = await records(
    'PMID- 1',
    'TI  - Efficacy of the Covid-19 ',
    '      Vaccine in ',
    '      Adults.',
  );
  expect(record?.citation.title).toBe('Efficacy of the Covid-19 Vaccine in Adults');
});

it('says a full name with its suffix behind', async () => {
  const [record] = await records('PMID- 1', 'FAU - Frenck, Robert W Jr', 'AU  - Frenck RW Jr');
  expect(record?.citation.authors).toEqual([{ name: 'Frenck RW Jr', fullName: 'Robert W Frenck Jr' }]);
});
