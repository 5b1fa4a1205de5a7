import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryFolder } from '../../../tests/fakes/memory-folder.ts';
import { article, emptyLibrary, noteId } from '../../store/library.fixture.ts';
import { tagMany } from '../../store/write/change-many.ts';
import { changeTag } from '../../store/write/change-tag.ts';
import { saveNote } from '../../store/write/notes.ts';
import type { Library } from '../../store/write/writing.ts';
import { type FolderOptions, writeFolder } from './write-folder.ts';

const NAMES = { one: 'Trial 1 1.md', two: 'Trial 2 2.md', three: '10 1000 three.md' };

let library: Library;
let vault: MemoryFolder;
beforeEach(async () => {
  library = await emptyLibrary();
  const subjects = [
    article({ pmid: '1' }, { title: 'Trial 1' }),
    article({ pmid: '2' }, { title: 'Trial 2' }),
    article({ doi: '10.1000/three' }),
  ];
  await tagMany(library, subjects, 'rct');
  vault = new MemoryFolder();
  MemoryFolder.writes = 0;
});

const note = (pmid: string, text: string, number = 1) =>
  saveNote(library, article({ pmid }), { note: noteId(number), text, author: '' });
const writeAll = (more: Partial<FolderOptions> = {}, ending = new AbortController()) =>
  writeFolder(
    library.db,
    { folder: vault.handle, evenEdited: false, left: [], ...more },
    { progress: () => undefined, signal: ending.signal },
  );
const write = async (...how: Parameters<typeof writeAll>) => {
  const { articles: _, ...outcome } = await writeAll(...how);
  return outcome;
};

describe('a folder of Markdown', () => {
  it('gets a file for each article, and nothing is written again where nothing changed', async () => {
    expect(await write()).toEqual({ made: 3, changed: 0, same: 0, edited: [] });
    expect(Object.keys(vault.texts).sort()).toEqual(Object.values(NAMES).sort());
    expect(vault.texts[NAMES.one]).toMatch(/^---\ntitle: Trial 1\n/);
    MemoryFolder.writes = 0;
    expect(await write()).toEqual({ made: 0, changed: 0, same: 3, edited: [] });
    expect(MemoryFolder.writes).toBe(0);
  });

  it('is read once where nothing changed, and what changed once more before it is written', async () => {
    await write();
    MemoryFolder.reads = 0;
    await write();
    expect(MemoryFolder.reads).toBe(3);
    await note('1', 'Doubtful.');
    const file = vault.file(NAMES.one);
    const read = file.getFile.bind(file);
    file.getFile = async () => {
      const was = await read();
      file.text += '\nMine, meanwhile.\n';
      file.getFile = read;
      return was;
    };
    expect(await write()).toEqual({ made: 0, changed: 1, same: 2, edited: [] });
    expect(vault.texts[NAMES.one]).toMatch(/\nDoubtful\.\n[^]*\nMine, meanwhile\.\n$/);
    expect(MemoryFolder.reads).toBe(7);
  });

  it('gets what changed where the user has put it meanwhile, and keeps what they wrote around it', async () => {
    await write();
    const moved = `Mine above.\n${vault.texts[NAMES.one]?.replace(/^---[^]*?---\n/, '')}\nMine below.\n`;
    vault.take(NAMES.one);
    vault.put('Reading/2026/Renamed.md', moved);
    await note('1', 'Doubtful.');
    expect(await write()).toEqual({ made: 0, changed: 1, same: 2, edited: [] });
    const text = vault.texts['Reading/2026/Renamed.md'];
    expect(text).toMatch(/^Mine above\.\n[^]*\nDoubtful\.\n[^]*\nMine below\.\n$/);
    expect(vault.texts).not.toHaveProperty([NAMES.one]);
  });

  it('gets what changed since then, whatever its date, and no second time what the user took away', async () => {
    const { articles } = await writeAll();
    expect(articles.toSorted()).toEqual(['doi:10.1000/three', 'pmid:1', 'pmid:2']);
    vault.take(NAMES.two); // By the user: it does not come back by itself.
    await note('4', 'New.');
    const dates = async () => (await library.db.getAll('entries')).map(({ modified }) => modified);
    const old = await dates();
    await changeTag(library, 'rct', { type: 'rename', name: 'trials' });
    expect(await dates()).toEqual(old); // It is no change of the articles.
    expect(await write({ before: articles })).toEqual({ made: 1, changed: 2, same: 0, edited: [] });
    expect(vault.texts[NAMES.one]).toContain('`trials`');
    expect(vault.texts).not.toHaveProperty([NAMES.two]);
    expect(await write()).toMatchObject({ made: 1, same: 3 });
  });

  it('names what the user wrote between the marks only where the library says something else since', async () => {
    const { articles: before } = await writeAll();
    vault.put(NAMES.one, vault.texts[NAMES.one]?.replace('## Trial 1', '## My trial') ?? '');
    expect(await write({ before })).toEqual({ made: 0, changed: 0, same: 3, edited: [] });
    expect(await write()).toMatchObject({ edited: [NAMES.one] });
    expect(await write({ before, evenEdited: true })).toMatchObject({ changed: 0 }); // Nor does it go.
    await note('1', 'Doubtful.');
    expect(await write({ before })).toMatchObject({ same: 2, edited: [NAMES.one] });
    expect(await write({ before, evenEdited: true })).toMatchObject({ changed: 1 });
  });

  it('leaves a file alone in which somebody wrote between the marks, and names it, until that may go', async () => {
    await note('1', 'Doubtful.');
    await write();
    vault.put(NAMES.one, vault.texts[NAMES.one]?.replace('Doubtful.', 'Doubtful, as Ada says.') ?? '');
    await note('1', 'Sound.', 2);
    expect(await write()).toEqual({ made: 0, changed: 0, same: 2, edited: [NAMES.one] });
    expect(vault.texts[NAMES.one]).toContain('as Ada says');
    expect(await write({ evenEdited: true })).toMatchObject({ changed: 1, edited: [] });
    expect(vault.texts[NAMES.one]).toContain('Sound.');
  });

  it("puts an article into the user's own note about it, and beside a file that only has its name", async () => {
    vault.put('Literature/Ada 2020.md', '---\npmid: 1\n---\nMy summary.\n');
    vault.put(NAMES.two.toUpperCase(), 'Something else.');
    vault.put('.trash/old.md', '---\npmid: 2\n---\n');
    expect(await write()).toEqual({ made: 2, changed: 1, same: 0, edited: [] });
    expect(vault.texts['Literature/Ada 2020.md']).toMatch(
      /^---\npmid: 1\n---\nMy summary\.\n\n<!-- pubmargin:article 1 -->\n/,
    );
    expect(vault.texts[NAMES.two.toUpperCase()]).toBe('Something else.');
    expect(vault.texts).toHaveProperty(['Trial 2 2 (2).md']);
  });

  it('leaves a note alone that is no UTF-8, whose letters it could not write again', async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('---\npmid: 1\n---\nM'), 0xfc, 0x64, 0x65]);
    const file = vault.put('Müde.md', '');
    file.getFile = () => Promise.resolve(new Blob([bytes])); // Windows-1252.
    expect(await write()).toEqual({ made: 3, changed: 0, same: 0, edited: [] });
    expect(file.text).toBe('');
    expect(await write()).toMatchObject({ made: 0, same: 3 });
  });

  it('keeps two articles apart that share a DOI, which is wrong of one of them', async () => {
    const doi = '10.1000/shared';
    library = await emptyLibrary();
    const first = article({ pmid: '11', doi }, { title: 'Trial 11' });
    await tagMany(library, [first], 'rct');
    await write();
    const text = vault.texts['Trial 11 11.md'];
    library = await emptyLibrary();
    await tagMany(library, [article({ pmid: '12', doi }, { title: 'Trial 12' })], 'rct');
    expect(await write()).toMatchObject({ made: 1, changed: 0 });
    expect(vault.texts['Trial 11 11.md']).toBe(text);
    library = await emptyLibrary();
    await tagMany(library, [article({ doi }, { title: 'By its DOI alone' })], 'rct');
    expect(await write()).toMatchObject({ made: 0, changed: 1 });
  });

  it('has no empty file where one can’t be written', async () => {
    const getFileHandle = vault.getFileHandle.bind(vault);
    vault.getFileHandle = async (name, options) => {
      const file = await getFileHandle(name, options);
      file.createWritable = () => Promise.reject(new Error('The disk is full.'));
      return file;
    };
    await expect(write()).rejects.toThrow('The disk is full.');
    expect(vault.texts).toEqual({});
    vault.getFileHandle = getFileHandle;
    expect(await write()).toMatchObject({ made: 3 });
    expect(Object.keys(vault.texts).sort()).toEqual(Object.values(NAMES).sort());
  });

  it('can be ended in between: what was written stays', async () => {
    const ending = new AbortController();
    ending.abort();
    await expect(write({}, ending)).rejects.toThrow('abort');
    expect(vault.texts).toEqual({});
  });
});
