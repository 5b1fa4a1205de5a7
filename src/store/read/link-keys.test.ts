import { expect, it } from 'vitest';
import { article, emptyLibrary } from '../library.fixture.ts';
import { tagArticle } from '../write/tags.ts';
import { type LinkKey, readCiting, readLinkKeys } from './link-keys.ts';

it('reads who cites whom, and by whom an article is cited', async () => {
  const library = await emptyLibrary();
  const tag = (pmid: string, ...cites: string[]) =>
    tagArticle(library, article({ pmid }, { cites: cites.map((cited) => ({ pmid: cited })) }), 'kept');
  await tag('1', '7', '2');
  await tag('3', '7');
  const links: LinkKey[] = [];
  await readLinkKeys(library.db, (some) => links.push(...some));
  expect(links).toEqual([
    ['pmid:1', 'pmid:2'],
    ['pmid:1', 'pmid:7'],
    ['pmid:3', 'pmid:7'],
  ]);
  expect(await readCiting(library.db, ['pmid:7', 'pmid:8'])).toEqual(
    new Map([
      ['pmid:7', ['pmid:1', 'pmid:3']],
      ['pmid:8', []],
    ]),
  );
});
