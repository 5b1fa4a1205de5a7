import { expect, it } from 'vitest';
import { bareCitation } from '../../article/bare-citation.ts';
import type { Author } from '../../article/citation.ts';
import { article, emptyLibrary } from '../library.fixture.ts';
import { tagArticle } from '../write/tags.ts';
import { readPrintedFacts } from './printed-facts.ts';

it.each<[Author[], string | undefined]>([
  [[{ name: 'Biswas A' }, { name: 'Okafor B' }], 'Biswas'],
  [[{ name: 'van der Berg ABC' }], 'van der Berg'],
  [[{ name: 'Smith J Jr' }], 'Smith'],
  [[{ name: 'Smith JM 3rd' }], 'Smith'],
  [[{ name: 'Öztürk Ö' }], 'Öztürk'],
  [[{ name: 'Plato' }], 'Plato'],
  [[{ name: 'REVIVE Study UK', group: true }], 'REVIVE Study UK'],
  [[], undefined],
])('prints year, month and the first author of %j', async (authors, author) => {
  const library = await emptyLibrary();
  const ids = { pmid: '1' };
  const date = { text: '2021 Mar', year: 2021, month: 3 };
  await tagArticle(library, article(ids, { citation: { ...bareCitation(ids), authors, date } }), 'kept');
  const facts = await readPrintedFacts(library.db, ['pmid:1', 'pmid:2']);
  expect(facts).toEqual(new Map([['pmid:1', { year: 2021, month: 3, author }]]));
});
