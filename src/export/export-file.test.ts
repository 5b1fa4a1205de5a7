import { beforeEach, describe, expect, it } from 'vitest';
import type { ArticleKey } from '../article/article-key.ts';
import { formatOfId } from '../exchange/records/formats.ts';
import { article, emptyLibrary, noteId } from '../store/library.fixture.ts';
import { tagMany } from '../store/write/change-many.ts';
import { saveNote } from '../store/write/notes.ts';
import type { Library } from '../store/write/writing.ts';
import { exportFile } from './export-file.ts';
import { lookForLosses } from './look-for-losses.ts';
import { type Waiting } from './records-of-library.ts';
import { WRITABLE_FORMATS, type WritableFormat } from './writable-formats.ts';

/** More than are read at a time. */
const COUNT = 620;
const subjects = Array.from({ length: COUNT }, (_, at) =>
  at === 0 ? article({ doi: '10.1000/x' }) : article({ pmid: String(1_000 + at) }, { title: `Trial ${at}` }),
);

let library: Library;
let heard: [number, number][];
let ending: AbortController;
let waiting: Waiting;
beforeEach(async () => {
  library = await emptyLibrary();
  await tagMany(library, subjects, 'rct');
  const note = { note: noteId(1), text: 'Doubtful.', author: 'Ada' };
  await saveNote(library, article({ pmid: '1619' }, { title: 'Trial 619' }), note);
  heard = [];
  ending = new AbortController();
  waiting = { progress: (done, total) => void heard.push([done, total]), signal: ending.signal };
});

const format = (id: string): WritableFormat => {
  const found = WRITABLE_FORMATS.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};
const at = new Date(2026, 10, 23).getTime();
const exported = (id: string, more: Partial<Parameters<typeof exportFile>[1]> = {}) =>
  exportFile(library.db, { format: format(id), title: 'x', left: [], at, ...more }, waiting);
const pmids = async (file: Blob) => (await file.text()).trim().split('\n');

describe('a file of the library', () => {
  it('has every entry once, read some at a time', async () => {
    const { file, articles } = await exported('pmid-list');
    expect(articles).toBe(COUNT);
    expect(await pmids(file)).toEqual(subjects.flatMap(({ ids }) => ids.pmid ?? []).sort());
    expect([file.name, file.type]).toEqual(['pubmargin-2026-11-23.txt', 'text/plain']);
    expect(heard).toEqual([0, 250, 500, 620].map((done) => [done, COUNT]));
  });

  it('has the chosen entries in their order, and passes over what is gone', async () => {
    const keys: ArticleKey[] = ['pmid:1300', 'pmid:7', 'pmid:1002'];
    const { file, articles } = await exported('pmid-list', { keys });
    expect(articles).toBe(2);
    expect(await pmids(file)).toEqual(['1300', '1002']);
  });

  it('says what the user keeps, but for what stays behind', async () => {
    const keys: ArticleKey[] = ['pmid:1619', 'doi:10.1000/x'];
    const all = await (await exported('ris', { keys })).file.text();
    expect(all).toMatch(
      /^TI {2}- Trial 619$[^]*^KW {2}- rct$[^]*^N1 {2}- Doubtful\.$[^]*^DO {2}- 10\.1000\/x$/m,
    );
    const some = await (await exported('ris', { keys, left: ['notes'] })).file.text();
    expect(some).toContain('KW  - rct');
    expect(some).not.toContain('Doubtful');
  });

  it('is not made when the user ends it', async () => {
    const progress = (done: number) => done >= 250 && ending.abort();
    const work = exportFile(
      library.db,
      { format: format('ris'), title: '', left: [] },
      { progress, signal: ending.signal },
    );
    await expect(work).rejects.toThrow('abort');
  });

  it('comes in every format that can be written, and only in such', async () => {
    expect(WRITABLE_FORMATS.map(({ id }) => id)).not.toContain('pubmargin');
    for (const { id } of WRITABLE_FORMATS) {
      const { file } = await exported(id, { keys: ['pmid:1619'] });
      expect.soft(file.size, id).toBeGreaterThan(3);
      expect.soft(file.name.endsWith(`.${formatOfId(id)?.extension}`), id).toBe(true);
    }
  });
});

it('of the export is no reading list: those are sent, with what others may see alone', () => {
  expect(formatOfId('reading-list')?.out).toBeDefined();
  expect(WRITABLE_FORMATS.map(({ id }) => id)).not.toContain('reading-list');
});

describe('what a format does not carry', () => {
  it('is counted over all of the library, with examples', async () => {
    const { losses, looked, isCut } = await lookForLosses(library.db, format('ris'), { left: [] }, waiting);
    expect({ looked, isCut }).toEqual({ looked: COUNT, isCut: false });
    const of = (what: string) => losses.find((loss) => loss.what === what);
    expect(of('tag colours')).toEqual({
      what: 'tag colours',
      count: COUNT,
      examples: ['10.1000/x', 'Trial 1', 'Trial 2'],
    });
    expect(of('note authors')).toMatchObject({ count: 1, examples: ['Trial 619'] });
  });

  it('has nothing of what stays behind anyway', async () => {
    const { losses } = await lookForLosses(library.db, format('ris'), { left: ['notes', 'tags'] }, waiting);
    expect(losses).toEqual([]);
  });

  it('is known as far as it was looked for when the user ends it', async () => {
    const progress = (done: number) => done >= 250 && ending.abort();
    const found = await lookForLosses(
      library.db,
      format('ris'),
      { left: [] },
      { progress, signal: ending.signal },
    );
    expect(found).toMatchObject({ looked: 250, isCut: true });
    expect(found.losses[0]).toMatchObject({ what: 'tag colours', count: 250 });
  });
});
