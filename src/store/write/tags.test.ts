import { beforeEach, describe, expect, it } from 'vitest';
import { article, emptyLibrary, everyRow } from '../library.fixture.ts';
import { usedTags } from '../read/tags.ts';
import { switchOn } from '../synced.fixture.ts';
import { tagArticle, untagArticle } from './tags.ts';
import { undoChange } from './undo.ts';
import type { Library } from './writing.ts';

const ONE = article({ pmid: '36455991', doi: '10.1000/one' }, { title: 'One' });
const OTHER = article({ pmid: '30617335' });

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});

const entryOf = (key: 'pmid:36455991' | 'pmid:30617335') => library.db.get('entries', key);

describe('tagging an article', () => {
  it('begins an entry with the tag, the citation and a revision', async () => {
    const done = await tagArticle(library, ONE, 'Heart failure');
    expect(done.value.entry).toMatchObject({
      key: 'pmid:36455991',
      title: 'One',
      ids: { pmid: '36455991', doi: '10.1000/one' },
      tags: [{ name: 'Heart failure', colour: 'blue', origin: '' }],
    });
    expect(done).toMatchObject({ revision: 1, keys: ['pmid:36455991', 'doi:10.1000/one'], large: false });
    expect(await library.db.count('citations')).toBe(1);
    expect(await library.db.get('docs', ['mine', 't:36455991'])).toMatchObject({ revision: 1 });
  });

  it('changes nothing the second time', async () => {
    await tagArticle(library, ONE, 'Heart failure');
    const before = await everyRow(library);
    const again = await tagArticle(library, ONE, 'Heart failure');
    expect(again).toMatchObject({ revision: 1, keys: [] });
    expect(await everyRow(library)).toEqual(before);
  });

  it('counts the tags in use, and shows the spelling given last everywhere', async () => {
    await tagArticle(library, ONE, 'rct');
    await tagArticle(library, ONE, 'cohort');
    const done = await tagArticle(library, OTHER, 'RCT');
    expect((await usedTags(library.db)).map(({ name, count }) => [name, count])).toEqual([
      ['RCT', 2],
      ['cohort', 1],
    ]);
    expect((await entryOf('pmid:36455991'))?.tags.map(({ name }) => name)).toContain('RCT');
    expect(done.keys).toBe('all');
  });

  it('leaves a row of what is unsent for each sync target that is on', async () => {
    await switchOn(library);
    await tagArticle(library, ONE, 'rct');
    expect((await library.db.getAll('unsent')).map(({ target, id }) => [target, id])).toEqual([
      ['folder', '_tags'],
      ['folder', 'c:36455991'],
      ['folder', 't:36455991'],
    ]);
  });

  it('refuses a name without visible characters', async () => {
    await expect(tagArticle(library, ONE, '  ')).rejects.toMatchObject({ code: 'invalid' });
  });

  it('refuses an article without any identifier, and writes nothing', async () => {
    await expect(tagArticle(library, article({}), 'rct')).rejects.toMatchObject({ code: 'invalid' });
    expect(await library.db.count('docs')).toBe(0);
  });
});

describe('taking the last tag off', () => {
  it('leaves no trace of the article but what undoes it', async () => {
    const subject = article(ONE.ids, { title: 'One', cites: [{ pmid: '30617335' }] });
    await tagArticle(library, subject, 'rct');
    const { value, revision } = await untagArticle(library, article(ONE.ids), 'rct');
    expect(value.entry).toBeUndefined();
    expect(revision).toBe(2);
    for (const store of ['entries', 'citations', 'links'] as const) {
      expect([store, await library.db.count(store)]).toEqual([store, 0]);
    }
    expect(await usedTags(library.db)).toEqual([]);
  });

  it('keeps the links that lead to another entry', async () => {
    await tagArticle(library, OTHER, 'rct');
    await tagArticle(library, article(ONE.ids, { cites: [OTHER.ids, { pmid: '1' }] }), 'rct');
    await untagArticle(library, article(ONE.ids), 'rct');
    expect(await library.db.getAllKeys('links')).toEqual([['pmid:36455991', 'pmid:30617335']]);
  });

  it('is undone with title and colour, and undoing twice changes nothing more', async () => {
    await tagArticle(library, ONE, 'rct');
    const before = await entryOf('pmid:36455991');
    const { value } = await untagArticle(library, article(ONE.ids), 'rct');
    const undone = await undoChange(library, value.made ?? -1);
    expect(undone.value).toEqual({
      ...before,
      created: undone.value?.created,
      modified: undone.value?.modified,
    });
    const rows = await everyRow(library);
    expect((await undoChange(library, value.made ?? -1)).value).toEqual(undone.value);
    expect(await everyRow(library)).toEqual(rows);
  });

  it('is not undone by a repeated message after the tag was taken off again', async () => {
    await tagArticle(library, ONE, 'rct');
    const { value } = await untagArticle(library, ONE, 'rct');
    await undoChange(library, value.made ?? -1);
    await untagArticle(library, ONE, 'rct');
    expect((await undoChange(library, value.made ?? -1)).value).toBeUndefined();
  });

  it('gives nothing to undo when the tag was not there', async () => {
    const { value, keys } = await untagArticle(library, ONE, 'rct');
    expect(value.made).toBeUndefined();
    expect(keys).toEqual([]);
  });

  it('cannot be undone once it is forgotten', async () => {
    await expect(undoChange(library, 7)).rejects.toMatchObject({ code: 'not-found' });
  });
});
