import { beforeEach, describe, expect, it } from 'vitest';
import { article, emptyLibrary, everyRow } from '../library.fixture.ts';
import { learnArticle } from './learn.ts';
import { tagArticle } from './tags.ts';
import type { Library } from './writing.ts';

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});

describe('learning from an article page', () => {
  it('leaves no trace of an article without an entry', async () => {
    const before = await everyRow(library);
    await learnArticle(library, article({ pmid: '1' }, { title: 'Only looked at', cites: [{ pmid: '2' }] }));
    expect(await everyRow(library)).toEqual(before);
  });

  it('keeps the citation and links of one that has an entry, and no document changes', async () => {
    await tagArticle(library, article({ pmid: '1' }), 'a');
    const docs = await library.db.getAll('docs');
    const done = await learnArticle(
      library,
      article({ pmid: '1', doi: '10.1000/1' }, { title: 'Told', cites: [{ pmid: '2' }] }),
    );
    expect(done.revision).toBe(2);
    expect(await library.db.get('entries', 'pmid:1')).toMatchObject({
      title: 'Told',
      ids: { doi: '10.1000/1' },
    });
    expect(await library.db.getAllKeys('links')).toEqual([['pmid:1', 'pmid:2']]);
    expect(await library.db.getAll('docs')).toEqual(docs);
  });

  it('writes nothing when nothing is new', async () => {
    const subject = article(
      { pmid: '1' },
      { title: 'Told', cites: [{ pmid: '2' }], citedBy: [{ doi: '10.1000/3' }] },
    );
    await tagArticle(library, subject, 'a');
    const before = await everyRow(library);
    expect(await learnArticle(library, subject)).toMatchObject({ revision: 1, keys: [] });
    expect(await everyRow(library)).toEqual(before);
  });

  it('lets the printed text of a reference not replace what the article’s own page said', async () => {
    const citation = {
      ids: { pmid: '1' },
      title: 'The whole title',
      authors: [{ name: 'Margin Group' }],
      journal: 'The Journal',
      publicationTypes: ['Review'],
      mesh: [],
      keywords: [],
      substances: [],
      abstracts: [],
      notices: [],
    };
    await tagArticle(library, { ...article({ pmid: '1' }), citation }, 'a');
    await tagArticle(library, article({ pmid: '1' }, { title: 'The whole ti…' }), 'b');
    expect((await library.db.get('citations', 'pmid:1'))?.citation).toMatchObject({
      title: 'The whole title',
      journal: 'The Journal',
    });
  });
});
