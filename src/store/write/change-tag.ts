import type { Doc } from 'yjs';
import { TAG_NAMES_DOC } from '../../entry/doc-ids.ts';
import { mergeTag } from '../../entry/merged-tags.ts';
import type { TagChange, TagTarget } from '../../entry/tag-change.ts';
import {
  branchOf,
  family,
  type KnownTag,
  mergeMoves,
  renameMoves,
  type TagBranch,
  type TagMoves,
} from '../../entry/tag-moves.ts';
import { type LooksEdit, tagLooks, writeLooks } from '../../entry/tag-names-document.ts';
import { foldTagName, LONGEST_TAG, shownTagName } from '../../entry/tag.ts';
import { AppError } from '../../lib/app-error.ts';
import { knownTags } from '../known-tags.ts';
import type { EditedEntry } from '../schema.ts';
import { remember } from './history-rows.ts';
import { type Progress, reshowTags } from './retag.ts';
import { takeTagsOff } from './take-tags-off.ts';
import { type Committed, type Library, write, type Writing } from './writing.ts';

/** What came of a change of a tag. */
export interface TagChanged {
  /** How many entries it changed. */
  entries: number;
  /** What undoes it; undefined when nothing changed. */
  undo: number | undefined;
}

/** What a change did to the document of all tag names, and to entries' own documents. */
interface Done {
  looks: LooksEdit[];
  merges: ReturnType<typeof mergeTag>[];
  edited: EditedEntry[];
}

/**
 * Does something to one tag, or to those below a name that is none itself, wherever it is, as one transaction over
 * however many entries; one undo takes it back. Renaming, merging and deleting do the same to the tags below it (`a/b`
 * below `a`): renamed they keep their last part, merged they come below the other tag, deleted they go too. A number is
 * taken from the tag that had it. Throws AppError `not-found` when there is no such tag (any more), `conflict` when a
 * tag would get the name of another one, `invalid` for a name that is none.
 */
export function changeTag(
  library: Library,
  target: TagTarget,
  change: TagChange,
  progress?: Progress,
): Promise<Committed<TagChanged>> {
  return write(library, async (writing) => {
    const names = await writing.document(TAG_NAMES_DOC);
    const rows = await writing.transaction.objectStore('tags').getAll();
    const tags = knownTags(names, rows);
    const branch = theBranch(tags, target);
    if (change.type === 'delete') {
      const gone = family(tags, branch).map((one) => one.key);
      const edited = await takeTagsOff(writing, gone, progress);
      const looks = gone.flatMap((one) => lookingSo(names, one, { number: undefined }));
      for (const one of gone) writing.tags.look(one);
      return finish(writing, { looks, merges: [], edited }, edited.length);
    }
    const done: Done = { looks: [], merges: [], edited: [] };
    if (change.type === 'rename') carryOut(names, renamed(tags, branch, change.name), done);
    if (change.type === 'merge') {
      const into = theTag(tags, change.into);
      if (into === branch) throw new AppError('invalid', 'A tag cannot be merged into itself.');
      carryOut(names, mergeMoves(tags, branch, into), done);
      if (branch.key !== undefined) done.looks.push(...inheritedNumber(names, branch.key, into));
    }
    if (change.type === 'recolour' || change.type === 'set-number') {
      if (branch.key === undefined) throw new AppError('invalid', `“${branch.name}” is no tag itself.`);
      if (change.type === 'recolour') done.looks = lookingSo(names, branch.key, { colour: change.colour });
      else done.looks = numbered(names, tags, branch.key, change.number ?? undefined);
    }
    for (const { tag: gone, after } of done.merges) {
      const used = rows.find((row) => row.key === gone)?.used;
      if (used !== undefined) writing.tags.used(after, used);
    }
    const touched = [
      ...done.looks.map((one) => one.tag),
      ...done.merges.flatMap((one) => [one.tag, one.after]),
    ];
    return finish(writing, done, await reshowTags(writing, [...new Set(touched)], progress));
  });
}

async function finish(
  writing: Writing,
  { looks, merges, edited }: Done,
  entries: number,
): Promise<TagChanged> {
  if (looks.length + merges.length + edited.length === 0) return { entries, undo: undefined };
  writing.touch('all'); // Its row at least, which every page with a tag field shows.
  return { entries, undo: await remember(writing, { type: 'edits', entries: edited, looks, merges }) };
}

function theBranch(tags: readonly KnownTag[], target: TagTarget): TagBranch {
  const branch = branchOf(tags, target);
  if (!branch) throw new AppError('not-found', 'This tag is no longer there.');
  return branch;
}

function theTag(tags: readonly KnownTag[], key: string): KnownTag {
  const tag = tags.find((one) => one.key === key);
  if (!tag) throw new AppError('not-found', 'This tag is no longer there.');
  return tag;
}

function renamed(tags: readonly KnownTag[], branch: TagBranch, to: string): TagMoves {
  if (foldTagName(to) === '') throw new AppError('invalid', 'A tag needs a name.');
  const moves = renameMoves(tags, branch, shownTagName(to));
  const long = moves.renames.find(({ name }) => name.length > LONGEST_TAG);
  if (long) throw new AppError('invalid', `“${long.name}” would be too long for the name of a tag.`);
  for (const { tag: one, name } of moves.conflicts) {
    const below = one === branch.key ? '' : `“${tags.find(({ key }) => key === one)?.name ?? one}” below it`;
    throw new AppError(
      'conflict',
      below === ''
        ? `There is a tag “${name}” already. Merge the two instead.`
        : `${below} would become “${name}”, and there is a tag of that name already. Merge those two first.`,
    );
  }
  return moves;
}

function carryOut(names: Doc, { renames, merges }: TagMoves, done: Done): void {
  done.looks.push(...renames.flatMap(({ tag, name }) => lookingSo(names, tag, { name })));
  done.merges.push(...merges.map(({ tag, into }) => mergeTag(names, tag, into)));
}

/** The number goes with the tag that has it, unless the other has one too. */
function inheritedNumber(names: Doc, tag: string, into: KnownTag): LooksEdit[] {
  const number = tagLooks(names, tag).key;
  if (number === undefined) return [];
  const given = tagLooks(names, into.key).key === undefined ? lookingSo(names, into.key, { number }) : [];
  return [...lookingSo(names, tag, { number: undefined }), ...given];
}

function numbered(names: Doc, tags: readonly KnownTag[], tag: string, number: number | undefined) {
  const had = tags.filter(({ key }) => key !== tag && tagLooks(names, key).key === number);
  const taken = number === undefined ? [] : had;
  return [
    ...taken.flatMap(({ key }) => lookingSo(names, key, { number: undefined })),
    ...lookingSo(names, tag, { number }),
  ];
}

/** Gives a tag other looks, where they are others. */
function lookingSo(
  names: Doc,
  tag: string,
  given: { name?: string; colour?: LooksEdit['after']['colour']; number?: number | undefined },
): LooksEdit[] {
  const now = tagLooks(names, tag);
  const { key, ...others } = now;
  const { name = now.name, colour = now.colour } = given;
  const number = 'number' in given ? given.number : key;
  if (name === now.name && colour === now.colour && number === key) return [];
  const after = { ...others, name, colour, ...(number === undefined ? {} : { key: number }) };
  return [writeLooks(names, tag, now, after)];
}
