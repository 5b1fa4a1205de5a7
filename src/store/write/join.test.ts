import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ArticleKey } from '../../article/article-key.ts';
import type { ArticleIds } from '../../article/identifiers.ts';
import { article, emptyLibrary, freshLibrary, noteId } from '../library.fixture.ts';
import { carry, carryAll, devices, FOLDER, remoteFile, unsentIds } from '../synced.fixture.ts';
import { setChoice } from './choices.ts';
import { learnArticle } from './learn.ts';
import { discardNote, saveNote } from './notes.ts';
import { joinEntries } from './same-article.ts';
import { separate } from './separate.ts';
import { tagArticle, untagArticle } from './tags.ts';
import { targetStore } from './target-store.ts';
import { undoChange } from './undo.ts';
import type { Library } from './writing.ts';

const DOI = { doi: '10.1000/1' };
const PMCID = { pmcid: 'PMC1', doi: '10.1000/1' };
const PMID = { pmid: '1', pmcid: 'PMC1', doi: '10.1000/1' };

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});

async function shown(key: ArticleKey) {
  const entry = await library.db.get('entries', key);
  if (!entry) return undefined;
  const { tagKeys, notes, decision } = entry;
  return { tags: tagKeys, notes: notes.map(({ body }) => body).sort(), ...(decision ? { decision } : {}) };
}
const note = (ids: ArticleIds, id: number, text: string) =>
  saveNote(library, article(ids), { note: noteId(id), text, author: '' });

describe('an entry begun without a PMID', () => {
  beforeEach(async () => {
    await tagArticle(library, article(DOI, { title: 'Printed' }), 'old');
    await note(DOI, 1, 'from the reference list');
  });

  it('becomes one with the PMID’s when its page is seen, with everything kept and the evidence', async () => {
    await tagArticle(library, article({ pmid: '1' }), 'new');
    const { keys } = await learnArticle(library, article(PMID));
    expect(await shown('pmid:1')).toEqual({ tags: ['new', 'old'], notes: ['from the reference list'] });
    expect(await shown('doi:10.1000/1')).toBeUndefined();
    expect(await library.db.get('entries', 'pmid:1')).toMatchObject({
      title: 'Printed',
      joined: [{ weaker: 'doi:10.1000/1', evidence: 'PubMed: https://pubmed.ncbi.nlm.nih.gov/36455991/' }],
    });
    expect(keys).toEqual(expect.arrayContaining(['pmid:1', 'doi:10.1000/1']));
    expect((await library.db.getAll('tags')).map(({ key, count }) => [key, count])).toEqual([
      ['new', 1],
      ['old', 1],
    ]);
  });

  it('goes on under its stronger key when a page still knows only the DOI', async () => {
    await learnArticle(library, article(PMID));
    await tagArticle(library, article(DOI), 'later');
    expect((await shown('pmid:1'))?.tags).toEqual(['later', 'old']);
    expect(await library.db.count('entries')).toBe(1);
  });

  it('joins when something is written on its PMID’s page', async () => {
    await tagArticle(library, article(PMID), 'new');
    expect((await shown('pmid:1'))?.tags).toEqual(['new', 'old']);
  });

  it('passes through a PMCID on its way to a PMID, and can be taken out again', async () => {
    await learnArticle(library, article(PMCID));
    expect((await shown('pmcid:PMC1'))?.tags).toEqual(['old']);
    await learnArticle(library, article(PMID));
    await tagArticle(library, article(PMID), 'new');
    expect((await shown('pmid:1'))?.tags).toEqual(['new', 'old']);
    await separate(library, article(PMID), 'doi:10.1000/1');
    expect((await shown('pmid:1'))?.tags).toEqual(['new']);
    expect((await shown('doi:10.1000/1'))?.tags).toEqual(['old']);
    await separate(library, article(PMID), 'pmcid:PMC1');
    expect(await shown('pmcid:PMC1')).toBeUndefined();
  });

  it('leaves nothing to mend for a device that hears of all that at once', async () => {
    const [mine, later] = await devices(2);
    if (!mine || !later) throw new Error('There are two.');
    library = mine;
    await tagArticle(library, article(DOI), 'old');
    await note(DOI, 1, 'from the reference list');
    await learnArticle(library, article(PMCID));
    await learnArticle(library, article(PMID));
    await note(PMID, 1, 'from the reference list, read since');
    await separate(library, article(PMID), 'doi:10.1000/1');
    await carry(mine, later);
    expect(await unsentIds(later)).toEqual([]);
  });

  it('leaves nothing behind where it was taken apart elsewhere, also of what came before word of that', async () => {
    const [mine, later] = await devices(2);
    if (!mine || !later) throw new Error('There are two.');
    library = mine;
    await tagArticle(library, article(DOI), 'old');
    await tagArticle(library, article(PMID), 'new');
    await carry(mine, later);
    await separate(library, article(PMID), 'doi:10.1000/1');
    await tagArticle(library, article(DOI), 'since');
    await note(DOI, 1, 'written since');
    const alone = ['t:doi:10.1000/1', 'n:doi:10.1000/1'];
    const came = await targetStore(mine, FOLDER, () => undefined).documents(alone);
    await targetStore(later, FOLDER, () => undefined).apply(came, remoteFile('first', alone));
    await carryAll(mine, later);
    for (library of [mine, later]) {
      expect(await shown('pmid:1')).toEqual({ tags: ['new'], notes: [] });
      expect(await shown('doi:10.1000/1')).toEqual({ tags: ['old', 'since'], notes: ['written since'] });
    }
  });

  it('brings its choices along, but where the other has made the same ones, and takes them with it again', async () => {
    await setChoice(library, article(DOI), 'decision', 'exclude');
    await setChoice(library, article(DOI), 'rating', 2);
    await setChoice(library, article({ pmid: '1' }), 'decision', 'include');
    await setChoice(library, article({ pmid: '1' }), 'status', 'read');
    await learnArticle(library, article(PMID));
    const choices = async (key: ArticleKey) => {
      const { status, decision, rating } = (await library.db.get('entries', key)) ?? {};
      return [status, decision, rating];
    };
    expect(await choices('pmid:1')).toEqual(['read', 'include', 2]);
    const { value } = await separate(library, article(PMID), 'doi:10.1000/1');
    expect(await choices('pmid:1')).toEqual(['read', 'include', undefined]);
    expect(await choices('doi:10.1000/1')).toEqual([undefined, 'exclude', 2]);
    await undoChange(library, value.made ?? -1);
    expect(await choices('pmid:1')).toEqual(['read', 'include', 2]);
    await setChoice(library, article(PMID), 'rating', undefined);
    await separate(library, article(PMID), 'doi:10.1000/1');
    expect(await choices('doi:10.1000/1')).toEqual([undefined, 'exclude', undefined]);
  });

  it('is not joined by itself again after the user took it apart', async () => {
    await learnArticle(library, article(PMID));
    await separate(library, article(PMID), 'doi:10.1000/1');
    await learnArticle(library, article(PMID));
    await tagArticle(library, article(PMID), 'new');
    expect((await shown('pmid:1'))?.tags).toEqual(['new']);
    expect((await shown('doi:10.1000/1'))?.tags).toEqual(['old']);
  });

  it('shows all of it again when the user joins what was taken apart', async () => {
    await learnArticle(library, article(PMID));
    await separate(library, article(PMID), 'doi:10.1000/1');
    await joinEntries(library, ['pmid:1', 'doi:10.1000/1']);
    expect(await shown('pmid:1')).toEqual({ tags: ['old'], notes: ['from the reference list'] });
  });

  it('takes along, when it is taken apart, what was done to its notes and tags meanwhile', async () => {
    await note(DOI, 2, 'to be removed');
    await learnArticle(library, article(PMID));
    await note(PMID, 1, 'from the reference list, read since');
    await note(PMID, 3, 'written on the PMID’s page');
    await discardNote(library, article(PMID), noteId(2));
    await untagArticle(library, article(PMID), 'old');
    await separate(library, article(PMID), 'doi:10.1000/1');
    expect(await shown('doi:10.1000/1')).toEqual({
      tags: [],
      notes: ['from the reference list, read since'],
    });
    expect(await shown('pmid:1')).toEqual({ tags: [], notes: ['written on the PMID’s page'] });
  });

  it('is together again, each text once, when taking it apart is undone', async () => {
    await learnArticle(library, article(PMID));
    await note(PMID, 1, 'from the reference list, read since');
    const { value } = await separate(library, article(PMID), 'doi:10.1000/1');
    await note(DOI, 1, 'from the reference list, read since, twice');
    await undoChange(library, value.made ?? -1);
    expect(await shown('pmid:1')).toEqual({
      tags: ['old'],
      notes: ['from the reference list, read since, twice'],
    });
    expect(await shown('doi:10.1000/1')).toBeUndefined();
  });

  it('cannot be taken apart when it is not joined', async () => {
    await expect(separate(library, article(PMID), 'pmcid:PMC9')).rejects.toMatchObject({ code: 'not-found' });
  });
});

it('never joins two PMIDs, whatever DOI a page prints', async () => {
  await tagArticle(library, article({ pmid: '1', doi: '10.1000/1' }), 'a');
  await tagArticle(library, article({ pmid: '2', doi: '10.1000/1' }), 'b');
  expect((await shown('pmid:1'))?.tags).toEqual(['a']);
  expect((await shown('pmid:2'))?.tags).toEqual(['b']);
});

describe('joining and taking apart', () => {
  const act = fc.oneof(
    fc.record({ type: fc.constant('tag' as const), name: fc.constantFrom('a', 'b', 'c', 'd') }),
    fc.record({ type: fc.constant('untag' as const), name: fc.constantFrom('a', 'b', 'c', 'd') }),
    fc.record({
      type: fc.constant('note' as const),
      id: fc.integer({ min: 1, max: 3 }),
      text: fc.string({ maxLength: 8 }),
    }),
    fc.record({ type: fc.constant('discard' as const), id: fc.integer({ min: 1, max: 3 }) }),
    fc.record({
      type: fc.constant('decide' as const),
      decision: fc.constantFrom('include' as const, 'exclude' as const),
    }),
  );
  type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

  async function carryOut(ids: ArticleIds, acts: Act[], notesFrom: number) {
    for (const one of acts) {
      if (one.type === 'tag') await tagArticle(library, article(ids), one.name);
      if (one.type === 'untag') await untagArticle(library, article(ids), one.name);
      if (one.type === 'note') await note(ids, one.id + notesFrom, one.text);
      if (one.type === 'decide') await setChoice(library, article(ids), 'decision', one.decision);
      if (one.type === 'discard') await discardNote(library, article(ids), noteId(one.id + notesFrom));
    }
  }

  it('lose nothing on the way together, and give each its own back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { maxLength: 6 }),
        fc.array(act, { maxLength: 6 }),
        async (weak, strong) => {
          library = await emptyLibrary();
          await carryOut(DOI, weak, 0);
          await carryOut({ pmid: '1' }, strong, 10);
          const [doi, pmid] = [await shown('doi:10.1000/1'), await shown('pmid:1')];
          fc.pre(doi !== undefined);
          await learnArticle(library, article(PMID));
          const together = await shown('pmid:1');
          expect(together?.tags).toEqual([...new Set([...doi.tags, ...(pmid?.tags ?? [])])].sort());
          expect(together?.decision).toBe(pmid?.decision ?? doi.decision);
          expect(together?.notes).toEqual([...doi.notes, ...(pmid?.notes ?? [])].sort());
          library = await freshLibrary();
          await separate(library, article(PMID), 'doi:10.1000/1');
          expect([await shown('doi:10.1000/1'), await shown('pmid:1')]).toEqual([doi, pmid]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
