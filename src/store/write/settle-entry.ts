import { equalityDeep } from 'lib0/function';
import type { ArticleKey } from '../../article/article-key.ts';
import type { Citation } from '../../article/citation.ts';
import { differentFrom } from '../../entry/different-articles.ts';
import { JOINS_DOC, TAG_NAMES_DOC } from '../../entry/doc-ids.ts';
import type { ArticleDocuments } from '../../entry/join.ts';
import { joinedUnder, joinRecord, joinsUnder } from '../../entry/joins-document.ts';
import { projectEntry, type Surroundings } from '../../entry/projection.ts';
import { aliasesOf, idsOf, keysOfAliases } from '../aliases.ts';
import { namedKeys } from '../named-keys.ts';
import { noteBeginnings } from '../note-beginnings.ts';
import type { Left, StoredEntry } from '../schema.ts';
import type { Subject } from '../subject.ts';
import { forgetCitations, keptCitations, learnCitation } from './citation-rows.ts';
import { forgetLinks, learnLinks } from './link-rows.ts';
import { putAside, takeUpAgain } from './strays.ts';
import type { Library, Writing } from './writing.ts';

interface SettleOptions {
  /** What a page says of the article, to be kept where there is an entry. */
  subject?: Subject | undefined;
  /** When an entry that became part of this one began. */
  created?: number | undefined;
  /** When the entry last changed, where that is not now: undoing is no new work on an article. */
  modified?: number | undefined;
  /** Is given what goes with the entry when nothing is left of it. */
  left?: Left | undefined;
}

/**
 * Brings an entry's row, its tags' counts, its citation and links in step with its merge documents. Gives the entry, or
 * undefined when nothing is left of it or it is part of another one.
 */
export async function settleEntry(
  writing: Writing,
  key: ArticleKey,
  { subject, created, modified = writing.now, left }: SettleOptions = {},
): Promise<StoredEntry | undefined> {
  const entries = writing.transaction.objectStore('entries');
  const before = await entries.get(key);
  const began = [before?.created, created].filter((time) => time !== undefined);
  const earliest = began.length > 0 ? Math.min(...began) : undefined;
  let after = await project(writing, key, { created: earliest, modified });
  if (after && subject) {
    await learnLinks(writing, key, subject);
    if (await learnCitation(writing, key, subject))
      after = await project(writing, key, { created: earliest, modified });
  }
  if (after && !before && (await takeUpAgain(writing, [key, ...after.joined.map(({ weaker }) => weaker)]))) {
    after = await project(writing, key, { created: earliest, modified });
  }
  if (equalityDeep({ ...before, modified: 0 }, { ...after, modified: 0 })) return before;
  writing.tags.count(before?.tagKeys ?? [], after?.tagKeys ?? []);
  const keys = [key, ...[before, after].flatMap((entry) => (entry ? keysOfAliases(entry.aliases) : []))];
  writing.touch(keys);
  writing.known.changed(keys);
  if (after) await entries.put(after);
  else if (before) await removeRow(writing, before, left);
  return after;
}

/** The row as the merge documents have it. */
async function project(
  writing: Writing,
  key: ArticleKey,
  times: { created: number | undefined; modified: number },
): Promise<StoredEntry | undefined> {
  const joins = await writing.document(JOINS_DOC);
  if (joinedUnder(joins, key) !== key) return undefined;
  const joined = joinsUnder(joins, key).map(({ weaker }) => weaker);
  const kept = await keptCitations(writing, [key, ...joined]);
  const began = [times.created, ...kept.map((row) => row.began)].filter((time) => time !== undefined);
  const tagNames = await writing.document(TAG_NAMES_DOC);
  const surroundings = {
    ...{ tagNames, joins, known: kept.map((row) => row.citation), modified: times.modified },
    created: began.length > 0 ? Math.min(...began) : undefined,
  };
  return rowOf(writing.library, key, await writing.documents(key), surroundings);
}

/** An entry's row as these documents have it; undefined where they show nothing. `known`: the citations that are kept. */
export function rowOf(
  library: Library,
  key: ArticleKey,
  documents: ArticleDocuments,
  surroundings: Surroundings & { known: readonly Citation[] },
): StoredEntry | undefined {
  const entry = projectEntry(key, documents, surroundings);
  if (!entry) return undefined;
  const { joins, known: citations } = surroundings;
  const joined = entry.joined.map(({ weaker }) => weaker);
  const apart = joinRecord(joins, key);
  return {
    ...entry,
    aliases: aliasesOf([idsOf(key), ...joined.map(idsOf), ...citations.map((citation) => citation.ids)]),
    beginnings: noteBeginnings(entry.notes, (body) => library.excerpt(body)),
    named: namedKeys(entry.notes),
    separatedFrom: [
      ...new Set([
        ...(apart && !apart.open ? [apart.stronger, joinedUnder(joins, apart.stronger)] : []),
        ...[key, ...joined].flatMap((one) => differentFrom(joins, one)),
      ]),
    ],
  };
}

/** Nothing of the user's is left: what pages said of the article goes too, unless it is part of another entry now. */
async function removeRow(writing: Writing, entry: StoredEntry, left?: Left): Promise<void> {
  await writing.transaction.objectStore('entries').delete(entry.key);
  const joins = await writing.document(JOINS_DOC);
  if (joinedUnder(joins, entry.key) !== entry.key) return;
  // What was part of it may be an entry of its own again.
  const parts = entry.joined
    .map(({ weaker }) => weaker)
    .filter((key) => joinedUnder(joins, key) === entry.key);
  const keys = [entry.key, ...parts];
  const citations = await keptCitations(writing, keys);
  await forgetCitations(writing, keys);
  const links = await forgetLinks(writing, keys);
  await putAside(writing, citations, links);
  left?.links.push(...links);
}
