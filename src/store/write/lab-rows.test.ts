import { expect, it } from 'vitest';
import { documentState, openDocument } from '../../entry/merge-document.ts';
import { nothingShared } from '../lab-share.ts';
import { article, emptyLibrary } from '../library.fixture.ts';
import { remoteFile, switchOn, unsentIds } from '../synced.fixture.ts';
import { joinEntries } from './same-article.ts';
import { changeShare } from './share.ts';
import { one } from './tagged.fixture.ts';
import { tagArticle } from './tags.ts';
import { targetStore } from './target-store.ts';
import { switchTargetOn } from './targets.ts';

const LAB = 'lab';

async function member() {
  const library = await emptyLibrary();
  const row = { target: LAB, kind: 'webdav', space: 'lab', device: 'abcdefghijklm' } as const;
  await switchTargetOn(library.db, { ...row, lab: nothingShared('Lab') });
  return library;
}

it('nothing waits for a lab of an article that is shared no more, nor of what was joined under it', async () => {
  const library = await member();
  const share = (isShared: boolean) =>
    changeShare(library, LAB, { type: 'articles', keys: ['pmid:1'], isShared });
  await tagArticle(library, one(1), 'review');
  await share(true);
  await tagArticle(library, article({ doi: '10.1000/one' }, { title: 'One' }), 'more');
  await joinEntries(library, ['pmid:1', 'doi:10.1000/one']);
  const doc = openDocument();
  doc.getMap('t').set('late|1', '');
  const came = { id: 't:doi:10.1000/one', state: documentState(doc) };
  await switchOn(library);
  await targetStore(library, 'folder', () => undefined).apply([came], remoteFile('x', [came.id]));
  expect(await unsentIds(library, LAB)).toContain(came.id);
  await share(false);
  expect((await unsentIds(library, LAB)).filter((id) => !id.startsWith('_'))).toEqual([]);
});

it("what is neither of an article nor of a lab's names and joins does not come from a lab", async () => {
  const library = await member();
  await switchOn(library);
  const doc = openDocument();
  doc.getMap('l').set('list', 1);
  const came = ['_lists', 'z:1'].map((id) => ({ id, state: documentState(doc) }));
  const lab = targetStore(library, LAB, () => undefined);
  const { partial } = await lab.apply(came, remoteFile('x', ['_lists', 'z:1']));
  expect(partial).toEqual(['_lists', 'z:1']);
  expect(await library.db.getAllKeys('docs')).toEqual([]);
  expect(await unsentIds(library)).toEqual([]);
});
