import { equalityDeep } from 'lib0/function';
import type * as Y from 'yjs';
import { applyState, openDocument } from './merge-document.ts';
import { allMerges, type MergeEdit, mergedInto, putMerge } from './merged-tags.ts';
import type { Restoring } from './restored-edits.ts';
import { foldTagName } from './tag.ts';
import {
  allTagLooks,
  type LooksEdit,
  looksUnheard,
  putTagLooks,
  type TagLooks,
} from './tag-names-document.ts';

/** What a file did to the names and looks of tags, and which of them look or are merged otherwise than in the file. */
export interface RestoredTagNames {
  looks: LooksEdit[];
  merges: MergeEdit[];
  differing: string[];
}

/**
 * Merges a file's tag names into the document of all tag names. Looks given here that the file knows nothing of stay. A
 * tag gets its name, number and merge of the file back only where no other tag has them by now.
 */
export function restoreTagNames(doc: Y.Doc, state: Uint8Array, { differing }: Restoring): RestoredTagNames {
  const file = openDocument(state);
  const before = { looks: allTagLooks(doc), merges: allMerges(doc) };
  const unheard = looksUnheard(doc, file);
  applyState(doc, state);
  for (const [tag, looks] of unheard) putTagLooks(doc, tag, looks);
  const [theirs, merged] = [allTagLooks(file), allTagLooks(doc)];
  for (const [tag, looks] of theirs) if (!merged.has(tag)) putTagLooks(doc, tag, looks);
  const now = allTagLooks(doc);
  const others = [...theirs].filter(
    ([tag, looks]) => mergedInto(doc, tag) !== mergedInto(file, tag) || !equalityDeep(now.get(tag), looks),
  );
  if (differing === 'file') {
    for (const [tag, looks] of others) {
      const back = asFarAsFree(looks, now.get(tag) ?? looks, othersThan(tag, doc, now));
      putTagLooks(doc, tag, back);
      now.set(tag, back);
      if (back.name === looks.name) putMerge(doc, tag, allMerges(file).get(tag));
    }
  }
  return { ...editsSince(doc, before), differing: others.map(([tag]) => tag) };
}

function othersThan(tag: string, doc: Y.Doc, now: ReadonlyMap<string, TagLooks>): TagLooks[] {
  return [...now].filter(([key]) => key !== tag && mergedInto(doc, key) === key).map(([, looks]) => looks);
}

/** The file's looks of a tag, with the name and number that it has now where another tag has the file's. */
function asFarAsFree(file: TagLooks, now: TagLooks, others: readonly TagLooks[]): TagLooks {
  const { key: number, ...rest } = file;
  const isNumberFree = number !== undefined && !others.some((other) => other.key === number);
  const isNameFree = !others.some((other) => foldTagName(other.name) === foldTagName(file.name));
  return {
    ...rest,
    name: isNameFree ? file.name : now.name,
    ...(isNumberFree ? { key: number } : {}),
  };
}

/** What to take back when this is undone. A tag that is new stays known, but not by a number. */
function editsSince(
  doc: Y.Doc,
  before: { looks: Map<string, TagLooks>; merges: Map<string, string> },
): Pick<RestoredTagNames, 'looks' | 'merges'> {
  const [looks, merges] = [allTagLooks(doc), allMerges(doc)];
  const tags = new Set([...before.merges.keys(), ...merges.keys()]);
  return {
    looks: [...looks].flatMap(([tag, after]) => {
      const { key: _number, ...unnumbered } = after;
      const was = before.looks.get(tag) ?? unnumbered;
      return equalityDeep(was, after) ? [] : [{ tag, before: was, after }];
    }),
    merges: [...tags].flatMap((tag) => {
      const [was, is] = [before.merges.get(tag), merges.get(tag)];
      return was === is ? [] : [{ tag, before: was, after: is }];
    }),
  };
}
