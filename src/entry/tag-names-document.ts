import { equalityDeep } from 'lib0/function';
import type * as Y from 'yjs';
import * as v from 'valibot';
import { isKnownTo } from './merge-document.ts';
import { mergedInto } from './merged-tags.ts';
import { foldTagName, shownTagName, TAG_COLOURS, type TagColour, TagColourSchema } from './tag.ts';

/** A tag's name and looks. `key` is the number key that the user gave it. */
const TagLooksSchema = v.looseObject({
  name: v.string(),
  colour: TagColourSchema,
  key: v.optional(v.number()),
});
export type TagLooks = v.InferOutput<typeof TagLooksSchema>;

/** A root type of the `_tags` document (docs/sync.md, section 1): tag key -> name and looks. */
function looks(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('tags');
}

/** All tags that were ever given, by their keys. */
export function allTagLooks(doc: Y.Doc): Map<string, TagLooks> {
  const known = new Map<string, TagLooks>();
  for (const [key, value] of looks(doc)) {
    const parsed = v.safeParse(TagLooksSchema, value);
    if (parsed.success) known.set(key, parsed.output);
  }
  return known;
}

/** A tag's name and looks; of one whose document has not arrived yet, its key in grey. */
export function tagLooks(doc: Y.Doc, key: string): TagLooks {
  const parsed = v.safeParse(TagLooksSchema, looks(doc).get(key));
  return parsed.success ? parsed.output : { name: key, colour: 'grey' };
}

/** A tag whose name or looks were changed: as they were before, if it was known, and are since. */
export interface LooksEdit {
  tag: string;
  before: TagLooks | undefined;
  after: TagLooks;
}

/**
 * The key of the tag that the user names, and what changed of its looks. A name that is known in another spelling
 * takes the spelling given last; an unknown one becomes a tag in the colour that is least used so far. Its key is the
 * folded name, or a fresh one where a renamed tag still goes by that key.
 */
export function nameTag(doc: Y.Doc, given: string): { key: string; edit: LooksEdit | undefined } {
  const name = shownTagName(given);
  const folded = foldTagName(name);
  const known = allTagLooks(doc);
  const named = [...known].filter(([, tag]) => foldTagName(tag.name) === folded);
  const own = named.find(([key]) => mergedInto(doc, key) === key);
  if (own) {
    const [key, tag] = own;
    return { key, edit: tag.name === name ? undefined : writeLooks(doc, key, tag, { ...tag, name }) };
  }
  // A tag that was merged into another of another name is shown by that name, however its own is spelt.
  if (named[0]) return { key: mergedInto(doc, named[0][0]), edit: undefined };
  const key = known.has(folded) ? `${folded} ${crypto.randomUUID().slice(0, 8)}` : folded;
  const colour = leastUsed([...known.values()].map((tag) => tag.colour));
  return { key, edit: writeLooks(doc, key, undefined, { name, colour }) };
}

/** Gives a tag other looks than it had; `before` is undefined for a tag that begins. Gives what changed. */
export function writeLooks(
  doc: Y.Doc,
  tag: string,
  before: TagLooks | undefined,
  after: TagLooks,
): LooksEdit {
  looks(doc).set(tag, after);
  return { tag, before, after };
}

/**
 * Takes an edit of a tag's looks back, field by field, where the field still is what the edit made it. A tag that the
 * edit made stays known by its name and colour: another device may have used it meanwhile. A number that another tag has
 * now stays there. Says whether anything changed.
 */
export function takeBackLooks(doc: Y.Doc, { tag, before, after }: LooksEdit): boolean {
  const now = allTagLooks(doc).get(tag);
  if (!now || !before) return false;
  const back = { ...now };
  if (now.name === after.name) back.name = before.name;
  if (now.colour === after.colour) back.colour = before.colour;
  if (now.key === after.key && before.key !== after.key) {
    delete back.key;
    if (before.key !== undefined && !numberTaken(doc, before.key)) back.key = before.key;
  }
  if (equalityDeep(back, now)) return false;
  looks(doc).set(tag, back);
  return true;
}

/** Writes a tag's looks, as a fresh edit where others stand. */
export function putTagLooks(doc: Y.Doc, tag: string, wanted: TagLooks): void {
  if (!equalityDeep(looks(doc).get(tag), wanted)) looks(doc).set(tag, wanted);
}

/** The looks of tags in a document, as far as the other one has never heard of them. */
export function looksUnheard(doc: Y.Doc, other: Y.Doc): Map<string, TagLooks> {
  return new Map([...allTagLooks(doc)].filter(([tag]) => !isKnownTo(other, looks(doc), tag)));
}

/** Has the user given this number key to some tag? */
function numberTaken(doc: Y.Doc, number: number): boolean {
  return [...allTagLooks(doc)].some(([tag, looks]) => looks.key === number && mergedInto(doc, tag) === tag);
}

function leastUsed(used: TagColour[]): TagColour {
  const count = (colour: TagColour) => used.filter((one) => one === colour).length;
  return TAG_COLOURS.reduce((best, colour) => (count(colour) < count(best) ? colour : best));
}
