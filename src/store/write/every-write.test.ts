import { expect, it } from 'vitest';
import { articleDocId } from '../../entry/doc-ids.ts';
import { documentState, openDocument } from '../../entry/merge-document.ts';
import { addTag } from '../../entry/tags-document.ts';
import type { Quote } from '../../entry/quote.ts';
import { article, emptyLibrary, noteId, openFile } from '../library.fixture.ts';
import { FOLDER, switchOn, unsentIds } from '../synced.fixture.ts';
import { chooseMany, tagMany, untagMany } from './change-many.ts';
import { changeTag } from './change-tag.ts';
import { setChoice } from './choices.ts';
import { doActStep, undoActStep } from './do-act.ts';
import { highlight, recolour } from './highlights.ts';
import { learnArticle, learnArticles } from './learn.ts';
import { discardNote, saveNote } from './notes.ts';
import { forgetPair, joinEntries, keepApart } from './same-article.ts';
import { separate } from './separate.ts';
import { one, tagAll } from './tagged.fixture.ts';
import { tagArticle, untagArticle } from './tags.ts';
import { undoChange } from './undo.ts';
import type { Library } from './writing.ts';

const PAIR = ['pmid:1', 'doi:10.1000/one'] as const;
const weak = article({ doi: '10.1000/one' }, { title: 'One' });
const QUOTE: Quote = {
  part: 'title',
  quote: { type: 'TextQuoteSelector', exact: 'Article', prefix: '', suffix: ' 1' },
  position: { type: 'TextPositionSelector', start: 0, end: 7 },
};
const ACT = '5f0f4c4e-7c1c-4e5c-9d6c-0000000000aa';
let undo: number | undefined;

/** Everything that a user or a page can change, one after the other, as each builds on those before. */
const WRITES: Record<string, (library: Library) => Promise<unknown>> = {
  tagArticle: (library) => tagArticle(library, one(1), 'b'),
  untagArticle: async (library) => (undo = (await untagArticle(library, one(1), 'b')).value.made),
  undoChange: (library) => undoChange(library, undo ?? -1),
  saveNote: (library) => saveNote(library, one(1), { note: noteId(1), text: 'A', author: '' }),
  discardNote: (library) => discardNote(library, one(1), noteId(1)),
  highlight: (library) =>
    highlight(library, one(1), { note: noteId(2), quote: QUOTE, colour: 'blue', author: '' }),
  recolour: (library) => recolour(library, one(1), noteId(2), 'green'),
  setChoice: (library) => setChoice(library, one(1), 'status', 'to-read'),
  tagMany: (library) => tagMany(library, [one(1), one(2)], 'many'),
  untagMany: (library) => untagMany(library, [one(1), one(2)], 'many'),
  chooseMany: (library) => chooseMany(library, [one(1), one(2)], 'decision', 'include'),
  changeTag: (library) => changeTag(library, 'a', { type: 'rename', name: 'c' }),
  doActStep: (library) =>
    doActStep(library, {
      ...{ act: ACT, step: 0 },
      plan: { keys: ['pmid:1', 'pmid:2'], change: { type: 'add-tag', name: 'act' } },
    }),
  undoActStep: (library) => undoActStep(library, { act: ACT, left: 0 }),
  learnArticle: (library) => learnArticle(library, { ...one(1), cites: [{ pmid: '77' }] }),
  learnArticles: (library) => learnArticles(library, [article({ pmid: '2' }, { title: 'Another title' })]),
  keepApart: (library) => keepApart(library, PAIR),
  joinEntries: (library) => joinEntries(library, PAIR),
  forgetPair: (library) => forgetPair(library, PAIR),
  joinAgain: (library) => joinEntries(library, PAIR),
  separate: (library) => separate(library, one(1), PAIR[1]),
  restoreFile: (library) => {
    const doc = openDocument();
    addTag(doc, 'file', '');
    return openFile(library, [{ id: articleDocId('t', 'pmid:9'), state: documentState(doc) }]);
  },
};

/** Every document of the library with what it holds, citations with their links as documents of their own. */
async function documents({ db }: Library): Promise<Map<string, string>> {
  const held = new Map<string, string>();
  for (const { id, state } of await db.getAll('docs')) held.set(id, state.join());
  for (const { key, ...row } of await db.getAll('citations')) {
    const links = (await db.getAllKeys('links')).filter((link) => link.includes(key));
    held.set(articleDocId('c', key), JSON.stringify([row, links]));
  }
  return held;
}

it('whatever is changed is to be sent, all of it and nothing else', async () => {
  const library = await emptyLibrary();
  await tagAll(library, ['a', 'a/x'], ['a']);
  await tagArticle(library, weak, 'doi');
  await switchOn(library);
  for (const [name, change] of Object.entries(WRITES)) {
    await library.db.delete('unsent', IDBKeyRange.bound([FOLDER], [FOLDER, []]));
    const before = await documents(library);
    await change(library);
    const after = await documents(library);
    const changed = [...after].filter(([id, held]) => before.get(id) !== held).map(([id]) => id);
    expect(changed, name).not.toEqual([]);
    const unsent = await unsentIds(library);
    // A link has two ends: what is known of either article tells of it.
    const missing = changed.filter((id) => !unsent.includes(id) && !id.startsWith('c:'));
    expect([name, missing]).toEqual([name, []]);
    expect([name, unsent.filter((id) => !changed.includes(id))]).toEqual([name, []]);
    if (name.startsWith('learn'))
      expect([name, unsent.some((id) => id.startsWith('c:'))]).toEqual([name, true]);
  }
});
