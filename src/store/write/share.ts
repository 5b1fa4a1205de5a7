import type { ArticleKey } from '../../article/article-key.ts';
import { JOINS_DOC, SHARES_DOC } from '../../entry/doc-ids.ts';
import { joinedUnder } from '../../entry/joins-document.ts';
import { shareArticle, sharesWith, shareTags } from '../../entry/shares-document.ts';
import { AppError } from '../../lib/app-error.ts';
import type { LabSharing } from './lab-sharing.ts';
import { type Committed, type Library, write, type Writing } from './writing.ts';

/** What the user says of sharing with a lab. */
export type ShareChange =
  | { readonly type: 'tags'; readonly tags: readonly string[] }
  | { readonly type: 'articles'; readonly keys: readonly ArticleKey[]; readonly isShared: boolean };

/**
 * Shares with a lab by tags, or article by article, or shares no more: then nothing is sent any more, and nothing goes
 * elsewhere. It holds on all devices of the user's that have this lab. Throws AppError `not-found` where there is no such
 * lab.
 */
export function changeShare(library: Library, target: string, change: ShareChange): Promise<Committed<void>> {
  return write(library, async (writing) => {
    const sharing = await writing.labs.sharing(target, change.type === 'articles' ? change.keys : []);
    if (!sharing) throw new AppError('not-found', 'This lab is switched off by now.');
    const shares = await writing.document(SHARES_DOC);
    if (change.type === 'articles') {
      for (const key of change.keys) {
        sharing.choose(key, change.isShared);
        shareArticle(shares, sharing.id, key, change.isShared);
      }
      writing.touch(change.keys);
      return;
    }
    const tags = new Set(change.tags);
    await setTags(writing, target, sharing, tags);
    shareTags(shares, sharing.id, tags);
  });
}

/** What the user chose before, or on another device, holds for the labs that are set up here. */
export function restoreShares(library: Library): Promise<Committed<void>> {
  return write(library, takeUpShares);
}

/** Has what the document of shares says hold for the labs that are set up here. */
export async function takeUpShares(writing: Writing): Promise<void> {
  const [shares, joins] = [await writing.document(SHARES_DOC), await writing.document(JOINS_DOC)];
  for (const target of await writing.labs.targets()) {
    const sharing = await writing.labs.sharing(target, []);
    if (!sharing) continue;
    const { tags, articles } = sharesWith(shares, sharing.id);
    if (tags.size !== sharing.tags.size || [...tags].some((tag) => !sharing.tags.has(tag)))
      await setTags(writing, target, sharing, tags);
    for (const [key, isShared] of articles) {
      // What was joined since: a join that was made elsewhere shares nothing.
      if (joinedUnder(joins, key) !== key || sharing.isChoice(key, isShared)) continue;
      sharing.choose(key, isShared);
      await writing.labs.sharing(target, [key]);
      writing.touch([key]);
    }
  }
}

async function setTags(
  writing: Writing,
  target: string,
  sharing: LabSharing,
  tags: ReadonlySet<string>,
): Promise<void> {
  const tagged = writing.transaction.objectStore('entries').index('tags');
  for (const tag of new Set([...sharing.tags, ...tags])) {
    await writing.labs.sharing(target, await tagged.getAllKeys(tag));
  }
  await writing.labs.sharing(target, sharing.shared);
  sharing.setTags(tags);
  writing.touch('all');
}
