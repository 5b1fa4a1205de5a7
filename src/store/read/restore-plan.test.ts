import { beforeEach, describe, expect, it } from 'vitest';
import { all, article, emptyLibrary, everyRow, noteId } from '../library.fixture.ts';
import { changeTag } from '../write/change-tag.ts';
import { setChoice } from '../write/choices.ts';
import { learnArticle } from '../write/learn.ts';
import { discardNote, saveNote } from '../write/notes.ts';
import { restoreFile } from '../write/restore.ts';
import { stageDocuments } from '../write/stage-file.ts';
import { tagArticle, untagArticle } from '../write/tags.ts';
import type { Library } from '../write/writing.ts';
import { allDocuments } from './all-documents.ts';
import { planRestore } from './restore-plan.ts';

const ONE = article({ pmid: '1' }, { title: 'One' });
const TWO = article({ doi: '10.1000/2' }, { title: 'Two' });
const FILE = 1_000;
const NOTHING = {
  entries: { fresh: 0, back: 0, changed: 0, same: 0 },
  notes: { fresh: 0, back: 0, rewritten: 0 },
  ...{ tags: 0, choices: 0, joined: 0, looks: 0 },
  differing: { notes: 0, choices: 0, tags: 0, examples: [] },
};

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
  await tagArticle(library, ONE, 'rct');
  await saveNote(library, ONE, { note: noteId(1), text: 'Large trial', author: '' });
  await saveNote(library, ONE, { note: noteId(2), text: 'Open label', author: '' });
  await tagArticle(library, TWO, 'rct');
});

/** Puts what the library holds aside as a file, goes on with `next`, and asks what merging the file would do. */
async function plan(next: () => Promise<unknown>) {
  const file = await all(allDocuments(library.db));
  await next();
  await stageDocuments(library.db, FILE, file);
  return planRestore(library.db, FILE);
}

describe('what a file would change', () => {
  it('is all new in an empty library', async () => {
    const planned = await plan(async () => {
      library = await emptyLibrary();
    });
    expect(planned).toEqual({
      ...NOTHING,
      entries: { fresh: 2, back: 0, changed: 0, same: 0 },
      notes: { fresh: 2, back: 0, rewritten: 0 },
      tags: 2,
    });
  });

  it('is nothing where nothing happened since', async () => {
    const planned = await plan(() => Promise.resolve());
    expect(planned).toEqual({ ...NOTHING, entries: { fresh: 0, back: 0, changed: 0, same: 2 } });
  });

  it('is what was removed, and what of it differs is told apart', async () => {
    const planned = await plan(async () => {
      await untagArticle(library, TWO, 'rct'); // Nothing is left of it.
      await discardNote(library, ONE, noteId(1));
      await saveNote(library, ONE, { note: noteId(2), text: 'Double blind', author: '' });
      await setChoice(library, ONE, 'status', 'read');
      await changeTag(library, 'rct', { type: 'recolour', colour: 'vermillion' });
    });
    expect(planned).toEqual({
      ...NOTHING,
      entries: { fresh: 0, back: 1, changed: 1, same: 0 },
      notes: { fresh: 0, back: 1, rewritten: 0 },
      tags: 1,
      differing: {
        ...{ notes: 1, choices: 0, tags: 1 },
        examples: [{ key: 'pmid:1', title: 'One', now: 'Double blind', file: 'Open label' }],
      },
    });
  });

  it('names choices that were taken back, and those that were made anew', async () => {
    await setChoice(library, ONE, 'status', 'read');
    await setChoice(library, ONE, 'rating', 4);
    const planned = await plan(async () => {
      await setChoice(library, ONE, 'status', undefined);
      await setChoice(library, ONE, 'rating', 5);
    });
    expect(planned).toMatchObject({ choices: 1, differing: { choices: 1 } });
  });

  it('counts articles that turn out to be one', async () => {
    const two = article({ pmid: '2', doi: '10.1000/2' });
    const apart = await all(allDocuments(library.db));
    await learnArticle(library, two);
    const planned = await plan(async () => {
      library = await emptyLibrary();
      await stageDocuments(library.db, FILE - 1, apart);
      await restoreFile(library, FILE - 1, 'now');
    });
    expect(planned).toMatchObject({ joined: 1 });
  });

  it('is found without writing anything', async () => {
    const rows = await everyRow(library);
    await plan(() => Promise.resolve());
    expect(await everyRow(library)).toEqual(rows);
  });

  it('is what merging it then does', async () => {
    const planned = await plan(async () => {
      await untagArticle(library, TWO, 'rct');
      await discardNote(library, ONE, noteId(1));
    });
    const { value } = await restoreFile(library, FILE, 'now');
    const { fresh, back, changed, same } = planned.entries;
    expect(value).toMatchObject({ entries: fresh + back + changed + same, changed: fresh + back + changed });
    // Asked again, because nobody heard the answer, it says the same and does nothing.
    expect((await restoreFile(library, FILE, 'now')).value).toEqual(value);
  });

  it('tells how far it is, and can be given up', async () => {
    const life = new AbortController();
    const heard: number[][] = [];
    await stageDocuments(library.db, FILE, await all(allDocuments(library.db)));
    await planRestore(library.db, FILE, { progress: (...part) => heard.push(part) });
    expect(heard).toEqual([
      [0, 2],
      [2, 2],
    ]);
    life.abort(new Error('given up'));
    await expect(planRestore(library.db, FILE, { signal: life.signal })).rejects.toThrow('given up');
  });

  it('cannot be told of a file that is broken inside', async () => {
    const noise = Uint8Array.from({ length: 40 }, (_, at) => (at * 37) % 251);
    for (const id of ['t:1', 'n:1', 'c:1', 'e:1', '_tags', '_joins']) {
      await stageDocuments(library.db, FILE, [{ id, state: noise }]);
      await expect(planRestore(library.db, FILE), id).rejects.toMatchObject({ code: 'invalid' });
      await library.db.clear('staged');
    }
  });
});
