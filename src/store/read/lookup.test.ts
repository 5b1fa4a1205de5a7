import { beforeEach, describe, expect, it } from 'vitest';
import type { ArticleIds } from '../../article/identifiers.ts';
import { article, emptyLibrary, noteId } from '../library.fixture.ts';
import { separate } from '../write/separate.ts';
import { discardNote, saveNote } from '../write/notes.ts';
import { learnArticle } from '../write/learn.ts';
import { tagArticle } from '../write/tags.ts';
import type { Library } from '../write/writing.ts';
import { lookup } from './lookup.ts';

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});
const keysOf = (entries: ({ key: string } | undefined)[]) => entries.map((entry) => entry?.key);

describe('a look-up', () => {
  it('answers in the order asked, by whichever identifier an entry is known', async () => {
    await tagArticle(library, article({ pmid: '1', pmcid: 'PMC1', doi: '10.1000/1' }), 'a');
    await tagArticle(library, article({ doi: '10.1000/2' }), 'a');
    await tagArticle(library, article({ pmcid: 'PMC3', doi: '10.1000/3' }), 'a');
    const found = await lookup(library.db, undefined, [
      { doi: '10.1000/3' },
      { pmid: '9' },
      { pmid: '2', doi: '10.1000/2' },
      { pmcid: 'PMC1' },
      {},
      { pmid: '1' },
      { doi: '10.1000/1' },
      { pmid: '3', pmcid: 'PMC3' },
    ]);
    expect(keysOf(found.mentions)).toEqual([
      'pmcid:PMC3',
      undefined,
      'doi:10.1000/2',
      'pmid:1',
      undefined,
      'pmid:1',
      'pmid:1',
      'pmcid:PMC3',
    ]);
    expect(found.revision).toBe(3);
  });

  it('does not take an article for another whose DOI a page printed wrongly', async () => {
    await tagArticle(library, article({ pmid: '1', doi: '10.1000/1' }), 'a');
    await tagArticle(library, article({ doi: '10.1000/other' }), 'a');
    const found = await lookup(library.db, { pmid: '2', doi: '10.1000/1' }, [
      { pmid: '2', doi: '10.1000/1' },
    ]);
    expect(found).toMatchObject({ article: undefined, mentions: [undefined], joinable: false });
  });

  it('says when the page shows that an entry goes by a weaker key', async () => {
    await tagArticle(library, article({ doi: '10.1000/1' }), 'a');
    const page = { pmid: '1', doi: '10.1000/1' };
    const found = await lookup(library.db, page, []);
    expect(found.article?.key).toBe('doi:10.1000/1');
    expect(found.joinable).toBe(true);
    await learnArticle(library, article(page));
    expect(await lookup(library.db, page, [])).toMatchObject({ article: { key: 'pmid:1' }, joinable: false });
    await separate(library, article(page), 'doi:10.1000/1');
    expect(await lookup(library.db, page, [])).toMatchObject({ article: undefined, joinable: false });
    expect(keysOf((await lookup(library.db, undefined, [{ doi: '10.1000/1' }])).mentions)).toEqual([
      'doi:10.1000/1',
    ]);
  });

  it('knows entries around an article from links seen on other pages', async () => {
    await tagArticle(
      library,
      article({ pmid: '1' }, { cites: [{ doi: '10.1000/2' }, { pmid: '5' }], citedBy: [{ pmid: '3' }] }),
      'a',
    );
    const around = async (ids: Parameters<typeof lookup>[1]) => {
      const { cites, citedBy } = (await lookup(library.db, ids, [])).around;
      return { cites: keysOf(cites), citedBy: keysOf(citedBy) };
    };
    expect(await around({ pmid: '3' })).toEqual({ cites: ['pmid:1'], citedBy: [] });
    expect(await around({ pmid: '2', doi: '10.1000/2' })).toEqual({ cites: [], citedBy: ['pmid:1'] });
    expect(await around({ pmid: '1' })).toEqual({ cites: [], citedBy: [] });
    await tagArticle(library, article({ pmid: '2', doi: '10.1000/2' }), 'a');
    expect(await around({ pmid: '1' })).toEqual({ cites: ['pmid:2'], citedBy: [] });
  });

  it('finds an entry by every identifier it was ever known by', async () => {
    await tagArticle(library, article({ doi: '10.1000/preprint' }), 'a');
    await learnArticle(library, article({ pmid: '1', doi: '10.1000/preprint' }));
    await learnArticle(library, article({ pmid: '1', doi: '10.1000/journal' }));
    const found = await lookup(library.db, undefined, [
      { doi: '10.1000/preprint' },
      { doi: '10.1000/journal' },
    ]);
    expect(keysOf(found.mentions)).toEqual(['pmid:1', 'pmid:1']);
  });

  it('knows the entries whose notes name the article, by any key that it ever had', async () => {
    const say = (ids: ArticleIds, number: number, text: string) =>
      saveNote(library, article(ids), { note: noteId(number), text, author: '' });
    await tagArticle(library, article({ doi: '10.1000/preprint' }), 'a');
    await learnArticle(library, article({ pmid: '1', doi: '10.1000/preprint' }));
    await learnArticle(library, article({ pmid: '1', doi: '10.1000/journal', pmcid: 'PMC1' }));
    await say({ pmid: '2' }, 1, 'Against [[1]], and against PMID 1');
    await say({ pmid: '3' }, 2, 'The preprint: 10.1000/PREPRINT.');
    await say({ pmid: '4' }, 3, 'PMC1');
    await say({ pmid: '5' }, 4, '11');
    await say({ pmid: '1' }, 5, 'I am PMID 1');
    const backlinks = async (ids: ArticleIds) => keysOf((await lookup(library.db, ids, [])).backlinks).sort();
    expect(await backlinks({ pmid: '1' })).toEqual(['pmid:2', 'pmid:3', 'pmid:4']);
    expect(await backlinks({ doi: '10.1000/journal' })).toEqual(['pmid:2', 'pmid:3', 'pmid:4']);
    await discardNote(library, article({ pmid: '3' }), noteId(2));
    await say({ pmid: '2' }, 6, 'and PMID: 99');
    expect(await backlinks({ pmid: '1' })).toEqual(['pmid:2', 'pmid:4']);
    expect(await backlinks({ pmid: '99' })).toEqual(['pmid:2']);
    expect((await lookup(library.db, undefined, [{ pmid: '1' }])).backlinks).toEqual([]);
  });
});
