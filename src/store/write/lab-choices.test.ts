import { beforeEach, expect, it } from 'vitest';
import { documentState, openDocument } from '../../entry/merge-document.ts';
import { shareTags } from '../../entry/shares-document.ts';
import { nothingShared } from '../lab-share.ts';
import { all, openFile } from '../library.fixture.ts';
import { allDocuments } from '../read/all-documents.ts';
import { carryAll, devices, remoteFile, unsentIds } from '../synced.fixture.ts';
import { changeShare, restoreShares } from './share.ts';
import { one, tagAll } from './tagged.fixture.ts';
import { tagArticle } from './tags.ts';
import { targetStore } from './target-store.ts';
import { switchTargetOff, switchTargetOn } from './targets.ts';
import type { Library } from './writing.ts';

const LAB = 'lab';
let desk: Library;
let ward: Library;

/** Two devices of one user, who connected both to a lab. */
beforeEach(async () => {
  const [first, second] = await devices(2);
  if (!first || !second) throw new Error('There are two devices.');
  [desk, ward] = [first, second];
  await Promise.all([joinLab(desk), joinLab(ward)]);
  await tagAll(desk, ['journal club'], ['private']);
});

async function joinLab(library: Library): Promise<void> {
  const row = { target: LAB, kind: 'webdav', space: 'lab', device: 'abcdefghijklm' } as const;
  await switchTargetOn(library.db, { ...row, lab: nothingShared('Vision lab', 'vision') });
  await restoreShares(library);
}
async function shared({ db }: Library) {
  return (await db.get('targets', LAB))?.lab?.shared;
}
const shareTag = (library: Library, ...tags: string[]) => changeShare(library, LAB, { type: 'tags', tags });

it('a tag that is shared on one device is shared on the others too, whatever gets it there', async () => {
  await shareTag(desk, 'journal club');
  await carryAll(desk, ward);
  expect(await shared(ward)).toEqual(['pmid:1']);
  await tagArticle(ward, one(3), 'journal club');
  expect(await shared(ward)).toEqual(['pmid:1', 'pmid:3']);
  await shareTag(ward);
  await carryAll(ward, desk);
  expect(await shared(desk)).toEqual([]);
});

it('an article that is kept apart on one device is shared from none', async () => {
  await shareTag(desk, 'journal club');
  await carryAll(desk, ward);
  await changeShare(ward, LAB, { type: 'articles', keys: ['pmid:1'], isShared: false });
  await carryAll(ward, desk);
  expect(await shared(desk)).toEqual([]);
  await changeShare(desk, LAB, { type: 'articles', keys: ['pmid:2'], isShared: true });
  await carryAll(desk, ward);
  expect(await shared(ward)).toEqual(['pmid:2']);
});

it('what was chosen holds again once the lab is connected again', async () => {
  await shareTag(desk, 'journal club');
  await switchTargetOff(desk.db, LAB);
  await joinLab(desk);
  expect(await shared(desk)).toEqual(['pmid:1']);
  expect(await unsentIds(desk, LAB)).toEqual(['_tags', 'c:1', 't:1']);
});

it('it goes to no lab and into no file, and comes from neither', async () => {
  await shareTag(desk, 'journal club');
  expect(await unsentIds(desk, LAB)).not.toContain('_shares');
  await carryAll(desk, ward);
  expect((await all(allDocuments(desk.db))).map(({ id }) => id)).not.toContain('_shares');
  const foreign = openDocument();
  shareTags(foreign, 'vision', new Set(['private']));
  const state = documentState(foreign);
  await targetStore(desk, LAB, () => undefined).apply([{ id: '_shares', state }], remoteFile('x'));
  await openFile(desk, [{ id: '_shares', state }, ...(await all(allDocuments(ward.db)))]);
  await restoreShares(desk);
  expect(await shared(desk)).toEqual(['pmid:1']);
});
