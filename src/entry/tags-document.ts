import type * as Y from 'yjs';

/** One act of tagging. `origin` is '' for the user's own hand, else the list or file that brought the tag. */
export interface TagDot {
  tag: string;
  dot: string;
  origin: string;
}

/** The root type of a `t:` document for acts of tagging (docs/sync.md, section 1). */
function dots(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('t');
}

/**
 * All acts of tagging that still stand. An observed-remove set: each act has a random dot of its own, and removing a
 * tag deletes the acts that one can see, so that one made elsewhere meanwhile survives.
 */
export function tagDots(doc: Y.Doc): TagDot[] {
  return [...dots(doc)].flatMap(([name, origin]) => {
    const split = name.lastIndexOf('|'); // Tag names may contain one, dots never do.
    if (split < 1 || typeof origin !== 'string') return [];
    return [{ tag: name.slice(0, split), dot: name.slice(split + 1), origin }];
  });
}

/** Tags the article. Gives the act of tagging; undefined where a tag of that origin stands already. */
export function addTag(doc: Y.Doc, tag: string, origin: string): TagDot | undefined {
  if (tagDots(doc).some((known) => known.tag === tag && known.origin === origin)) return undefined;
  const act = { tag, dot: freshDot(), origin };
  putDot(doc, act);
  return act;
}

/** Puts an act of tagging into the document. */
export function putDot(doc: Y.Doc, { tag, dot, origin }: TagDot): void {
  dots(doc).set(`${tag}|${dot}`, origin);
}

/** Takes a tag off. Gives the acts of tagging that it undid. */
export function removeTag(doc: Y.Doc, tag: string): TagDot[] {
  const visible = tagDots(doc).filter((known) => known.tag === tag);
  removeDots(doc, visible);
  return visible;
}

/** Takes these acts of tagging back, as far as they stand. */
export function removeDots(doc: Y.Doc, gone: readonly TagDot[]): void {
  doc.transact(() => {
    for (const { tag, dot } of gone) dots(doc).delete(`${tag}|${dot}`);
  });
}

/** 48 random bits in eight characters: two dots of one tag on one article never meet. */
function freshDot(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
