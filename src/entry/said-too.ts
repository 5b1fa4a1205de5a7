import type * as Y from 'yjs';
import { bearNote } from './imported-note.ts';
import { type AsideEdit, namedAside, replaceAside } from './kept-aside.ts';
import { keptNote, removeNote, restoreNote } from './notes-document.ts';

/** What came of a note that was given up. */
export interface GivenUp {
  /** Notes of others that say the same, and stand now in its place. */
  readonly came: { note: string; modified: number }[];
  readonly aside: AsideEdit[];
}

/**
 * Removes a note that a file brought. Where other files say the same, the first of them brings it now, as its own, and the others
 * say that one too. `at`: milliseconds since 1970.
 */
export function giveUpNote(doc: Y.Doc, id: string, at: number): GivenUp {
  const note = keptNote(doc, id);
  if (!note || note.removed !== undefined) return { came: [], aside: [] };
  removeNote(doc, id, at);
  const others = namedAside(doc)
    .flatMap(([name, { origin: by, says }]) => {
      const said = says?.[id];
      return said && by !== note.origin ? [{ name, by, said }] : [];
    })
    .sort((a, b) => (a.by < b.by ? -1 : Number(a.by > b.by)));
  const [first, ...more] = others;
  if (!first) return { came: [], aside: [] };
  const { said, by } = first;
  const heir = bearNote(doc, { ...said, origin: by });
  restoreNote(doc, heir); // It may have been there before.
  const aside = more
    .filter((other) => other.by !== by)
    .flatMap((other) =>
      replaceAside(doc, other.name, (kept) => ({ ...kept, says: { ...kept.says, [heir]: other.said } })),
    );
  return { came: [{ note: heir, modified: keptNote(doc, heir)?.modified ?? said.modified }], aside };
}

/** An origin says these notes no more, which others brought. Gives what it did. */
export function sayNoMore(doc: Y.Doc, origin: string, ids: readonly string[]): AsideEdit[] {
  return namedAside(doc).flatMap(([name, { origin: by, says = {} }]) => {
    if (by !== origin || !ids.some((id) => says[id])) return [];
    const left = Object.entries(says).filter(([id]) => !ids.includes(id));
    return replaceAside(doc, name, (kept) => ({ ...kept, says: Object.fromEntries(left) }));
  });
}
