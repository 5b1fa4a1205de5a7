import { describe, expect, it } from 'vitest';
import { articleDocId } from '../../entry/doc-ids.ts';
import { openDocument, documentState } from '../../entry/merge-document.ts';
import { addTag } from '../../entry/tags-document.ts';
import { article, emptyLibrary, everyRow, noteId } from '../library.fixture.ts';
import { carry, carryAll, devices, FOLDER, remoteFile, switchOn, unsentIds } from '../synced.fixture.ts';
import { setChoice } from './choices.ts';
import { endPull, undoPull } from './end-pull.ts';
import { discardNote, saveNote } from './notes.ts';
import { joinEntries } from './same-article.ts';
import { expectInStep, one, shown, tagAll } from './tagged.fixture.ts';
import { tagArticle, untagArticle } from './tags.ts';
import { targetStore } from './target-store.ts';
import { switchTargetOff } from './targets.ts';
import type { Library } from './writing.ts';

const quietly = (library: Library) => targetStore(library, FOLDER, () => undefined);
const note = (library: Library, number: number, text: string) =>
  saveNote(library, one(number), { note: noteId(number), text, author: 'Ada' });

/** What pages show, but when it began and changed, and where links were seen. */
async function seen(library: Library) {
  const { entries, tags, citations, links } = await shown(library);
  return {
    tags,
    citations,
    entries: entries.map((entry) => ({ ...entry, created: 0, modified: 0 })),
    links: links.map(({ citing, cited }) => `${citing} ${cited}`),
  };
}

describe('a target that is switched on', () => {
  it('is to get all that is here, and then what changes', async () => {
    const library = await emptyLibrary();
    await tagAll(library, ['rct']);
    await switchOn(library);
    expect(await unsentIds(library)).toEqual(['_tags', 'c:1', 't:1']);
    await carry(library);
    await note(library, 2, 'New.');
    expect(await unsentIds(library)).toEqual(['c:2', 'n:2']);
  });

  it("gets tags and choices alone, where it is the browser's own sync", async () => {
    const library = await emptyLibrary();
    await tagAll(library, ['rct']);
    await note(library, 1, 'Mine.');
    await switchOn(library, 'browser');
    await setChoice(library, one(2), 'decision', 'include');
    await note(library, 3, 'Mine too.');
    expect(await unsentIds(library)).toEqual(['_tags', 't:1', 't:2']);
  });

  it('is forgotten once it is switched off, and takes nothing any more', async () => {
    const [library = await emptyLibrary()] = await devices(1);
    await tagAll(library, ['rct']);
    const before = await library.db.getAll('entries');
    await switchTargetOff(library.db, FOLDER);
    expect(await unsentIds(library)).toEqual([]);
    expect(await library.db.getAll('entries')).toEqual(before);
    await expect(quietly(library).apply([], remoteFile('x'))).rejects.toMatchObject({ code: 'not-found' });
    await expect(quietly(library).nextNumber()).rejects.toMatchObject({ code: 'not-found' });
  });

  it('numbers its files, each once', async () => {
    const [library = await emptyLibrary()] = await devices(1);
    const numbers = await Promise.all([1, 2, 3].map(() => quietly(library).nextNumber()));
    expect(numbers.sort()).toEqual([1, 2, 3]);
  });

  it('is still to get what changed while its file was on the way', async () => {
    const [library = await emptyLibrary()] = await devices(1);
    await tagAll(library, ['rct']);
    const store = quietly(library);
    const documents = await store.documents((await store.unsent(10)).map(({ id }) => id));
    await store.setPending({ name: 'x', bytes: Uint8Array.of(1), documents });
    await tagArticle(library, one(1), 'cohort');
    await store.settlePending({ ...remoteFile('x', ['t:1']), isMine: true });
    expect(await unsentIds(library)).toEqual(['_tags', 't:1']);
    expect(await store.knownFiles()).toMatchObject([{ name: 'x', size: 1, isMine: true }]);
    expect(await store.pending()).toBeUndefined();
  });

  it('is sent again what it lost, though an older version of that is on its way', async () => {
    const [a, b] = (await devices(2)) as [Library, Library];
    await tagAll(a, ['rct']);
    await carryAll(a, b);
    await tagArticle(a, one(1), 'cohort');
    const store = quietly(a);
    const onItsWay = await store.documents(['_tags', 't:1']);
    await store.setPending({ name: 'x', bytes: Uint8Array.of(1), documents: onItsWay });
    await quietly(b).apply(onItsWay, remoteFile('x', ['t:1']));
    await tagArticle(b, one(1), 'large');
    await store.apply(await quietly(b).documents(['t:1']), remoteFile('y', ['t:1']));
    await store.sendAgain(['t:1']); // The other device's file was lost.
    await store.settlePending({ ...remoteFile('x', ['t:1']), isMine: true });
    expect(await unsentIds(a)).toEqual(['t:1']);
  });

  it('is sent all again that it lost while the user writes: that waits for a part of it only', async () => {
    const [library = await emptyLibrary()] = await devices(1);
    await tagAll(library, ['rct']);
    await carry(library);
    const all = ['t:1', ...Array.from({ length: 2_500 }, (_, at) => `t:${at + 2}`), 'c:1'];
    const order: string[] = [];
    const sent = quietly(library).sendAgain(all);
    await Promise.all([
      sent.then(() => order.push('sent again')),
      tagArticle(library, one(2), 'rct').then(() => order.push('written')),
    ]);
    expect(order).toEqual(['written', 'sent again']);
    expect(await unsentIds(library)).toEqual(['c:1', 'c:2', 't:1', 't:2']);
  });

  it('is not sent what it has: who switches it on again, or brings a copy of the library along, sends the rest', async () => {
    const [library = await emptyLibrary()] = await devices(1);
    await tagAll(library, ['rct']);
    await note(library, 1, 'Mine.');
    const ids = await unsentIds(library);
    const documents = await quietly(library).documents(ids);
    await switchTargetOff(library.db, FOLDER);
    await note(library, 2, 'Written meanwhile.');
    await tagArticle(library, one(1), 'cohort');
    await switchOn(library);
    await quietly(library).apply(documents, remoteFile('x', ids));
    expect(await unsentIds(library)).toEqual(['_tags', 'c:2', 'n:2', 't:1']);
  });

  it('is sent again what it lost, as far as that is here', async () => {
    const [library = await emptyLibrary()] = await devices(1);
    await tagAll(library, ['rct']);
    await carry(library);
    await quietly(library).sendAgain(['t:1', 'n:1', 'c:1', 't:99']);
    expect(await unsentIds(library)).toEqual(['c:1', 't:1']);
  });
});

describe('what comes from a remote', () => {
  it('shows on the other device as it does here, and is not sent back', async () => {
    const [a, b] = (await devices(2)) as [Library, Library];
    await tagAll(a, ['rct', 'methods/x'], ['rct']);
    await note(a, 1, 'Look at the dose.');
    await setChoice(a, one(2), 'decision', 'maybe');
    await carry(a, b);
    expect(await seen(b)).toEqual(await seen(a));
    expect(await unsentIds(b)).toEqual([]);
    await expectInStep(b);
  });

  it('is sent on to other targets', async () => {
    const [a, b] = (await devices(2)) as [Library, Library];
    await switchOn(b, 'browser', 'browser');
    await tagAll(a, ['rct']);
    await carry(a, b);
    expect(await unsentIds(b, 'browser')).toEqual(['_tags', 't:1']);
  });

  it('merges with what was done here meanwhile, until all agree and nobody sends any more', async () => {
    const all = (await devices(3)) as [Library, Library, Library];
    const [a, b, c] = all;
    await tagAll(a, ['rct'], ['old']);
    await note(a, 1, 'Look at the dose.');
    await carryAll(...all);
    await tagArticle(a, one(1), 'cohort');
    await untagArticle(b, one(1), 'rct');
    await untagArticle(c, one(1), 'rct');
    await tagArticle(c, one(1), 'rct'); // Another act of tagging than the one that is taken back there.
    await discardNote(b, one(1), noteId(1));
    await note(c, 2, 'Mine.');
    await carryAll(...all);
    expect(await seen(b)).toEqual(await seen(a));
    expect(await seen(c)).toEqual(await seen(a));
    expect((await a.db.get('entries', 'pmid:1'))?.tagKeys).toEqual(['cohort', 'rct']);
    for (const library of all) await expectInStep(library);
  });

  it('stands though one of its documents is broken', async () => {
    const [library = await emptyLibrary()] = await devices(1);
    const doc = openDocument();
    addTag(doc, 'rct', '');
    const whole = { id: 't:1', state: documentState(doc) };
    const broken = ['t:2', 'c:2', 'n:3', 'e:1', 't:pmid:1'].map((id) => ({
      id,
      state: Uint8Array.of(9, 9, 9),
    }));
    const ids = [whole, ...broken].map(({ id }) => id);
    const { refused } = await quietly(library).apply([whole, ...broken], remoteFile('x', ids));
    expect(refused).toEqual(['t:2', 'c:2', 'n:3', 'e:1', 't:pmid:1']);
    expect((await library.db.get('entries', 'pmid:1'))?.tagKeys).toEqual(['rct']);
  });

  it('changes nothing the second time, and notes its file in the same step', async () => {
    const [a, b] = (await devices(2)) as [Library, Library];
    await tagAll(a, ['rct']);
    const documents = await quietly(a).documents(await unsentIds(a));
    const ids = documents.map(({ id }) => id);
    const file = remoteFile('y', ids);
    await quietly(b).apply(documents, file);
    const before = await everyRow(b);
    await quietly(b).apply(documents, file);
    expect(await everyRow(b)).toEqual(before);
    expect(await quietly(b).knownFiles()).toMatchObject([file]);
  });

  it('keeps what only a newer version knows', async () => {
    const [a, b] = (await devices(2)) as [Library, Library];
    const doc = openDocument();
    doc.getMap('x').set('a', 1);
    await quietly(b).apply([{ id: 'z:1', state: documentState(doc) }], remoteFile('x', ['z:1']));
    expect((await quietly(b).documents(['z:1']))[0]?.state).toEqual(documentState(doc));
    expect(await quietly(a).documents(['z:1'])).toEqual([]);
  });

  it('joins articles here that were joined there, with what was written here under the weaker key', async () => {
    const [a, b] = (await devices(2)) as [Library, Library];
    const weak = article({ doi: '10.1000/one' }, { title: 'Article 1' });
    await tagArticle(a, one(1), 'rct');
    await tagArticle(a, weak, 'doi');
    await carryAll(a, b);
    await joinEntries(a, ['pmid:1', 'doi:10.1000/one']);
    await tagArticle(b, weak, 'meanwhile');
    await carryAll(a, b);
    expect((await b.db.getAll('entries')).map(({ key, tagKeys }) => [key, tagKeys])).toEqual([
      ['pmid:1', ['doi', 'meanwhile', 'rct']],
    ]);
    expect(await seen(a)).toEqual(await seen(b));
  });

  it('says more of an article, or less, in whatever order it comes', async () => {
    const [a, b] = (await devices(2)) as [Library, Library];
    await tagArticle(a, article({ pmid: '1' }, { title: 'Article 1' }), 'rct');
    await tagArticle(b, article({ pmid: '1' }), 'rct');
    await carryAll(a, b);
    expect((await b.db.get('citations', 'pmid:1'))?.citation.title).toBe('Article 1');
    expect((await shown(b)).citations).toEqual((await shown(a)).citations);
  });

  it('leaves no citation of an article whose entry is gone', async () => {
    const [a, b] = (await devices(2)) as [Library, Library];
    await tagAll(a, ['rct']);
    const citation = await quietly(a).documents([articleDocId('c', 'pmid:1')]);
    await untagArticle(a, one(1), 'rct');
    await quietly(b).apply(citation, remoteFile('x', ['c:1']));
    await carry(a, b);
    expect(await b.db.count('citations')).toBe(1);
    await endPull(b, FOLDER);
    expect(await b.db.count('citations')).toBe(0);
    expect(await b.db.count('links')).toBe(0);
  });
});

describe('a pull that takes away much', () => {
  const numbers = Array.from({ length: 30 }, (_, at) => at + 1);
  const half = async (from: Library) => {
    for (const number of numbers.slice(0, 25)) await untagArticle(from, one(number), 'rct');
  };

  it('can be undone in one step, by fresh edits that reach the other device', async () => {
    const [a, b] = (await devices(2)) as [Library, Library];
    await tagAll(a, ...numbers.map(() => ['rct']));
    await carryAll(a, b);
    await endPull(b, FOLDER);
    const before = await seen(b);
    await half(a);
    await carry(a, b);
    expect(await b.db.count('entries')).toBe(5);
    expect(await endPull(b, FOLDER)).toBe(25);
    const pull = (await b.db.get('targets', FOLDER))?.largePull;
    expect(pull).toMatchObject({ gone: 25, shown: 30 });
    await undoPull(b, FOLDER);
    expect(await seen(b)).toEqual(before);
    await carryAll(a, b);
    expect(await seen(a)).toEqual(before);
    expect((await b.db.get('targets', FOLDER))?.largePull).toBeUndefined();
  });

  it('is told of only where it was much: what would undo a small one is forgotten', async () => {
    const [a, b] = (await devices(2)) as [Library, Library];
    await tagAll(a, ...numbers.map(() => ['rct', 'a', 'b', 'c', 'd']));
    await carryAll(a, b);
    await endPull(b, FOLDER);
    await half(a);
    await carry(a, b);
    expect(await b.db.count('history')).toBe(1);
    expect(await endPull(b, FOLDER)).toBeUndefined();
    expect(await b.db.count('history')).toBe(0);
  });
});
