import { beforeEach, describe, expect, it, vi } from 'vitest';
import { bareCitation } from '../../article/bare-citation.ts';
import { all, article, emptyLibrary } from '../library.fixture.ts';
import { joinEntries } from '../write/same-article.ts';
import { tagArticle } from '../write/tags.ts';
import type { Library } from '../write/writing.ts';
import { allEntries } from './all-documents.ts';
import { readEntryDetail } from './entry-detail.ts';
import { firstRows } from './first-rows.ts';
import { pagedRows } from './paged-rows.ts';
import { readPrintedFacts } from './printed-facts.ts';
import { allBatches, batchesOf } from './read-batches.ts';

const PRINTED = { title: 'Printed', authors: [{ name: 'Biswas A' }], date: { text: '2019', year: 2019 } };

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
  const doi = { doi: '10.1000/1' };
  await tagArticle(library, article(doi, { citation: { ...bareCitation(doi), ...PRINTED } }), 'a');
  await tagArticle(library, article({ pmid: '1' }), 'b');
  await tagArticle(library, article({ pmid: '2' }, { title: 'Another' }), 'b');
  await joinEntries(library, ['pmid:1', 'doi:10.1000/1']);
});

/** What is known of the joined entry, and of the other one, by every way in which entries are read. */
const known = async () => {
  const { db } = library;
  const batch = await all(batched(allBatches(db)));
  const some = await all(batched(batchesOf(db, ['pmid:1', 'pmid:2'])));
  const paged = await all(pagedRows(db));
  const inFile = await all(allEntries(db));
  const lines = await firstRows(db, 5);
  const detail = await readEntryDetail(db, 'pmid:1');
  const facts = await readPrintedFacts(db, ['pmid:1']);
  return [
    ...[batch, some, paged, inFile].map((rows) => rows.map(({ citation }) => citation?.title)),
    lines.find(({ key }) => key === 'pmid:1')?.year,
    detail?.citation?.citation.title,
    facts.get('pmid:1'),
  ];
};
const BOTH = ['Printed', 'Another'];
const FOUND = [BOTH, BOTH, BOTH, BOTH, 2019, 'Printed', { year: 2019, month: undefined, author: 'Biswas' }];

describe('what was printed of a key that was joined', () => {
  it('is shown of the entry where no page said more than a name of it', async () => {
    expect(await known()).toEqual(FOUND);
  });

  it('is shown where nothing is kept under its own key', async () => {
    await library.db.delete('citations', 'pmid:1');
    expect(await known()).toEqual(FOUND);
  });

  it('gives way to what a page said of the entry itself', async () => {
    await tagArticle(library, article({ pmid: '1' }, { title: 'Its own' }), 'c');
    const detail = await readEntryDetail(library.db, 'pmid:1');
    expect(detail?.citation?.citation.title).toBe('Its own');
  });
});

it('asks for nothing more where nothing is joined or the citation is there', async () => {
  await tagArticle(library, article({ pmid: '1' }, { title: 'Its own' }), 'c');
  const get = vi.spyOn(IDBObjectStore.prototype, 'get');
  await all(batched(allBatches(library.db)));
  expect(get).not.toHaveBeenCalled();
});

async function* batched<Row>(batches: AsyncIterable<{ rows: Row[] }>): AsyncGenerator<Row[]> {
  for await (const { rows } of batches) yield rows;
}
