import { equalityDeep } from 'lib0/function';
import type * as Y from 'yjs';
import * as v from 'valibot';
import { digestOf, shortNameOf, writeDerived } from './derived.ts';
import { NoteSchema } from './entry.ts';

const Text = v.string();

const SaidNoteSchema = v.omit(NoteSchema, ['id', 'origin', 'sameAs', 'also']);

/**
 * What a file says of an article that is nothing of the user's, and goes back with it: lines that other programs put where notes go,
 * and the names by which they know the article, what is related to it, and its notes.
 */
const KeptAsideSchema = v.object({
  origin: Text,
  extra: v.array(Text),
  sameAs: v.optional(Text),
  related: v.array(Text),
  /** By our ids of the notes. */
  notes: v.record(Text, Text),
  /** Notes that another origin brought and this one says too, as it would have brought them; by the ids of those that stand. */
  says: v.optional(v.record(Text, SaidNoteSchema)),
  /** Choices that it made, or that another file had made alike, by their names. */
  chose: v.optional(v.record(Text, v.unknown())),
});
export type KeptAside = v.InferOutput<typeof KeptAsideSchema>;
/** A note as it would come from a file, were it not there. */
export type SaidNote = v.InferOutput<typeof SaidNoteSchema>;

/** Something kept aside that came or went, as the document held it before and holds it since. */
export interface AsideEdit {
  name: string;
  before: unknown;
  after: unknown;
}

/** A root type of an `n:` document; versions that don't know it pass it on. */
function root(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('x');
}

/** Keeps aside what a file says, the same wherever it is imported. Says whether it was not there. */
export function keepAside(doc: Y.Doc, aside: KeptAside): boolean {
  const said = {
    origin: aside.origin.toWellFormed(),
    extra: aside.extra.map((line) => line.toWellFormed()),
    ...(aside.sameAs !== undefined && { sameAs: aside.sameAs.toWellFormed() }),
    related: aside.related.map((name) => name.toWellFormed()),
    notes: Object.fromEntries(
      Object.entries(aside.notes)
        .map(([id, name]): [string, string] => [id, name.toWellFormed()])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    ...(aside.says && { says: wellFormedNotes(aside.says) }),
    ...(aside.chose && { chose: aside.chose }),
  };
  const digested = digestOf(['aside', JSON.stringify(said)]);
  return writeDerived(doc, digested, () => root(doc).set(shortNameOf(digested), said));
}

/** The same notes without halves of characters, in an order and form that is the same everywhere. */
function wellFormedNotes(notes: Readonly<Record<string, SaidNote>>): Record<string, unknown> {
  const all = Object.entries(notes).sort(([a], [b]) => (a < b ? -1 : 1));
  const whole = (_: string, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value);
  return v.parse(v.record(Text, v.unknown()), JSON.parse(JSON.stringify(Object.fromEntries(all)), whole));
}

/** All that was kept aside, in an order that is the same everywhere. */
export function allAside(doc: Y.Doc): KeptAside[] {
  return namedAside(doc).map(([, aside]) => aside);
}

/** The same, with the names that it goes by in the document. */
export function namedAside(doc: Y.Doc): [name: string, aside: KeptAside][] {
  return [...asideByName(doc)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, value]): [string, KeptAside][] => {
      const parsed = v.safeParse(KeptAsideSchema, value);
      return parsed.success ? [[name, parsed.output]] : [];
    });
}

/** Which origins say of each choice what it is now, by its name. `chosen`: what is chosen. */
export function choosers(
  aside: readonly KeptAside[],
  chosen: ReadonlyMap<string, unknown>,
): Map<string, string[]> {
  const by = new Map<string, string[]>();
  for (const { origin, chose = {} } of aside) {
    for (const [name, value] of Object.entries(chose)) {
      const known = by.get(name) ?? [];
      if (chosen.has(name) && equalityDeep(chosen.get(name), value) && !known.includes(origin))
        by.set(name, [...known, origin].sort());
    }
  }
  return by;
}

/** Keeps aside something else in the place of what is there. Gives what it did. */
export function replaceAside(doc: Y.Doc, name: string, change: (aside: KeptAside) => KeptAside): AsideEdit[] {
  const before = root(doc).get(name);
  const parsed = v.safeParse(KeptAsideSchema, before);
  if (!parsed.success) return [];
  const after = change(parsed.output);
  root(doc).set(name, after);
  return [{ name, before, after }];
}

/** The same as it stands in the document, also what only a newer version can read. */
export function asideByName(doc: Y.Doc): Map<string, unknown> {
  return new Map(root(doc).entries());
}

/** Keeps aside again, as fresh edits, what was there and is not here. */
export function keepMissingAside(doc: Y.Doc, there: ReadonlyMap<string, unknown>): void {
  for (const [name, value] of there) if (!root(doc).has(name)) root(doc).set(name, value);
}

/** Forgets what an origin brought. Gives what it did. */
export function forgetAside(doc: Y.Doc, origin: string): AsideEdit[] {
  const gone = [...asideByName(doc)].filter(
    ([, value]) => v.is(KeptAsideSchema, value) && value.origin === origin,
  );
  for (const [name] of gone) root(doc).delete(name);
  return gone.map(([name, before]) => ({ name, before, after: undefined }));
}

/** Takes such an edit back, where it still stands. */
export function takeBackAside(doc: Y.Doc, { name, before, after }: AsideEdit): void {
  if (!equalityDeep(root(doc).get(name), after)) return;
  if (before === undefined) root(doc).delete(name);
  else root(doc).set(name, before);
}

/** What led from the one to the other. */
export function asideEdits(
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): AsideEdit[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [was, is] = [before.get(name), after.get(name)];
    return equalityDeep(was, is) ? [] : [{ name, before: was, after: is }];
  });
}
