import { beforeEach, describe, expect, it } from 'vitest';
import { originsOf } from '../entry/origin.ts';
import { all, article, emptyLibrary, noteId, openFile } from '../store/library.fixture.ts';
import { allDocuments } from '../store/read/all-documents.ts';
import { withoutOrigins } from '../store/without-origins.ts';
import { setChoice } from '../store/write/choices.ts';
import { saveNote } from '../store/write/notes.ts';
import { tagArticle } from '../store/write/tags.ts';
import type { Library } from '../store/write/writing.ts';
import { risFile } from '../../tests/fakes/foreign-files.ts';
import { importsInto, importText, UNWATCHED } from '../../tests/fakes/imports-into.ts';

const SUBJECT = article({ pmid: '1' }, { title: 'One' });
const INCLUDED = 'N1  - RAYYAN-INCLUSION: {"Emily"=>"Included"}';
const fileOf = ({ tags = [], notes = [] }: { tags?: readonly string[]; notes?: readonly string[] }) =>
  risFile([
    'TI  - One',
    'AN  - 1',
    'DB  - PubMed',
    ...tags.map((tag) => `KW  - ${tag}`),
    ...notes.map((note) => `N1  - ${note}`),
  ]);
const SAYING = fileOf({ tags: ['sepsis'], notes: ['Large trial'] });

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});

const entry = () => library.db.get('entries', 'pmid:1');
const brings = (origin: string, text = SAYING) => importText(library, text, { origin });
const removes = (origin: string) => importsInto(library).removeOrigin(origin, UNWATCHED);
/** What the library shows, with whom it is from. */
const shown = async () => {
  const { tags = [], notes = [] } = (await entry()) ?? {};
  return {
    tags: tags.map((tag) => [tag.name, ...originsOf(tag)]),
    notes: notes.map((note) => [note.body, ...originsOf(note)]),
  };
};
const by = (...origins: string[]) => ({
  tags: [['sepsis', ...origins]],
  notes: [['Large trial', ...origins]],
});

describe('two files that say the same', () => {
  it('share what they say, shown once, and the preview says that it is there', async () => {
    await brings('a.ris');
    const { preview } = await brings('b.ris');
    expect(preview).toMatchObject({ articles: { changed: 1 }, brings: { tags: 0, notes: 0 }, shared: 2 });
    expect(await shown()).toEqual(by('a.ris', 'b.ris'));
    expect((await brings('b.ris')).preview).toMatchObject({ articles: { same: 1 }, shared: 0 });
    expect(await importsInto(library).origins()).toEqual([
      { origin: 'a.ris', articles: 1, notes: 1, tags: 1 },
      { origin: 'b.ris', articles: 1, notes: 1, tags: 1 },
    ]);
  });

  it.each([
    ['a.ris', 'b.ris', 'c.ris'],
    ['b.ris', 'c.ris', 'a.ris'],
    ['c.ris', 'b.ris', 'a.ris'],
  ])('leave it to the others when %s, %s, %s are removed, one after the other', async (...order) => {
    const left = ['a.ris', 'b.ris', 'c.ris'];
    for (const origin of left) await brings(origin);
    for (const gone of order) {
      await removes(gone);
      left.splice(left.indexOf(gone), 1);
      expect(await shown()).toEqual(left.length > 0 ? by(...left) : { tags: [], notes: [] });
    }
    expect(await entry()).toBeUndefined();
    expect(await importsInto(library).origins()).toEqual([]);
  });

  it('are as they were when removing one of them is undone, or the import of one', async () => {
    await brings('a.ris');
    const { imported } = await brings('b.ris');
    await importsInto(library).undo(await removes('a.ris'), UNWATCHED);
    expect(await shown()).toEqual(by('a.ris', 'b.ris'));
    await importsInto(library).undo(imported, UNWATCHED);
    expect(await shown()).toEqual(by('a.ris'));
  });

  it('say it again when they are imported again after they were removed', async () => {
    await brings('b.ris');
    await removes('b.ris');
    await brings('a.ris');
    await brings('b.ris');
    await removes('b.ris');
    await brings('b.ris');
    await removes('a.ris');
    expect(await shown()).toEqual(by('b.ris'));
  });

  it('leave it to the second one when the import of the first is undone', async () => {
    const text = fileOf({ tags: ['sepsis'], notes: ['Large trial', INCLUDED.slice('N1  - '.length)] });
    const { imported } = await brings('a.ris', text);
    await brings('b.ris', text);
    await importsInto(library).undo(imported, UNWATCHED);
    expect(await shown()).toEqual(by('b.ris'));
    expect(await entry()).toMatchObject({ decision: 'include' });
  });

  it('leave the user what the user wrote in', async () => {
    await brings('a.ris');
    await brings('b.ris');
    const [note] = (await entry())?.notes ?? [];
    await saveNote(library, SUBJECT, { note: note?.id ?? '', text: 'Large trial, I say', author: '' });
    for (const origin of ['a.ris', 'b.ris']) await removes(origin);
    expect((await shown()).notes).toEqual([['Large trial, I say', 'a.ris']]);
  });

  it('take the decision that both say along with the second one, as long as the user has not changed it', async () => {
    const text = risFile(['TI  - One', 'AN  - 1', 'DB  - PubMed', INCLUDED]);
    for (const origin of ['a.ris', 'b.ris']) await brings(origin, text);
    expect(await importsInto(library).origins()).toMatchObject([{ origin: 'a.ris' }, { origin: 'b.ris' }]);
    const removed = await removes('a.ris');
    expect(await entry()).toMatchObject({ decision: 'include', chosenBy: { decision: ['b.ris'] } });
    await importsInto(library).undo(removed, UNWATCHED);
    for (const origin of ['b.ris', 'a.ris']) await removes(origin);
    expect([await entry(), await library.db.getAll('citations')]).toEqual([undefined, []]);
    await brings('a.ris', text);
    await setChoice(library, SUBJECT, 'decision', 'exclude');
    await removes('a.ris');
    expect(await entry()).toMatchObject({ decision: 'exclude' });
  });

  it('bring nothing that the user’s own hand wrote', async () => {
    await tagArticle(library, SUBJECT, 'sepsis');
    await saveNote(library, SUBJECT, { note: noteId(1), text: 'Large trial', author: '' });
    expect((await brings('a.ris')).preview.articles).toEqual({ fresh: 0, changed: 0, same: 1 });
    expect(await shown()).toEqual(by(''));
  });

  it('hide what they say where both are hidden alone', async () => {
    await brings('a.ris');
    await brings('b.ris');
    const row = await entry();
    const left = row && withoutOrigins(row, ['a.ris']);
    expect(left?.tags.map(originsOf)).toEqual([['b.ris']]);
    expect(left?.notes.map(originsOf)).toEqual([['b.ris']]);
    expect(row && withoutOrigins(row, ['a.ris', 'b.ris'])).toBeUndefined();
  });

  it('are the same on two devices that imported both', async () => {
    const other = await emptyLibrary();
    for (const one of [library, other])
      for (const origin of ['a.ris', 'b.ris']) await importText(one, SAYING, { origin });
    await removes('a.ris');
    await openFile(other, await all(allDocuments(library.db)));
    library = other;
    expect((await shown()).notes.map(([body]) => body)).toContain('Large trial');
    await removes('a.ris');
    expect(await shown()).toEqual(by('b.ris'));
  });
});
