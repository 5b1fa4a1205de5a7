import { equalityDeep } from 'lib0/function';
import { chosen } from './choices-document.ts';
import type { EntryEdit } from './entry-edit.ts';
import type { ArticleDocuments } from './join.ts';
import { asideByName, asideEdits } from './kept-aside.ts';
import { type KeptNote, keptNotes } from './notes-document.ts';
import { tagDots, type TagDot } from './tags-document.ts';

/** What an article's documents show at one time: acts of tagging, choices, notes; and what is kept aside, which nobody is shown. */
export interface ShownArticle {
  dots: TagDot[];
  choices: Map<string, unknown>;
  notes: Map<string, KeptNote>;
  aside: Map<string, unknown>;
}

/** What the documents show now. */
export function shownArticle({ tags, notes }: ArticleDocuments): ShownArticle {
  const standing = keptNotes(notes).filter(({ removed }) => removed === undefined);
  return {
    dots: tagDots(tags),
    choices: chosen(tags),
    notes: new Map(standing.map((note) => [note.id, note])),
    aside: asideByName(notes),
  };
}

/** Is nothing of the user's shown? */
export function showsNothing({ dots, choices, notes }: ShownArticle): boolean {
  return dots.length + choices.size + notes.size === 0;
}

/** How many of the things that one shows (tags, choices, notes) the other has not. */
export function missingIn(other: ShownArticle, one: ShownArticle): number {
  const tags = new Set(other.dots.map(({ tag }) => tag));
  const lost = new Set(one.dots.map(({ tag }) => tag).filter((tag) => !tags.has(tag)));
  const choices = [...one.choices.keys()].filter((name) => !other.choices.has(name));
  const notes = [...one.notes.keys()].filter((id) => !other.notes.has(id));
  return lost.size + choices.length + notes.length;
}

/** What led from the one to the other, as it can be taken back; undefined where they show the same. */
export function editBetween(before: ShownArticle, after: ShownArticle): EntryEdit | undefined {
  const names = new Set([...before.choices.keys(), ...after.choices.keys()]);
  const edit = {
    tagged: dotsOnlyIn(after, before),
    untagged: dotsOnlyIn(before, after),
    choices: [...names].flatMap((name) => {
      const [was, is] = [before.choices.get(name), after.choices.get(name)];
      return equalityDeep(was, is) ? [] : [{ name, before: was, after: is }];
    }),
    came: [...after.notes.values()].flatMap(({ id, modified }) =>
      before.notes.has(id) ? [] : [{ note: id, modified }],
    ),
    removed: [...before.notes.keys()].filter((id) => !after.notes.has(id)),
    ...notesChanged(before, after),
    aside: asideEdits(before.aside, after.aside),
  };
  return Object.values(edit).some((list) => list.length > 0) ? edit : undefined;
}

/** A tag that was put on anew, from the same origin, is as it was. */
function dotsOnlyIn(one: ShownArticle, other: ShownArticle): TagDot[] {
  return one.dots.filter(
    ({ tag, origin }) => !other.dots.some((dot) => dot.tag === tag && dot.origin === origin),
  );
}

function notesChanged(
  before: ShownArticle,
  after: ShownArticle,
): Required<Pick<EntryEdit, 'rewritten' | 'recoloured'>> {
  const both = [...after.notes.values()].flatMap((is) => {
    const was = before.notes.get(is.id);
    return was ? [{ note: is.id, was, is }] : [];
  });
  return {
    rewritten: both
      .filter(({ was, is }) => was.body !== is.body)
      .map(({ note, was, is }) => ({ note, before: was.body, after: is.body, modified: was.modified })),
    recoloured: both
      .filter(({ was, is }) => was.colour !== is.colour)
      .map(({ note, was, is }) => ({ note, before: was.colour, after: is.colour })),
  };
}
