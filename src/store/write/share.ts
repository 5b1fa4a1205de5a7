import type { ArticleKey } from '../../article/article-key.ts';
import { AppError } from '../../lib/app-error.ts';
import { type Committed, type Library, write } from './writing.ts';

/** What the user says of sharing with a lab. */
export type ShareChange =
  | { readonly type: 'tags'; readonly tags: readonly string[] }
  | { readonly type: 'articles'; readonly keys: readonly ArticleKey[]; readonly isShared: boolean };

/**
 * Shares with a lab by tags, or article by article, or shares no more: then nothing is sent any more, and nothing goes
 * elsewhere. Throws AppError `not-found` where there is no such lab.
 */
export function changeShare(library: Library, target: string, change: ShareChange): Promise<Committed<void>> {
  return write(library, async (writing) => {
    const sharing = await writing.labs.sharing(target, change.type === 'articles' ? change.keys : []);
    if (!sharing) throw new AppError('not-found', 'This lab is switched off by now.');
    if (change.type === 'articles') {
      for (const key of change.keys) sharing.choose(key, change.isShared);
      writing.touch(change.keys);
      return;
    }
    const tagged = writing.transaction.objectStore('entries').index('tags');
    for (const tag of new Set([...sharing.tags, ...change.tags])) {
      await writing.labs.sharing(target, await tagged.getAllKeys(tag));
    }
    await writing.labs.sharing(target, sharing.shared);
    sharing.setTags(change.tags);
    writing.touch('all');
  });
}
