import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArticleDocId } from '../../entry/doc-ids.ts';
import { allTagLooks } from '../../entry/tag-names-document.ts';
import { openDocument } from '../../entry/merge-document.ts';
import { nothingShared } from '../../store/lab-share.ts';
import { article, emptyLibrary, noteId } from '../../store/library.fixture.ts';
import { switchOn, unsentIds } from '../../store/synced.fixture.ts';
import { changeTag } from '../../store/write/change-tag.ts';
import { endPull } from '../../store/write/end-pull.ts';
import { saveNote } from '../../store/write/notes.ts';
import { joinEntries } from '../../store/write/same-article.ts';
import { changeShare } from '../../store/write/share.ts';
import { one } from '../../store/write/tagged.fixture.ts';
import { tagArticle, untagArticle } from '../../store/write/tags.ts';
import { targetStore } from '../../store/write/target-store.ts';
import { switchTargetOn } from '../../store/write/targets.ts';
import type { Library } from '../../store/write/writing.ts';
import { WEBDAV_LIMITS } from '../../sync/engine/folder-limits.ts';
import { syncFolder } from '../../sync/engine/sync-folder.ts';
import { parseSegmentName } from '../../sync/remote/file-names.ts';
import { readSegment } from '../../sync/remote/segment.ts';
import { SyncFault } from '../../sync/sync-fault.ts';
import type { Target } from '../../sync/target.ts';

/** More for a long look: PUBMARGIN_RUNS=2000. */
const RUNS = Number(process.env.PUBMARGIN_RUNS ?? 60);
const LAB = 'lab';
type Files = Map<string, Uint8Array<ArrayBuffer>>;

/** A folder that keeps what it was ever given, though it be removed. */
function folder() {
  const files: Files = new Map();
  const ever: Files = new Map();
  const target: Target = {
    list: () => Promise.resolve([...files].map(([name, { length }]) => ({ name, size: length }))),
    get: (name) => {
      const bytes = files.get(name);
      return bytes ? Promise.resolve(bytes) : Promise.reject(new SyncFault('missing', 'gone'));
    },
    put: (name, bytes) => {
      for (const kept of [files, ever]) kept.set(name, bytes);
      return Promise.resolve();
    },
    remove: (name) => Promise.resolve(void files.delete(name)),
  };
  return { target, ever };
}

async function member(letter: string): Promise<Library> {
  const library = await emptyLibrary();
  const row = { target: LAB, kind: 'webdav', space: 'lab', device: letter.repeat(13) } as const;
  await switchTargetOn(library.db, { ...row, lab: nothingShared('Lab') });
  return library;
}

async function sync(library: Library, { target }: { target: Target }): Promise<number> {
  const store = targetStore(library, LAB, () => undefined);
  const report = await syncFolder({ target, store, space: 'lab', limits: WEBDAV_LIMITS });
  expect(report).toMatchObject({ finished: true, stopped: undefined, waiting: 0 });
  await endPull(library, LAB);
  return report.pushed.files;
}

/** Syncs in turn, until nobody has anything to say. Throws where that never ends. */
async function settle(lab: ReturnType<typeof folder>, ...members: Library[]): Promise<void> {
  for (let round = 0; round < 6; round++) {
    let sent = 0;
    for (const library of members) sent += await sync(library, lab);
    if (sent === 0) return;
  }
  throw new Error('The members never stop to send each other what they have.');
}

/** Everything that ever lay in the folder. */
async function everSent({ ever }: { ever: Files }) {
  const sent: { id: string; state: Uint8Array }[] = [];
  for (const [name, bytes] of ever) {
    const segment = parseSegmentName(name);
    if (segment) sent.push(...(await readSegment(bytes, { ...segment, space: 'lab' })));
  }
  const names = sent.filter(({ id }) => id === '_tags');
  const looks = names.flatMap(({ state }) => [...allTagLooks(openDocument(state)).values()]);
  return {
    ids: new Set(sent.map(({ id }) => id)),
    names: new Set(looks.map(({ name }) => name)),
    numbers: looks.flatMap(({ key }) => key ?? []),
    words: sent.map(({ state }) => new TextDecoder().decode(state)).join('\n'),
  };
}
const articles = (ids: Iterable<string>) =>
  new Set([...ids].flatMap((id) => parseArticleDocId(id)?.key ?? []));
const note = (library: Library, number: number, text: string) =>
  saveNote(library, one(number), { note: noteId(number), text, author: 'Ada' });
const share = (library: Library, numbers: number[], isShared = true) =>
  changeShare(library, LAB, {
    type: 'articles',
    keys: numbers.map((number) => `pmid:${number}` as const),
    isShared,
  });
const shareTags = (library: Library, ...tags: string[]) => changeShare(library, LAB, { type: 'tags', tags });
const entry = (library: Library, number: number) => library.db.get('entries', `pmid:${number}`);
const shared = async (library: Library) =>
  [...((await library.db.get('targets', LAB))?.lab?.shared ?? [])].sort();

describe("a lab's folder", () => {
  it('gets nothing before something is shared', async () => {
    const [ada, lab] = [await member('a'), folder()];
    await tagArticle(ada, one(1), 'rct');
    await note(ada, 2, 'Mine.');
    await sync(ada, lab);
    expect((await everSent(lab)).ids).toEqual(new Set());
  });

  it('gets the articles with a shared tag, whole, whenever they got it, and nothing of others', async () => {
    const [ada, bob, lab] = [await member('a'), await member('b'), folder()];
    await tagArticle(ada, one(1), 'review');
    await note(ada, 1, 'Look at the dose.');
    await tagArticle(ada, one(2), 'secret');
    await shareTags(ada, 'review');
    await note(ada, 3, 'Private.');
    await tagArticle(ada, one(4), 'review');
    await settle(lab, ada, bob);
    const sent = await everSent(lab);
    expect(articles(sent.ids)).toEqual(new Set(['pmid:1', 'pmid:4']));
    expect(sent.names).toEqual(new Set(['review']));
    for (const secret of ['secret', 'Private', 'pmid:3', 'pmid:2']) expect(sent.words).not.toContain(secret);
    expect(await entry(bob, 1)).toMatchObject({ tagKeys: ['review'], beginnings: [{ author: 'Ada' }] });
    expect(await bob.db.count('entries')).toBe(2);
  });

  it('is shared both ways: what came from the lab is edited by all', async () => {
    const [ada, bob, lab] = [await member('a'), await member('b'), folder()];
    await tagArticle(ada, one(1), 'review');
    await share(ada, [1]);
    await sync(ada, lab);
    expect(await sync(bob, lab)).toBe(0); // Nothing is sent back as it came.
    await tagArticle(bob, one(1), 'large');
    await note(bob, 1, 'So it is.');
    await sync(bob, lab);
    expect(await sync(ada, lab)).toBe(0);
    expect(await entry(ada, 1)).toMatchObject({
      tagKeys: ['large', 'review'],
      beginnings: [{ excerpt: 'So it is.' }],
    });
  });

  it('gets nothing of an article that the user had for themselves when a colleague shared it', async () => {
    const [ada, bob, lab] = [await member('a'), await member('b'), folder()];
    await note(bob, 1, 'Only for Bob.');
    await tagArticle(ada, one(1), 'review');
    await share(ada, [1]);
    await shareTags(bob, 'review');
    await settle(lab, ada, bob);
    await note(bob, 1, 'Only for Bob, too.');
    await settle(lab, bob, ada);
    expect((await everSent(lab)).words).not.toContain('Only for Bob');
    expect((await entry(bob, 1))?.tagKeys).toEqual(['review']);
    await share(bob, [1]); // Now Bob chooses to.
    await settle(lab, bob, ada);
    expect((await entry(ada, 1))?.beginnings).toMatchObject([{ excerpt: 'Only for Bob, too.' }]);
  });

  it('gets no more of an article that is shared no more, and nobody loses anything', async () => {
    const [ada, bob, lab] = [await member('a'), await member('b'), folder()];
    await tagArticle(ada, one(1), 'review');
    await shareTags(ada, 'review');
    await settle(lab, ada, bob);
    await note(ada, 1, 'Just now.');
    await shareTags(ada);
    await note(ada, 1, 'And now.');
    await settle(lab, ada, bob);
    expect(await unsentIds(ada, LAB)).toEqual([]);
    expect((await everSent(lab)).words).not.toContain('now.');
    expect((await entry(ada, 1))?.tagKeys).toEqual(['review']);
    expect((await entry(bob, 1))?.tagKeys).toEqual(['review']);
  });

  it("learns of a tag's new name while a shared article has it, and of its number never", async () => {
    const [ada, bob, lab] = [await member('a'), await member('b'), folder()];
    await tagArticle(ada, one(1), 'review');
    await share(ada, [1]);
    await changeTag(ada, 'review', { type: 'set-number', number: 3 });
    await settle(lab, ada, bob);
    await changeTag(bob, 'review', { type: 'rename', name: 'To review' });
    await settle(lab, bob, ada);
    expect((await ada.db.get('tags', 'review'))?.name).toBe('To review');
    await tagArticle(ada, one(2), 'review');
    await untagArticle(ada, one(1), 'review');
    await changeTag(ada, 'review', { type: 'rename', name: 'My own' });
    await settle(lab, ada, bob);
    const { names, numbers } = await everSent(lab);
    expect([names, numbers]).toEqual([new Set(['review', 'To review']), []]);
  });

  it('learns which keys are one article where that is shared', async () => {
    const [ada, bob, lab] = [await member('a'), await member('b'), folder()];
    const weak = article({ doi: '10.1000/one' }, { title: 'One' });
    await tagArticle(ada, weak, 'review');
    await changeShare(ada, LAB, { type: 'articles', keys: ['doi:10.1000/one'], isShared: true });
    await settle(lab, ada, bob);
    await tagArticle(ada, one(1), 'more');
    await joinEntries(ada, ['pmid:1', 'doi:10.1000/one']);
    expect(await shared(ada)).toEqual(['pmid:1']);
    await settle(lab, ada, bob);
    expect((await bob.db.getAll('entries')).map(({ key, tagKeys }) => [key, tagKeys])).toEqual([
      ['pmid:1', ['more', 'review']],
    ]);
  });

  it('joins nothing that the user has for themselves: under a shared article it would be shared', async () => {
    const [ada, bob, lab] = [await member('a'), await member('b'), folder()];
    const weak = article({ doi: '10.1000/one' }, { title: 'One' });
    await saveNote(bob, weak, { note: noteId(9), text: 'Only for Bob.', author: 'Bob' });
    for (const subject of [weak, one(1)]) await tagArticle(ada, subject, 'review');
    await joinEntries(ada, ['pmid:1', 'doi:10.1000/one']);
    await share(ada, [1]);
    await settle(lab, ada, bob);
    expect((await everSent(lab)).words).not.toContain('Only for Bob');
    expect(await bob.db.get('entries', 'doi:10.1000/one')).toMatchObject({ notes: [{ author: 'Bob' }] });
  });

  it('gets nothing private, though it lost a file or a row says so', async () => {
    const ada = await member('a');
    await note(ada, 2, 'Mine.');
    const store = targetStore(ada, LAB, () => undefined);
    await store.sendAgain(['n:2', 'c:2', 'z:9']);
    expect(await unsentIds(ada, LAB)).toEqual([]);
    await ada.db.put('unsent', { target: LAB, id: 'n:2', revision: 0 });
    expect(await store.documents(['n:2', 'c:2'])).toEqual([]);
  });

  it("and the user's own folder, which has everything, live beside each other", async () => {
    const [ada, bob, lab] = [await member('a'), await member('b'), folder()];
    await switchOn(bob);
    await tagArticle(ada, one(1), 'review');
    await share(ada, [1]);
    await settle(lab, ada, bob);
    expect(await unsentIds(bob)).toEqual(['_tags', 'c:1', 't:1']);
  });
});

const act = fc.record({
  who: fc.nat(1),
  what: fc.constantFrom('tag', 'untag', 'note', 'share', 'unshare', 'sync'),
  article: fc.integer({ min: 1, max: 3 }),
  tag: fc.constantFrom('x', 'y'),
});

it(
  'whatever two members do, what is not shared never leaves, and what both share is the same',
  { timeout: 120_000 + RUNS * 300 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
        const [members, lab] = [[await member('a'), await member('b')], folder()];
        const secrets: string[] = [];
        for (const [at, { who, what, article: number, tag }] of acts.entries()) {
          const library = members[who];
          if (!library) continue;
          if (what === 'tag') await tagArticle(library, one(number), tag);
          if (what === 'untag') await untagArticle(library, one(number), tag);
          if (what === 'note') await note(library, number, `Word ${at}.`);
          if (what === 'share') await share(library, [number]);
          if (what === 'unshare') await share(library, [number], false);
          if (what === 'sync') await sync(library, lab);
          // Articles 11 and 12 are each member's own, tagged and noted all along.
          const own = 11 + who;
          const secret = `Private ${at}.`;
          secrets.push(secret);
          await note(library, own, secret);
          await tagArticle(library, one(own), `own ${at}`);
        }
        await settle(lab, ...members);
        const sent = await everSent(lab);
        for (const key of articles(sent.ids)) expect(['pmid:1', 'pmid:2', 'pmid:3']).toContain(key);
        expect([...sent.names].filter((name) => name.startsWith('own'))).toEqual([]);
        for (const secret of secrets) expect(sent.words).not.toContain(secret);
        const [a, b] = members;
        if (!a || !b) return;
        const both = (await shared(a)).filter((key) => articles(sent.ids).has(key));
        const ofBoth = new Set(await shared(b));
        for (const key of both.filter((one) => ofBoth.has(one))) {
          const [here, there] = [await a.db.get('entries', key), await b.db.get('entries', key)];
          expect(here?.tagKeys).toEqual(there?.tagKeys);
          expect(here?.beginnings.map(({ excerpt }) => excerpt)).toEqual(
            there?.beginnings.map(({ excerpt }) => excerpt),
          );
        }
      }),
      { numRuns: RUNS },
    );
  },
);
