import { beforeEach, describe, expect, it } from 'vitest';
import type { ArticleKey } from '../../article/article-key.ts';
import { article, emptyLibrary, noteId } from '../library.fixture.ts';
import { lookup } from '../read/lookup.ts';
import { learnArticle, learnArticles } from './learn.ts';
import { saveNote } from './notes.ts';
import { forgetPair, joinEntries, keepApart, type Pair } from './same-article.ts';
import { separate } from './separate.ts';
import { tagArticle } from './tags.ts';
import type { Library } from './writing.ts';

const PAIR: Pair = ['doi:10.1000/1', 'pmid:1'];
const DOI = { doi: '10.1000/1' };

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
  await tagArticle(library, article(DOI, { title: 'Printed' }), 'old');
  await saveNote(library, article(DOI), { note: noteId(1), text: 'a note', author: '' });
  await tagArticle(library, article({ pmid: '1' }), 'new');
});

const entry = (key: ArticleKey) => library.db.get('entries', key);
const tagsOf = async (key: ArticleKey) => (await entry(key))?.tagKeys;

describe('two entries that the user says are one article', () => {
  it('become one under the stronger key, with all of both', async () => {
    await joinEntries(library, PAIR);
    expect(await entry('pmid:1')).toMatchObject({
      title: 'Printed',
      tagKeys: ['new', 'old'],
      notes: [{ body: 'a note' }],
      joined: [{ weaker: 'doi:10.1000/1', evidence: 'PubMargin: by hand' }],
    });
    expect(await entry('doi:10.1000/1')).toBeUndefined();
  });

  it('stay one when they are joined twice, in either order', async () => {
    await joinEntries(library, PAIR);
    const before = await entry('pmid:1');
    expect((await joinEntries(library, ['pmid:1', 'doi:10.1000/1'])).keys).toEqual([]);
    expect(await entry('pmid:1')).toEqual(before);
  });

  it('can be separated', async () => {
    await joinEntries(library, PAIR);
    await separate(library, article({ pmid: '1' }), 'doi:10.1000/1');
    expect([await tagsOf('pmid:1'), await tagsOf('doi:10.1000/1')]).toEqual([['new'], ['old']]);
  });

  it('are as they were when it is undone, and can be joined by a page again', async () => {
    const before = [await entry('doi:10.1000/1'), await entry('pmid:1')];
    await joinEntries(library, PAIR);
    await forgetPair(library, PAIR);
    const now = [await entry('doi:10.1000/1'), await entry('pmid:1')];
    const content = (all: typeof now) => all.map((one) => one && { ...one, modified: 0, created: 0 });
    expect(content(now)).toEqual(content(before));
    await learnArticle(library, article({ pmid: '1', ...DOI }));
    expect(await tagsOf('pmid:1')).toEqual(['new', 'old']);
  });

  it('cannot be one where both are known to PubMed by a number of their own', async () => {
    await tagArticle(library, article({ pmid: '2' }), 'b');
    await expect(joinEntries(library, ['pmid:1', 'pmid:2'])).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('two entries that the user says are two articles', () => {
  it('are not joined by a page that shows them as one', async () => {
    await keepApart(library, PAIR);
    await learnArticle(library, article({ pmid: '1', ...DOI }));
    expect([await tagsOf('pmid:1'), await tagsOf('doi:10.1000/1')]).toEqual([['new'], ['old']]);
  });

  it('are each found by their own page', async () => {
    await keepApart(library, PAIR);
    const at = async (ids: object) => (await lookup(library.db, ids, [])).article?.key;
    expect(await at({ pmid: '1', ...DOI })).toBe('pmid:1');
    expect(await at(DOI)).toBe('doi:10.1000/1');
  });

  it('do not look as if someone had worked on them', async () => {
    const before = (await entry('doi:10.1000/1'))?.modified;
    await keepApart(library, PAIR);
    expect((await entry('doi:10.1000/1'))?.separatedFrom).toEqual(['pmid:1']);
    expect((await entry('doi:10.1000/1'))?.modified).toBe(before);
  });

  it('may be one again when it is taken back, or when the user joins them', async () => {
    await keepApart(library, PAIR);
    await forgetPair(library, PAIR);
    expect((await entry('doi:10.1000/1'))?.separatedFrom).toEqual([]);
    await keepApart(library, PAIR);
    await joinEntries(library, PAIR);
    expect(await tagsOf('pmid:1')).toEqual(['new', 'old']);
  });

  it('are remembered too where neither key is stronger', async () => {
    await tagArticle(library, article({ pmid: '2' }), 'b');
    await keepApart(library, ['pmid:2', 'pmid:1']);
    const apart = [(await entry('pmid:1'))?.separatedFrom, (await entry('pmid:2'))?.separatedFrom];
    expect(apart.flat()).toEqual(['pmid:2', 'pmid:1']);
  });
});

it('learns of many articles at once, joins what turns out to be one, and begins no entry', async () => {
  await learnArticles(library, [
    article({ pmid: '1', ...DOI }, { title: 'From PubMed' }),
    article({ pmid: '9' }, { title: 'Not kept' }),
  ]);
  expect(await library.db.getAllKeys('entries')).toEqual(['pmid:1']);
  expect(await entry('pmid:1')).toMatchObject({ title: 'From PubMed', tagKeys: ['new', 'old'] });
  expect(await library.db.getAllKeys('citations')).not.toContain('pmid:9');
});
