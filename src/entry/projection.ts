import type * as Y from 'yjs';
import * as v from 'valibot';
import { type ArticleKey, idsOfKey } from '../article/article-key.ts';
import type { ArticleIds } from '../article/identifiers.ts';
import { chosen } from './choices-document.ts';
import { type Entry, EntrySchema, type EntryTag, type Note } from './entry.ts';
import type { ArticleDocuments } from './join.ts';
import { joinsUnder } from './joins-document.ts';
import { allAside, choosers, type KeptAside } from './kept-aside.ts';
import { keptNotes } from './notes-document.ts';
import { mergedInto } from './merged-tags.ts';
import { isKnownTime } from './note-time.ts';
import { originsOf } from './origin.ts';
import { tagLooks } from './tag-names-document.ts';
import { tagDots } from './tags-document.ts';

/** What an entry is made of besides its own documents. */
export interface Surroundings {
  /** The `_tags` document. */
  tagNames: Y.Doc;
  /** The `_joins` document. */
  joins: Y.Doc;
  /** What the kept citations of this key, and of those joined under it, say; the first to say a thing wins. */
  known: readonly { ids: ArticleIds; title?: string | undefined }[];
  /** When the entry began, where that is known already; milliseconds since 1970. */
  created?: number | undefined;
  /** When it last changed. */
  modified: number;
}

const VocabularySchema = v.object({
  status: v.fallback(EntrySchema.entries.status, undefined),
  decision: v.fallback(EntrySchema.entries.decision, undefined),
  reasons: v.fallback(EntrySchema.entries.reasons, []),
  rating: v.fallback(EntrySchema.entries.rating, undefined),
});

/**
 * An entry as the plain object that pages show: the projection of its merge documents. undefined when nothing of the
 * user's is left to show.
 */
export function projectEntry(
  key: ArticleKey,
  docs: ArticleDocuments,
  surroundings: Surroundings,
): Entry | undefined {
  const tags = entryTags(docs.tags, surroundings.tagNames);
  const aside = allAside(docs.notes);
  const notes = keptNotes(docs.notes).flatMap(({ removed, ...note }): Note[] =>
    removed === undefined
      ? [{ ...note, ...nameElsewhere(aside, note.id), ...saidByOthers(aside, note) }]
      : [],
  );
  const vocabulary = entryChoices(docs.tags);
  if (isEmpty({ tags, notes, ...vocabulary })) return undefined;
  const joins = joinsUnder(surroundings.joins, key);
  const ids = [
    idsOfKey(key),
    ...surroundings.known.map((known) => known.ids),
    ...joins.map(({ weaker }) => idsOfKey(weaker)),
  ];
  return {
    key,
    ids: ids.reduceRight<ArticleIds>((all, one) => ({ ...all, ...one }), {}),
    title: surroundings.known.find((known) => known.title)?.title,
    tags,
    tagKeys: tags.map((tag) => tag.key),
    notes,
    ...vocabulary,
    ...chosenByFiles(aside, docs.tags),
    joined: joins.map(({ weaker, record }) => ({ weaker, evidence: record.evidence })),
    ...asideOfEntry(aside),
    created:
      surroundings.created ??
      notes.find(({ created }) => isKnownTime(created))?.created ??
      surroundings.modified,
    modified: surroundings.modified,
  };
}

function nameElsewhere(aside: readonly KeptAside[], note: string): Pick<Note, 'sameAs'> {
  const sameAs = aside.map(({ notes }) => notes[note]).find((name) => name !== undefined);
  return sameAs === undefined ? {} : { sameAs };
}

function saidByOthers(aside: readonly KeptAside[], { id, origin }: Note): Pick<Note, 'also'> {
  const others = aside.filter((one) => one.says?.[id] !== undefined && one.origin !== origin);
  const also = [...new Set(others.map((one) => one.origin))].sort(inOrder);
  return also.length > 0 ? { also } : {};
}

function chosenByFiles(aside: readonly KeptAside[], tags: Y.Doc): Pick<Entry, 'chosenBy'> {
  const by = choosers(aside, chosen(tags));
  return by.size > 0 ? { chosenBy: Object.fromEntries(by) } : {};
}

/** An article that came by several files goes by the first of its names. */
function asideOfEntry(aside: readonly KeptAside[]): Pick<Entry, 'extra' | 'sameAs' | 'related'> {
  const extra = [...new Set(aside.flatMap((one) => one.extra))];
  const related = [...new Set(aside.flatMap((one) => one.related))];
  const sameAs = aside.map((one) => one.sameAs).find((name) => name !== undefined);
  return {
    ...(extra.length > 0 && { extra }),
    ...(sameAs !== undefined && { sameAs }),
    ...(related.length > 0 && { related }),
  };
}

/** Is nothing of the user's left? Then there is no entry. */
export function isEmpty({
  tags,
  notes,
  reasons,
  status,
  decision,
  rating,
}: Pick<Entry, 'tags' | 'notes' | 'reasons' | 'status' | 'decision' | 'rating'>): boolean {
  return tags.length + notes.length + reasons.length === 0 && !status && !decision && rating === undefined;
}

/** The choices that an entry's document holds, those that this version knows. */
export function entryChoices(doc: Y.Doc): v.InferOutput<typeof VocabularySchema> {
  return v.parse(VocabularySchema, doc.getMap('s').toJSON());
}

/** The tags that an entry's document holds, as they are shown. `names`: the `_tags` document. */
export function entryTags(doc: Y.Doc, names: Y.Doc): EntryTag[] {
  return shownTags(
    tagDots(doc).map(({ tag, origin }) => ({ key: tag, origin })),
    names,
  );
}

/**
 * One tag for each key that stands, by name, as it looks now, with all its origins: the user's own hand counts before files.
 * `names`: the `_tags` document.
 */
export function shownTags(
  given: readonly Pick<EntryTag, 'key' | 'origin' | 'also'>[],
  names: Y.Doc,
): EntryTag[] {
  const tags = new Map<string, EntryTag>();
  const acts = given.flatMap((tag) => originsOf(tag).map((origin) => ({ own: tag.key, origin })));
  for (const { own, origin } of acts.sort((a, b) => inOrder(a.origin, b.origin))) {
    const key = mergedInto(names, own);
    const known = tags.get(key);
    const { name, colour } = tagLooks(names, key);
    if (!known) tags.set(key, { key, name, colour, origin });
    else if (!originsOf(known).includes(origin))
      tags.set(key, { ...known, also: [...(known.also ?? []), origin] });
  }
  return [...tags.values()].sort((a, b) => inOrder(a.name, b.name) || inOrder(a.key, b.key));
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
