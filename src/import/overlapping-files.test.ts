import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { originsOf } from '../entry/origin.ts';
import { all, article, emptyLibrary, noteId, openFile } from '../store/library.fixture.ts';
import { allDocuments } from '../store/read/all-documents.ts';
import { withoutOrigins } from '../store/without-origins.ts';
import { discardNote, saveNote } from '../store/write/notes.ts';
import { tagArticle, untagArticle } from '../store/write/tags.ts';
import type { Library } from '../store/write/writing.ts';
import { risFile } from '../../tests/fakes/foreign-files.ts';
import { importsInto, importText, UNWATCHED } from '../../tests/fakes/imports-into.ts';

const SUBJECT = article({ pmid: '1' }, { title: 'One' });
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
    const { imported } = await brings('a.ris');
    await brings('b.ris');
    await importsInto(library).undo(imported, UNWATCHED);
    expect(await shown()).toEqual(by('b.ris'));
  });

  it('leave the user what the user wrote in', async () => {
    await brings('a.ris');
    await brings('b.ris');
    const [note] = (await entry())?.notes ?? [];
    await saveNote(library, SUBJECT, { note: note?.id ?? '', text: 'Large trial, I say', author: '' });
    for (const origin of ['a.ris', 'b.ris']) await removes(origin);
    expect((await shown()).notes).toEqual([['Large trial, I say', 'a.ris']]);
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

const some = (what: string) => fc.subarray([`${what} 1`, `${what} 2`], { minLength: 1 });
const Content = fc.record({ tags: some('tag'), notes: some('note') });
const Act = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ act: fc.constant('import' as const), origin: fc.constantFrom('a.ris', 'b.ris') }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ act: fc.constant('remove' as const), origin: fc.constantFrom('a.ris', 'b.ris') }),
  },
  fc.record({
    act: fc.constantFrom('tag' as const, 'untag' as const),
    what: fc.constantFrom('tag 1', 'tag 2'),
  }),
  fc.record({
    act: fc.constantFrom('write' as const, 'discard' as const),
    what: fc.constantFrom('note 1', 'note 2'),
  }),
);
type Act = typeof Act extends fc.Arbitrary<infer One> ? One : never;

/** Who says what: the files, and the user's own hand (''). */
class Sayings {
  readonly #by = new Map<string, Set<string>>();

  of(what: string): Set<string> {
    const said = this.#by.get(what) ?? new Set();
    this.#by.set(what, said);
    return said;
  }

  /** A file says what the user's own hand does not. */
  says(origin: string, what: string): void {
    if (!this.of(what).has('')) this.of(what).add(origin);
  }

  forget(origin: string): void {
    for (const said of this.#by.values()) said.delete(origin);
  }

  get standing(): string[] {
    return [...this.#by].flatMap(([what, said]) => (said.size > 0 ? [what] : [])).sort();
  }
}

async function does(act: Act, files: Readonly<Record<string, string>>): Promise<void> {
  if (act.act === 'import') await brings(act.origin, files[act.origin]);
  else if (act.act === 'remove') await removes(act.origin);
  else if (act.act === 'tag') await tagArticle(library, SUBJECT, act.what);
  else if (act.act === 'untag') await untagArticle(library, SUBJECT, act.what);
  else if (act.act === 'write')
    await saveNote(library, SUBJECT, { note: crypto.randomUUID(), text: act.what, author: '' });
  else
    for (const { id, body } of (await entry())?.notes ?? [])
      if (body === act.what) await discardNote(library, SUBJECT, id);
}

it('leaves exactly what the files that stay say, and the user, whatever is imported, removed and written in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(
      Content,
      Content,
      fc.array(Act, { minLength: 3, maxLength: 12, size: 'max' }),
      async (a, b, acts) => {
        library = await emptyLibrary();
        const contents: Readonly<Record<string, typeof a>> = { 'a.ris': a, 'b.ris': b };
        const files = { 'a.ris': fileOf(a), 'b.ris': fileOf(b) };
        const sayings = new Sayings();
        for (const act of acts) {
          await does(act, files);
          if (act.act === 'remove') sayings.forget(act.origin);
          else if (act.act === 'import') {
            const { tags = [], notes = [] } = contents[act.origin] ?? {};
            for (const what of [...tags, ...notes]) sayings.says(act.origin, what);
          } else if (act.act === 'tag' || act.act === 'write') sayings.of(act.what).add('');
          else sayings.of(act.what).clear();
        }
        const { tags, notes } = await shown();
        const now = [...tags, ...notes].flatMap(([what]) => what ?? []);
        expect([...new Set(now)].sort()).toEqual(sayings.standing);
      },
    ),
    { numRuns: 100, seed: 1 },
  );
}, 30_000);
