import { articleDocId, TAG_NAMES_DOC } from '../../entry/doc-ids.ts';
import { mergedInto } from '../../entry/merged-tags.ts';
import { type LooksEdit, nameTag } from '../../entry/tag-names-document.ts';
import { foldTagName } from '../../entry/tag.ts';
import { addTag, removeDots, tagDots } from '../../entry/tags-document.ts';
import { AppError } from '../../lib/app-error.ts';
import type { EditedEntry } from '../schema.ts';
import type { Subject } from '../subject.ts';
import { type Changed, editEntry, editOne, type EntryWork } from './change-entry.ts';
import { remember } from './history-rows.ts';
import { reshowTags } from './retag.ts';
import { type Library, write, type Writing } from './writing.ts';

/**
 * Gives an article a tag, by its name; the spelling given last is the one shown everywhere. Gives what undoes it;
 * undefined when nothing changed. Throws AppError `invalid` for a name without visible characters.
 */
export function tagArticle(
  library: Library,
  subject: Subject,
  name: string,
): Promise<Changed<number | undefined>> {
  return write(library, async (writing) => {
    const naming = await nameForAdding(writing, name);
    const { entry, edited } = await editOne(writing, subject, adding(naming.tag));
    return { entry, made: await rememberTagging(writing, naming, edited ? [edited] : []) };
  });
}

/** Takes a tag off an article. Gives what undoes it; undefined when it was not there. */
export function untagArticle(
  library: Library,
  subject: Subject,
  tag: string,
): Promise<Changed<number | undefined>> {
  return editEntry(library, subject, removing(tag));
}

/** The tag that goes by a name, made or spelt anew where that is needed. */
export interface Naming {
  tag: string;
  /** What changed of its name and looks. */
  looks: LooksEdit[];
}

/** Finds or makes the tag of this name, for adding it. Throws AppError `invalid` for a name without visible characters. */
export async function nameForAdding(writing: Writing, name: string): Promise<Naming> {
  if (foldTagName(name) === '') throw new AppError('invalid', 'A tag needs a name.');
  const { key, edit } = nameTag(await writing.document(TAG_NAMES_DOC), name);
  if (edit) await reshowTags(writing, [key]);
  return { tag: key, looks: edit ? [edit] : [] };
}

/** Puts a tag on an entry. */
export function adding(tag: string): EntryWork {
  return async (writing, key) => {
    const tags = await writing.document(articleDocId('t', key));
    const names = await writing.document(TAG_NAMES_DOC);
    // A tag that was merged into this one is this one: its own hand counts, an imported one is no hindrance.
    if (tagDots(tags).some((dot) => dot.origin === '' && mergedInto(names, dot.tag) === tag))
      return undefined;
    const dot = addTag(tags, tag, '');
    return dot && { tagged: [dot] };
  };
}

/** Takes a tag off an entry, and those that were merged into it. */
export function removing(tag: string): EntryWork {
  return async (writing, key) => {
    const names = await writing.document(TAG_NAMES_DOC);
    const tags = await writing.document(articleDocId('t', key));
    const dots = tagDots(tags).filter((dot) => mergedInto(names, dot.tag) === tag);
    if (dots.length === 0) return undefined;
    removeDots(tags, dots);
    return { untagged: dots };
  };
}

/** Notes down how to undo a tagging of some entries. Gives what undoes it; undefined when nothing changed. */
export async function rememberTagging(
  writing: Writing,
  { tag, looks }: Naming,
  entries: EditedEntry[],
): Promise<number | undefined> {
  if (entries.length > 0) writing.tags.used(tag, writing.now);
  if (entries.length + looks.length === 0) return undefined;
  return remember(writing, { type: 'edits', entries, looks });
}
