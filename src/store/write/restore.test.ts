import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleKey } from '../../article/article-key.ts';
import { decodeCitation } from '../../entry/citation-document.ts';
import { documentState, openDocument } from '../../entry/merge-document.ts';
import { nameTag } from '../../entry/tag-names-document.ts';
import { all, article, emptyLibrary, everyRow, noteId, openFile } from '../library.fixture.ts';
import { allDocuments } from '../read/all-documents.ts';
import { lookup } from '../read/lookup.ts';
import { usedTags } from '../read/tags.ts';
import { changeTag } from './change-tag.ts';
import { setChoice } from './choices.ts';
import { highlight } from './highlights.ts';
import { purgeHistory } from './history-rows.ts';
import { learnArticle } from './learn.ts';
import { discardNote, saveNote } from './notes.ts';
import { keepApart } from './same-article.ts';
import { separate } from './separate.ts';
import { tagArticle, untagArticle } from './tags.ts';
import { undoChange } from './undo.ts';
import type { Library } from './writing.ts';

const ONE = article({ pmid: '1', doi: '10.1000/1' }, { title: 'One', cites: [{ pmid: '7' }] });
const TWO = article({ doi: '10.1000/2' }, { title: 'Two' });

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
  await tagArticle(library, ONE, 'rct');
  await saveNote(library, ONE, { note: noteId(1), text: 'Large trial', author: '' });
  await tagArticle(library, TWO, 'rct');
});

const entry = async (key: ArticleKey) => {
  const row = await library.db.get('entries', key);
  return row && { title: row.title, tags: row.tags, notes: row.notes, ids: row.ids };
};

/** Citations as what they say: in JSON, the order of fields says nothing. */
const readable = (file: { id: string; state: Uint8Array }[]) =>
  file.map(({ id, state }) => ({ id, says: id.startsWith('c:') ? decodeCitation(state) : state }));

describe('a file of the library', () => {
  it('makes the same library on an empty disk', async () => {
    const [file, one, two] = [
      await all(allDocuments(library.db)),
      await entry('pmid:1'),
      await entry('doi:10.1000/2'),
    ];
    // When a tag was last put on is known only where it was.
    const tags = (await library.db.getAll('tags')).map((tag) => ({ ...tag, used: undefined }));
    const links = await library.db.getAll('links');
    library = await emptyLibrary();
    expect((await openFile(library, file)).value).toMatchObject({ entries: 2, changed: 2 });
    expect([await entry('pmid:1'), await entry('doi:10.1000/2')]).toEqual([one, two]);
    expect(await library.db.getAll('tags')).toEqual(tags);
    expect(await library.db.getAll('links')).toEqual(links);
    expect((await lookup(library.db, { pmid: '7' }, [])).around.citedBy).toHaveLength(1);
    expect(readable(await all(allDocuments(library.db)))).toEqual(readable(file));
  });

  it('carries highlights and choices, also those that were taken back since', async () => {
    const quote = {
      part: 'abstract',
      section: 'Results',
      quote: { type: 'TextQuoteSelector', exact: 'p<0.05', prefix: 'was ', suffix: ' in adults' },
      position: { type: 'TextPositionSelector', start: 4, end: 10 },
    } as const;
    await highlight(library, ONE, { note: noteId(2), quote, colour: 'green', author: 'Margin Group' });
    await setChoice(library, ONE, 'status', 'read');
    await setChoice(library, ONE, 'decision', 'exclude');
    await setChoice(library, ONE, 'reasons', ['animals']);
    await setChoice(library, ONE, 'rating', 4);
    const file = await all(allDocuments(library.db));
    const open = () => openFile(library, file);
    const said = async () => {
      const { status, decision, reasons, rating, notes } = (await library.db.get('entries', 'pmid:1')) ?? {};
      return { status, decision, reasons, rating, highlight: notes?.find(({ id }) => id === noteId(2)) };
    };
    const whole = await said();
    expect(whole).toMatchObject({ decision: 'exclude', highlight: { quote, colour: 'green' } });
    await setChoice(library, ONE, 'decision', undefined);
    await setChoice(library, ONE, 'status', 'reading');
    await discardNote(library, ONE, noteId(2));
    await open();
    expect(await said()).toEqual({ ...whole, status: 'reading' });
    library = await emptyLibrary();
    await open();
    expect(await said()).toEqual(whole);
  });

  it('brings tags’ numbers and merges along, and leaves when they were used', async () => {
    await tagArticle(library, ONE, 'Trials');
    await changeTag(library, 'rct', { type: 'set-number', number: 3 });
    await changeTag(library, 'trials', { type: 'set-number', number: 4 });
    await changeTag(library, 'trials', { type: 'merge', into: 'rct' });
    await untagArticle(library, ONE, 'rct');
    await untagArticle(library, TWO, 'rct');
    const file = await all(allDocuments(library.db));
    library = await emptyLibrary();
    await tagArticle(library, article({ pmid: '9' }), 'trials'); // Of which the file knows nothing.
    const { used } = (await usedTags(library.db))[0] ?? {};
    await openFile(library, file);
    expect(await usedTags(library.db)).toMatchObject([{ key: 'rct', number: 3, count: 1 }]);
    expect(await library.db.get('tags', 'trials')).toMatchObject({ count: 0, used });
    expect((await entry('pmid:9'))?.tags).toMatchObject([{ key: 'rct' }]);
  });

  it('merges with what was written since, and brings back what was removed', async () => {
    const file = await all(allDocuments(library.db));
    await untagArticle(library, ONE, 'rct');
    await tagArticle(library, ONE, 'Cohort');
    await openFile(library, file);
    expect((await entry('pmid:1'))?.tags.map(({ name }) => name)).toEqual(['Cohort', 'rct']);
    expect((await library.db.get('tags', 'rct'))?.count).toBe(2);
  });

  it('changes nothing when it is opened twice', async () => {
    const file = await all(allDocuments(library.db));
    await openFile(library, file);
    const rows = await everyRow(library);
    expect((await openFile(library, file)).keys).toEqual([]);
    expect(await everyRow(library)).toEqual(rows);
  });

  it('carries the joins', async () => {
    await learnArticle(library, article({ pmid: '2', doi: '10.1000/2' }));
    const file = await all(allDocuments(library.db));
    library = await emptyLibrary();
    await tagArticle(library, TWO, 'mine');
    await openFile(library, file);
    expect((await entry('pmid:2'))?.tags.map(({ name }) => name)).toEqual(['mine', 'rct']);
    expect(await entry('doi:10.1000/2')).toBeUndefined();
  });

  it('is taken back with its joins, tags and looks, and leaves what the user did since', async () => {
    await learnArticle(library, article({ pmid: '2', doi: '10.1000/2' }));
    await changeTag(library, 'rct', { type: 'set-number', number: 3 });
    const file = await all(allDocuments(library.db));
    library = await emptyLibrary();
    await tagArticle(library, TWO, 'mine');
    const before = await entry('doi:10.1000/2');
    const { value } = await openFile(library, file);
    await saveNote(library, ONE, { note: noteId(1), text: 'Large trial, I think', author: '' });
    await undoChange(library, value.undo ?? -1);
    expect(await entry('doi:10.1000/2')).toEqual(before);
    expect(await entry('pmid:2')).toBeUndefined();
    expect(await entry('pmid:1')).toMatchObject({ tags: [], notes: [{ body: 'Large trial, I think' }] });
    expect(await usedTags(library.db)).toMatchObject([{ key: 'mine' }]);
  });

  it('joins what is here when it only says that two keys are one', async () => {
    await learnArticle(library, article({ pmid: '2', doi: '10.1000/2' }));
    const joins = (await all(allDocuments(library.db))).filter(({ id }) => id === '_joins');
    library = await emptyLibrary();
    await tagArticle(library, TWO, 'mine');
    await openFile(library, joins);
    expect((await entry('pmid:2'))?.tags.map(({ name }) => name)).toEqual(['mine']);
    expect(await entry('doi:10.1000/2')).toBeUndefined();
  });

  it('parts what is here when it only says that two keys are two, in the rows of both', async () => {
    await tagArticle(library, article({ pmid: '2' }), 'mine');
    await learnArticle(library, article({ pmid: '2', doi: '10.1000/2' }));
    const { db } = library;
    const joined = await all(allDocuments(db));
    await separate(library, article({ pmid: '2' }), 'doi:10.1000/2');
    const parted = (await all(allDocuments(db))).filter(({ id }) => id === '_joins');
    library = await emptyLibrary();
    await openFile(library, joined);
    await openFile(library, parted);
    expect(await library.db.get('entries', 'doi:10.1000/2')).toMatchObject({ separatedFrom: ['pmid:2'] });
    expect(await library.db.get('entries', 'pmid:2')).toMatchObject({ joined: [], separatedFrom: [] });
  });

  it('says of two entries that they are two articles, in the row of the weaker one', async () => {
    await tagArticle(library, article({ pmid: '2' }), 'mine');
    const here = await all(allDocuments(library.db));
    await keepApart(library, ['pmid:2', 'doi:10.1000/2']);
    const joins = (await all(allDocuments(library.db))).filter(({ id }) => id === '_joins');
    library = await emptyLibrary();
    await openFile(library, here);
    await openFile(library, joins);
    expect(await library.db.get('entries', 'doi:10.1000/2')).toMatchObject({ separatedFrom: ['pmid:2'] });
  });

  it('brings a spelling that was given later to every entry that has the tag', async () => {
    const names = openDocument((await library.db.get('docs', ['mine', '_tags']))?.state);
    nameTag(names, 'RCT');
    await openFile(library, [{ id: '_tags', state: documentState(names) }]);
    const shown = (await library.db.getAll('entries')).flatMap(({ tags }) => tags.map(({ name }) => name));
    expect(shown).toEqual(['RCT', 'RCT']);
    expect((await library.db.get('tags', 'rct'))?.name).toBe('RCT');
  });

  it('leaves the spelling that was given here when it knows nothing of it', async () => {
    const names = openDocument();
    names.clientID = 2 ** 32 - 1; // Of two spellings given at once, Yjs takes the one of the greater id.
    nameTag(names, 'RCT');
    await openFile(library, [{ id: '_tags', state: documentState(names) }]);
    expect((await library.db.get('tags', 'rct'))?.name).toBe('rct');
  });

  it('leaves everything as it was when one of its documents is broken', async () => {
    const rows = await everyRow(library);
    const noise = Uint8Array.from({ length: 40 }, (_, at) => (at * 37) % 251);
    for (const id of ['n:1', 'c:1', '_joins']) {
      const file = [
        ...(await all(allDocuments(library.db))),
        { id: 't:5', state: new Uint8Array([0, 0]) },
        { id, state: noise },
      ];
      await expect(openFile(library, file)).rejects.toMatchObject({ code: 'invalid' });
      expect(await everyRow(library)).toEqual(rows);
    }
  });
});

it('forgets after 90 days how to bring back what was removed, and not before', async () => {
  const { value } = await untagArticle(library, ONE, 'rct');
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    vi.setSystemTime(Date.now() + 89 * 24 * 60 * 60 * 1000);
    await purgeHistory(library);
    expect(await library.db.getKey('history', value.made ?? -1)).toBeDefined();
    vi.setSystemTime(Date.now() + 2 * 24 * 60 * 60 * 1000);
    await purgeHistory(library);
  } finally {
    vi.useRealTimers();
  }
  await expect(undoChange(library, value.made ?? -1)).rejects.toMatchObject({ code: 'not-found' });
});
