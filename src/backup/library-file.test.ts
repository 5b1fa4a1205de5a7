import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import schema from '../../docs/pubmargin-json.schema.json' with { type: 'json' };
import type { ArticleIds } from '../article/identifiers.ts';
import { decodeCitation } from '../entry/citation-document.ts';
import { readPubMarginJson } from '../exchange/pubmargin-json-reading.ts';
import type { LibraryDocument } from '../exchange/pubmargin-json.ts';
import { streamPieces } from '../lib/stream-pieces.ts';
import { nothingShared } from '../store/lab-share.ts';
import { article, emptyLibrary, noteId, openFile } from '../store/library.fixture.ts';
import { setChoice } from '../store/write/choices.ts';
import { highlight } from '../store/write/highlights.ts';
import { learnArticle } from '../store/write/learn.ts';
import { discardNote, saveNote } from '../store/write/notes.ts';
import { changeShare } from '../store/write/share.ts';
import { tagArticle, untagArticle } from '../store/write/tags.ts';
import { switchTargetOn } from '../store/write/targets.ts';
import type { Library } from '../store/write/writing.ts';
import { newSpaceKey } from '../sync/remote/space-key.ts';
import { libraryFile } from './library-file.ts';

const validate = new Ajv2020({
  strict: true,
  strictRequired: false,
  strictTypes: false,
  allErrors: true,
}).compile(schema);

async function documentsIn(file: Blob): Promise<LibraryDocument[]> {
  const documents: LibraryDocument[] = [];
  for await (const batch of readPubMarginJson(streamPieces(file.stream()))) documents.push(...batch);
  return documents;
}

const json = async (file: Blob): Promise<unknown> => JSON.parse(await file.text());

/** Every row that says what the user keeps, as it looks whatever the order of its fields. */
async function kept({ db }: Library): Promise<unknown> {
  const tags = (await db.getAll('tags')).map((tag) => ({ ...tag, used: undefined }));
  return [await db.getAll('entries'), tags, await db.getAll('citations'), await db.getAllKeys('links')];
}

const Text = fc.string({ maxLength: 30, unit: 'binary' });
const Ids = fc.constantFrom(
  { pmid: '1' },
  { pmid: '2', doi: '10.1000/2' },
  { doi: '10.1000/2' },
  { pmcid: 'PMC3' },
  { doi: '10.1000/ä"\\' },
);
const Act = fc.record({ ids: Ids, text: Text, title: fc.option(Text, { nil: undefined }), which: fc.nat(5) });

interface Did {
  ids: ArticleIds;
  text: string;
  title: string | undefined;
  which: number;
}

function act(library: Library, { ids, text, title, which }: Did, at: number): Promise<unknown> {
  const subject = article(ids, { ...(title === undefined ? {} : { title }), cites: [{ pmid: '9' }] });
  const tag = `t ${text.trim()}`;
  switch (which) {
    case 0:
      return tagArticle(library, subject, tag);
    case 1:
      return untagArticle(library, subject, tag.toLowerCase());
    case 2:
      return saveNote(library, subject, { note: noteId(at), text, author: text });
    case 3:
      return highlight(library, subject, {
        ...{ note: noteId(at), colour: 'green', author: '' },
        quote: {
          part: 'abstract',
          quote: { type: 'TextQuoteSelector', exact: `q${text}`, prefix: text, suffix: '' },
          position: { type: 'TextPositionSelector', start: 0, end: 1 },
        },
      });
    case 4:
      return setChoice(library, subject, 'reasons', [text]);
    default:
      return discardNote(library, article({ pmid: '1' }), noteId(at - 1));
  }
}

describe('the file of a library', () => {
  it('is what its JSON Schema says, makes the same library elsewhere, and the same file there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(Act, { maxLength: 12 }), async (acts) => {
        const library = await emptyLibrary();
        await tagArticle(library, article({ pmid: '1' }), 'first');
        for (const [at, one] of acts.entries()) await act(library, one, at);
        const { file, entries } = await libraryFile(library.db, { version: '0.1.0', at: 1_000_000 });
        const whole = await json(file);
        validate(whole);
        expect(validate.errors).toBeNull();
        expect(whole).toHaveProperty('entries.length', entries);
        const before = await kept(library);

        const elsewhere = await emptyLibrary();
        await openFile(elsewhere, await documentsIn(file));
        expect(await kept(elsewhere)).toEqual(before);
        const again = await libraryFile(elsewhere.db, { version: '0.1.0', at: 1_000_000 });
        expect(await json(again.file)).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });
});

it('holds nothing of how the library is kept in step: no server, user, password, key or lab', async () => {
  const library = await emptyLibrary();
  const key = await newSpaceKey('korrekt häst batteri');
  const lab = { target: 'lab', kind: 'webdav', space: 'lab', lab: nothingShared('Vision lab') } as const;
  const who = { address: 'https://cloud.example.org/lab/', user: 'ada.l', password: 'Ge#heim', keys: [key] };
  await switchTargetOn(library.db, { ...lab, device: 'abcdefghijklm' }, who);
  await tagArticle(library, article({ pmid: '1' }), 'rct');
  await changeShare(library, 'lab', { type: 'tags', tags: ['rct'] });
  const { file } = await libraryFile(library.db, { version: '1.0.0' });
  const states = (await documentsIn(file)).map(({ state }) => new TextDecoder().decode(state));
  const held = [await file.text(), ...states].join('\n');
  expect(held).toContain('rct');
  const secrets = ['cloud.example.org', who.user, who.password, key.id, 'abcdefghijklm', 'Vision lab'];
  for (const secret of secrets) expect(held).not.toContain(secret);
});

describe('its JSON Schema', () => {
  let file: { entries: object[]; documents: { id: string }[] };
  beforeAll(async () => {
    const library = await emptyLibrary();
    await saveNote(library, article({ pmid: '1' }, { title: 'One' }), {
      note: noteId(1),
      text: 'x',
      author: '',
    });
    file = (await json((await libraryFile(library.db, { version: '0.1.0' })).file)) as typeof file;
    expect(validate(file)).toBe(true);
  });

  it.each<[string, (whole: typeof file) => object]>([
    ['another format', (whole) => ({ ...whole, format: 'Other' })],
    ['another version', (whole) => ({ ...whole, version: 1 })],
    ['no time', (whole) => ({ ...whole, saved: 'yesterday' })],
    ['an entry without a key', (whole) => ({ ...whole, entries: [{ ...whole.entries[0], key: undefined }] })],
    ['a key that is none', (whole) => ({ ...whole, entries: [{ ...whole.entries[0], key: 'isbn:1' }] })],
    ['a rating of six', (whole) => ({ ...whole, entries: [{ ...whole.entries[0], rating: 6 }] })],
    [
      'a note without text',
      (whole) => ({ ...whole, entries: [{ ...whole.entries[0], notes: [{ id: '1' }] }] }),
    ],
    ['a document of nothing', (whole) => ({ ...whole, documents: [{ id: 't:1' }] })],
    ['a document of both', (whole) => ({ ...whole, documents: [{ id: 't:1', state: 'AAA=', json: {} }] })],
    ['a citation in base64', (whole) => ({ ...whole, documents: [{ id: 'c:1', state: 'AAA=' }] })],
    ['times that are none', (whole) => ({ ...whole, documents: [{ id: 'e:1', json: { created: 'now' } }] })],
  ])('refuses %s', (_what, spoil) => {
    expect(validate(JSON.parse(JSON.stringify(spoil(file))))).toBe(false);
  });
});

describe('a file of some entries', () => {
  it('holds these alone, with what was joined under them and the names of their tags only', async () => {
    const library = await emptyLibrary();
    const two = article({ doi: '10.1000/2' }, { title: 'Two' });
    await tagArticle(library, two, 'shared');
    await saveNote(library, two, { note: noteId(2), text: 'Joined', author: '' });
    await learnArticle(library, article({ pmid: '2', doi: '10.1000/2' }, { title: 'Two' }));
    await tagArticle(library, article({ pmid: '1' }, { title: 'One' }), 'private');
    const { file, entries } = await libraryFile(library.db, {
      ...{ version: '0.1.0', keys: ['pmid:2', 'pmid:404'] },
    });
    expect(entries).toBe(1);
    expect(await file.text()).not.toContain('private');
    const documents = await documentsIn(file);
    expect(documents.map(({ id }) => id).sort()).toEqual([
      ...[
        '_joins',
        '_tags',
        'c:2',
        'c:doi:10.1000/2',
        'e:2',
        'n:2',
        'n:doi:10.1000/2',
        't:2',
        't:doi:10.1000/2',
      ],
    ]);
    expect(
      documents
        .filter(({ id }) => id.startsWith('c:'))
        .map(({ state }) => decodeCitation(state).citation.title),
    ).toEqual(['Two', 'Two']);
    validate(await json(file));
    expect(validate.errors).toBeNull();

    const elsewhere = await emptyLibrary();
    await tagArticle(elsewhere, article({ pmid: '7' }), 'Shared');
    await openFile(elsewhere, documents);
    expect(await elsewhere.db.get('entries', 'pmid:2')).toMatchObject({
      ...{ title: 'Two', tagKeys: ['shared'], notes: [{ body: 'Joined' }] },
      joined: [{ weaker: 'doi:10.1000/2' }],
    });
    // Its own spelling stays.
    expect((await elsewhere.db.get('tags', 'shared'))?.name).toBe('Shared');
  });

  it('opened where it came from changes nothing', async () => {
    const library = await emptyLibrary();
    await tagArticle(library, article({ pmid: '1' }, { title: 'One' }), 'rct');
    const { file } = await libraryFile(library.db, { version: '0.1.0', keys: ['pmid:1'] });
    const before = await kept(library);
    expect((await openFile(library, await documentsIn(file))).value).toMatchObject({
      changed: 0,
      undo: undefined,
    });
    expect(await kept(library)).toEqual(before);
  });
});
