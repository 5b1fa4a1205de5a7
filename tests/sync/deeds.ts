import type { ArticleKey } from '../../src/article/article-key.ts';
import { choose } from '../../src/entry/choices-document.ts';
import { articleDocId, JOINS_DOC, TAG_NAMES_DOC } from '../../src/entry/doc-ids.ts';
import { joinAgain, joinInto, takeApartFromAll } from '../../src/entry/join.ts';
import { joinedUnder, joinRecord, recordJoin, recordSeparation } from '../../src/entry/joins-document.ts';
import {
  createNote,
  keptNotes,
  type KeptNote,
  removeNote,
  rewriteNote,
  stampNote,
} from '../../src/entry/notes-document.ts';
import { nameTag } from '../../src/entry/tag-names-document.ts';
import { addTag, removeTag, type TagDot } from '../../src/entry/tags-document.ts';
import type { Profile, ProfileWrite } from './profile.ts';

/** What a deed did, piece by piece: what has to be there later, and what has not. */
export interface Done {
  added: TagDot[];
  removed: TagDot[];
  written: string;
  erased: string;
}

const NOTHING: Done = { added: [], removed: [], written: '', erased: '' };
const STATUSES = ['to-read', 'reading', 'read'] as const;

/** The user tags an article. */
export function tag(profile: Profile, article: ArticleKey, name: string): Promise<Done> {
  return profile.write(async (write) => {
    const { key } = nameTag(await write.document(TAG_NAMES_DOC), name);
    const { tags } = await ofEntry(write, article);
    const dot = addTag(tags, key, '');
    return { ...NOTHING, added: dot ? [dot] : [] };
  });
}

/** The user takes a tag away. */
export function untag(profile: Profile, article: ArticleKey, name: string): Promise<Done> {
  return profile.write(async (write) => {
    const { tags } = await ofEntry(write, article);
    return { ...NOTHING, removed: removeTag(tags, name) };
  });
}

/** The user sets the status, one of the three. */
export function chooseStatus(profile: Profile, article: ArticleKey, nth: number): Promise<Done> {
  return profile.write(async (write) => {
    const { tags } = await ofEntry(write, article);
    choose(tags, 'status', STATUSES[nth % STATUSES.length]);
    return NOTHING;
  });
}

/** The user begins a note. */
export function begin(profile: Profile, article: ArticleKey, text: string, at: number): Promise<Done> {
  return profile.write(async (write) => {
    const { notes } = await ofEntry(write, article);
    createNote(notes, crypto.randomUUID(), { body: text, author: '', origin: '', at });
    return { ...NOTHING, written: text };
  });
}

/** Writes in the article's `nth` note: takes `cut` letters away at a place, and puts a text there. */
export function rewrite(
  profile: Profile,
  article: ArticleKey,
  edit: { nth: number; place: number; cut: number; text: string; at: number },
): Promise<Done> {
  return profile.write(async (write) => {
    const { notes } = await ofEntry(write, article);
    const note = nthNote(keptNotes(notes), edit.nth);
    if (!note) return NOTHING;
    const start = Math.round(edit.place * note.body.length);
    const erased = note.body.slice(start, start + edit.cut);
    rewriteNote(notes, note.id, note.body.slice(0, start) + edit.text + note.body.slice(start + edit.cut));
    stampNote(notes, note.id, edit.at);
    return { ...NOTHING, written: edit.text, erased };
  });
}

/** The user removes a note. */
export function discard(profile: Profile, article: ArticleKey, nth: number, at: number): Promise<Done> {
  return profile.write(async (write) => {
    const { notes } = await ofEntry(write, article);
    const note = nthNote(keptNotes(notes), nth);
    if (note) removeNote(notes, note.id, at);
    return NOTHING;
  });
}

/** A page shows that two keys are one article (src/store/write/join-under.ts). */
export function join(profile: Profile, strong: ArticleKey, weak: ArticleKey): Promise<Done> {
  return profile.write(async (write) => {
    const joins = await write.document(JOINS_DOC);
    const [stronger, weaker] = [joinedUnder(joins, strong), joinedUnder(joins, weak)];
    if (stronger === weaker || stronger !== strong) return NOTHING;
    const how = joinRecord(joins, weaker)?.separated === undefined ? joinInto : joinAgain;
    recordJoin(joins, weaker, stronger, 'test');
    how(await write.documents(stronger), await write.documents(weaker));
    return NOTHING;
  });
}

/** The user takes the two apart again (src/store/write/separate.ts). Absent where they are not together. */
export function separate(profile: Profile, weaker: ArticleKey, at: number): Promise<Done | undefined> {
  return profile.write(async (write) => {
    const joins = await write.document(JOINS_DOC);
    const record = joinRecord(joins, weaker);
    if (!record || record.separated !== undefined) return undefined;
    // Three keys: a chain has no more than these.
    const keys = [...new Set([record.stronger, joinedUnder(joins, record.stronger)])];
    const strongers = await Promise.all(keys.map((key) => write.documents(key)));
    takeApartFromAll(strongers, await write.documents(weaker), at);
    recordSeparation(joins, weaker, record, at);
    return NOTHING;
  });
}

async function ofEntry(write: ProfileWrite, article: ArticleKey) {
  return write.documents(joinedUnder(await write.document(JOINS_DOC), article));
}

function nthNote(notes: readonly KeptNote[], nth: number): KeptNote | undefined {
  return notes[nth % Math.max(1, notes.length)];
}

/** The document ids of an article's two documents. */
export function idsOf(article: ArticleKey): [tags: string, notes: string] {
  return [articleDocId('t', article), articleDocId('n', article)];
}
