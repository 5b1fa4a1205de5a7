import { TAG_NAMES_DOC } from '../../entry/doc-ids.ts';
import { mergedInto, nameTag } from '../../entry/tag-names-document.ts';
import { foldTagName } from '../../entry/tag.ts';
import { addTag, removeDots, tagDots } from '../../entry/tags-document.ts';
import { AppError } from '../../lib/app-error.ts';
import type { Subject } from '../subject.ts';
import { type Changed, changeEntry } from './change-entry.ts';
import { remember } from './history-rows.ts';
import { showTagLooks } from './tag-rows.ts';
import type { Library } from './writing.ts';

/**
 * Gives an article a tag, by its name; the spelling given last is the one shown everywhere. Throws AppError `invalid`
 * for a name without visible characters.
 */
export async function tagArticle(
  library: Library,
  subject: Subject,
  name: string,
): Promise<Changed<undefined>> {
  if (foldTagName(name) === '') throw new AppError('invalid', 'A tag needs a name.');
  return changeEntry(library, subject, async (writing, key) => {
    const { key: tag, changed } = nameTag(await writing.document(TAG_NAMES_DOC), name);
    addTag((await writing.documents(key)).tags, tag, '');
    if (changed) await showTagLooks(writing, tag);
    return undefined;
  });
}

/** Takes a tag off an article. Gives what undoes it; undefined when it was not there. */
export function untagArticle(
  library: Library,
  subject: Subject,
  tag: string,
): Promise<Changed<number | undefined>> {
  return changeEntry(library, subject, async (writing, key) => {
    const names = await writing.document(TAG_NAMES_DOC);
    const { tags } = await writing.documents(key);
    const dots = tagDots(tags).filter((dot) => mergedInto(names, dot.tag) === tag);
    if (dots.length === 0) return undefined;
    removeDots(tags, dots);
    return remember(writing, key, { type: 'tag', dots });
  });
}
