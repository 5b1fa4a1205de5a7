import { beforeEach, expect, it } from 'vitest';
import { bareCitation } from '../../article/bare-citation.ts';
import type { ArticleIds } from '../../article/identifiers.ts';
import { article, emptyLibrary } from '../library.fixture.ts';
import { joinEntries, keepApart } from '../write/same-article.ts';
import { tagArticle } from '../write/tags.ts';
import type { Library } from '../write/writing.ts';
import { entriesInFull, readTidyFacts } from './tidy-facts.ts';

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});

const keeps = (ids: ArticleIds, printed: object = {}) =>
  tagArticle(library, article(ids, { citation: { ...bareCitation(ids), ...printed } }), 'a');
const PRINTED = { title: 'Printed', authors: [{ name: 'Biswas A' }], date: { text: '2019', year: 2019 } };

it('says of each entry what it is called, by whom and when, and what it is known by', async () => {
  await keeps({ doi: '10.1000/1' });
  await keeps({ pmid: '1', pmcid: 'PMC1' }, PRINTED);
  await keepApart(library, ['doi:10.1000/1', 'pmid:1']);
  expect(await readTidyFacts(library.db)).toEqual([
    {
      ...{
        key: 'doi:10.1000/1',
        ids: { doi: '10.1000/1' },
        knownAs: ['doi:10.1000/1'],
        separatedFrom: ['pmid:1'],
      },
      ...{ title: undefined, year: undefined, author: undefined },
    },
    {
      ...{
        key: 'pmid:1',
        ids: { pmid: '1', pmcid: 'PMC1' },
        knownAs: ['pmid:1', 'pmcid:PMC1'],
        separatedFrom: [],
      },
      ...{ title: 'Printed', year: 2019, author: 'Biswas A' },
    },
  ]);
});

it('knows what was printed of a key that was joined', async () => {
  await keeps({ doi: '10.1000/1' }, PRINTED);
  await tagArticle(library, { ...article({ pmid: '1' }), citation: undefined }, 'b');
  await joinEntries(library, ['pmid:1', 'doi:10.1000/1']);
  await library.db.delete('citations', 'pmid:1');
  expect(await readTidyFacts(library.db)).toMatchObject([{ key: 'pmid:1', year: 2019, author: 'Biswas A' }]);
  const [full] = await entriesInFull(library.db, ['pmid:1', 'doi:10.1000/1']);
  expect(full?.citation?.date?.year).toBe(2019);
});
