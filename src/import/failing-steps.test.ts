import { beforeEach, describe, expect, it } from 'vitest';
import { bareCitation } from '../article/bare-citation.ts';
import { readingList } from '../exchange/reading-list.ts';
import { bareRecord } from '../exchange/records/record.ts';
import { AppError } from '../lib/app-error.ts';
import type { HalfDone } from './half-done.ts';
import { emptyLibrary } from '../store/library.fixture.ts';
import { removeOrigin } from '../store/write/remove-origin.ts';
import { undoChange } from '../store/write/undo.ts';
import type { Library } from '../store/write/writing.ts';
import { risFile } from '../../tests/fakes/foreign-files.ts';
import { importsInto, importText, UNWATCHED } from '../../tests/fakes/imports-into.ts';

const full = () => Promise.reject(new AppError('quota', 'The disk is full.'));

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});

/** A file of one list, with these notes on one article. */
async function list(...notes: string[]): Promise<string> {
  const record = {
    ...bareRecord({ ...bareCitation({ pmid: '1' }), title: 'One' }),
    notes: notes.map((body) => ({ body, created: 1_700_000_000_000 })),
  };
  const pieces = readingList.out.write([record], { at: 0, title: 'Sepsis', list: 'abcdefghijklmnop' });
  return (await Array.fromAsync(pieces)).join('');
}
const notes = async () => (await library.db.get('entries', 'pmid:1'))?.notes.map(({ body }) => body);
const read = (imports: ReturnType<typeof importsInto>, text: string) =>
  imports.read(new Blob([text]), { origin: 'x', tag: '' }, UNWATCHED);

describe('an import that fails half way', () => {
  it('leaves nothing of what was done by then, and begins anew', async () => {
    await importText(library, await list('Old'));
    const failing = importsInto(library, { removeOutdated: full });
    const preview = await read(failing, await list('New'));
    await expect(failing.merge(preview, new Set(), UNWATCHED)).rejects.toThrow('The disk is full.');
    expect(await notes()).toEqual(['Old']);
    const imports = importsInto(library);
    await imports.merge(await read(imports, await list('New')), new Set(), UNWATCHED);
    expect(await notes()).toEqual(['New']);
  });

  it('says what stands where that cannot be taken back, and how it can be later', async () => {
    await importText(library, await list('Old'));
    const failing = importsInto(library, { removeOutdated: full, undo: full });
    const preview = await read(failing, await list('New'));
    const error: unknown = await failing
      .merge(preview, new Set(), UNWATCHED)
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      done: { changed: 1, undo: [expect.any(Number)] },
      cause: { code: 'quota' },
    });
    await importsInto(library).undo((error as HalfDone).done, UNWATCHED);
    expect(await notes()).toEqual(['Old']);
  });
});

describe('removing what a file brought', () => {
  it('brings everything back where it fails half way', async () => {
    const records = Array.from({ length: 260 }, (_, at) => [`DO  - 10.1000/${at}`, 'N1  - Read']);
    await importText(library, risFile(...records));
    let steps = 0;
    const failing = importsInto(library, {
      removeOrigin: async (origin, keys) =>
        ++steps > 1 ? full() : (await removeOrigin(library, origin, keys)).value,
      undo: (history) => undoChange(library, history),
    });
    await expect(failing.removeOrigin('a.ris', UNWATCHED)).rejects.toThrow('The disk is full.');
    expect(steps).toBe(2);
    expect(await library.db.count('entries')).toBe(260);
  });
});
