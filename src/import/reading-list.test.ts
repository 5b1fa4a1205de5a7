import { beforeEach, describe, expect, it } from 'vitest';
import { bareCitation } from '../article/bare-citation.ts';
import { readingList } from '../exchange/reading-list.ts';
import { bareRecord, type FileRecord } from '../exchange/records/record.ts';
import { article, emptyLibrary, everyRow, noteId } from '../store/library.fixture.ts';
import { changeTag } from '../store/write/change-tag.ts';
import { saveNote } from '../store/write/notes.ts';
import { tagArticle } from '../store/write/tags.ts';
import type { Library } from '../store/write/writing.ts';
import { importsInto, importText, notUnderstoodIn, UNWATCHED } from '../../tests/fakes/imports-into.ts';

const ID = 'abcdefghijklmnop';
const ORIGIN = `Sepsis – Ada L. #${ID}`;
const DAY = Date.UTC(2026, 10, 3);

/** An article as Ada keeps it. */
const sent = (pmid: string, notes: readonly string[], tags: readonly string[] = []): FileRecord => ({
  ...bareRecord({ ...bareCitation({ pmid }), title: `Article ${pmid}` }),
  notes: notes.map((body, at) => ({
    id: noteId(Number(pmid) * 10 + at),
    body,
    created: DAY,
    author: 'Ada L.',
  })),
  tags: tags.map((name) => ({ name, colour: 'blue' as const })),
  decision: 'exclude',
  reasons: ['hers'],
});

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});

/** Takes a file of the list in. */
async function takeIn(
  records: readonly FileRecord[],
  { title = 'Sepsis', list = ID, at = DAY }: { title?: string; list?: string; at?: number } = {},
) {
  const pieces = readingList.out.write(records, { at, title, author: 'Ada L.', list });
  const file = new Blob([(await Array.fromAsync(pieces)).join('')]);
  const imports = importsInto(library);
  const preview = await imports.read(file, { origin: 'x', tag: 'x' }, UNWATCHED);
  return { preview, imported: await imports.merge(preview, new Set(), UNWATCHED), imports };
}
const entry = (pmid: string) => library.db.get('entries', `pmid:${pmid}`);
const notesOf = async (pmid: string) =>
  (await entry(pmid))?.notes.map(({ body, origin }) => [body, origin]) ?? [];
const tagsOf = async (pmid: string) =>
  (await entry(pmid))?.tags.map(({ name, origin }) => [name, origin]) ?? [];

describe('a reading list that somebody sent', () => {
  it('brings the sender’s notes and tags under its name, each article tagged with its title, and no decisions', async () => {
    const { preview } = await takeIn([sent('1', ['Start here'], ['rct']), sent('2', [])]);
    expect(preview).toMatchObject({
      origin: ORIGIN,
      list: { id: ID, title: 'Sepsis', author: 'Ada L.', at: DAY, outdated: { notes: 0, tags: 0 } },
      articles: { fresh: 2 },
      brings: { notes: 1, tags: 3, choices: 0 },
    });
    expect(await entry('1')).toMatchObject({
      notes: [{ body: 'Start here', origin: ORIGIN, author: 'Ada L.', created: DAY }],
      reasons: [],
    });
    expect((await entry('1'))?.decision).toBeUndefined();
    expect(await tagsOf('1')).toEqual([
      ['Sepsis', ORIGIN],
      ['rct', ORIGIN],
    ]);
    expect(await tagsOf('2')).toEqual([['Sepsis', ORIGIN]]);
  });

  it('is brought up to date by a newer file, and nothing of the reader’s own is touched', async () => {
    await takeIn([
      sent('1', ['Start here', 'Old'], ['rct', 'gone']),
      sent('2', ['Off the list']),
      sent('3', ['Hers']),
    ]);
    const subject = article({ pmid: '1' }, { title: 'Article 1' });
    await saveNote(library, subject, { note: noteId(1), text: 'My own', author: 'Me' });
    await tagArticle(library, article({ pmid: '2' }), 'mine');
    const hers = (await entry('3'))?.notes[0];
    await saveNote(library, article({ pmid: '3' }), {
      note: hers?.id ?? '',
      text: 'Hers, and mine',
      author: 'Me',
    });

    const { preview, imported, imports } = await takeIn([sent('1', ['Start here', 'New'], ['rct'])]);
    expect(preview.list?.outdated).toEqual({ notes: 2, tags: 3 });
    expect((await notesOf('1')).sort()).toEqual([
      ['My own', ''],
      ['New', ORIGIN],
      ['Start here', ORIGIN],
    ]);
    expect(await tagsOf('1')).toEqual([
      ['Sepsis', ORIGIN],
      ['rct', ORIGIN],
    ]);
    expect([await notesOf('2'), await tagsOf('2')]).toEqual([[], [['mine', '']]]);
    expect([await notesOf('3'), await tagsOf('3')]).toEqual([[['Hers, and mine', ORIGIN]], []]);

    await imports.undo(imported, UNWATCHED);
    expect((await notesOf('1')).map(([body]) => body).sort()).toEqual(['My own', 'Old', 'Start here']);
    expect(await notesOf('2')).toEqual([['Off the list', ORIGIN]]);
    expect(await tagsOf('1')).toHaveLength(3);
  });

  it('is known again under another title, and changes nothing where nothing is new', async () => {
    await takeIn([sent('1', ['Start here'], ['rct'])]);
    const before = await everyRow(library);
    const { preview, imported } = await takeIn([sent('1', ['Start here'], ['rct'])]);
    expect([preview.articles, imported.undo]).toEqual([{ fresh: 0, changed: 0, same: 1 }, []]);
    expect(await everyRow(library)).toEqual(before);
    await takeIn([sent('1', ['Start here', 'New'], ['rct'])], { title: 'Sepsis, second reading' });
    expect((await notesOf('1')).map(([, origin]) => origin)).toEqual([ORIGIN, ORIGIN]);
  });

  it('leaves another list of the same name alone', async () => {
    await takeIn([sent('1', ['Start here'])]);
    await takeIn([sent('2', ['Other'])], { list: 'ponmlkjihgfedcba' });
    expect(await notesOf('1')).toEqual([['Start here', ORIGIN]]);
  });

  it('loses by a newer file also a tag that the reader has merged into another one', async () => {
    await takeIn([sent('1', ['Start here'], ['gone'])]);
    await tagArticle(library, article({ pmid: '2' }), 'mine');
    await changeTag(library, 'gone', { type: 'merge', into: 'mine' });
    expect(await tagsOf('1')).toContainEqual(['mine', ORIGIN]);
    const { preview } = await takeIn([sent('1', ['Start here'])], { at: DAY + 1 });
    expect(preview.list?.outdated).toEqual({ notes: 0, tags: 1 });
    expect(await tagsOf('1')).toEqual([['Sepsis', ORIGIN]]);
  });

  it('takes nothing away by a file that is older than the last one, and says so', async () => {
    await takeIn([sent('1', ['Start here'])]);
    await takeIn([sent('1', ['Start here', 'New']), sent('2', ['Second'])], { at: DAY + 2 });
    const older = await takeIn([sent('1', ['Start here', 'In between'])], { at: DAY + 1 });
    expect(older.preview.list).toMatchObject({
      at: DAY + 1,
      newest: DAY + 2,
      outdated: { notes: 0, tags: 0 },
    });
    expect((await notesOf('1')).map(([body]) => body).sort()).toEqual(['In between', 'New', 'Start here']);
    expect(await notesOf('2')).toEqual([['Second', ORIGIN]]);
    // It only takes away: nothing of it is put aside but when it was made.
    await takeIn([sent('1', ['Start here'])], { at: DAY + 3 });
    const late = await takeIn([sent('1', ['Start here'])], { at: DAY + 2 });
    expect(late.preview.list).toMatchObject({ newest: DAY + 3 });
  });

  it('takes nothing away where something of the newer file was not understood', async () => {
    await takeIn([sent('1', ['Start here']), sent('2', ['Second'])]);
    const pieces = readingList.out.write([sent('1', ['Start here'])], {
      at: DAY,
      title: 'Sepsis',
      author: 'Ada L.',
      list: ID,
    });
    const text = (await Array.fromAsync(pieces))
      .join('')
      .replace('<main>', '<main><article><p>?</p></article>');
    const imports = importsInto(library);
    const preview = await imports.read(new Blob([text]), { origin: 'x', tag: 'x' }, UNWATCHED);
    expect(preview).toMatchObject({ notUnderstood: { count: 1 }, list: { outdated: { notes: 0, tags: 0 } } });
    await imports.merge(preview, new Set(), UNWATCHED);
    expect(await notesOf('2')).toEqual([['Second', ORIGIN]]);
  });

  it('takes nothing away where an article was cut out of the newer file', async () => {
    const both = [sent('1', ['Start here']), sent('2', ['Second'])];
    await takeIn(both);
    const pieces = readingList.out.write(both, { at: DAY + 1, title: 'Sepsis', author: 'Ada L.', list: ID });
    const whole = (await Array.fromAsync(pieces)).join('');
    const cut = whole.replace(/<article(?:(?!<article).)*Article 2.*?<\/article>/s, '');
    const { preview } = await importText(library, cut);
    expect(preview.records).toBe(1);
    expect(notUnderstoodIn(preview)).toEqual([
      ['The list was made with 2 articles; 1 of them is in this file.'],
    ]);
    expect(await notesOf('2')).toEqual([['Second', ORIGIN]]);
  });

  it('is removed whole, but for what the reader wrote', async () => {
    const { imports } = await takeIn([sent('1', ['Start here']), sent('2', ['Second'])]);
    await saveNote(library, article({ pmid: '2' }), { note: noteId(1), text: 'My own', author: 'Me' });
    await imports.removeOrigin(ORIGIN, UNWATCHED);
    expect(await entry('1')).toBeUndefined();
    expect([await notesOf('2'), await tagsOf('2')]).toEqual([[['My own', '']], []]);
  });
});
