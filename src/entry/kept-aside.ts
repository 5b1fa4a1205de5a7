import { equalityDeep } from 'lib0/function';
import type * as Y from 'yjs';
import * as v from 'valibot';
import { digestOf, shortNameOf, writeDerived } from './derived.ts';
import { wellFormed } from './text-edit.ts';

const Text = v.string();

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
});
export type KeptAside = v.InferOutput<typeof KeptAsideSchema>;

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
    origin: wellFormed(aside.origin),
    extra: aside.extra.map(wellFormed),
    ...(aside.sameAs !== undefined && { sameAs: wellFormed(aside.sameAs) }),
    related: aside.related.map(wellFormed),
    notes: Object.fromEntries(
      Object.entries(aside.notes)
        .map(([id, name]): [string, string] => [id, wellFormed(name)])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  };
  const digested = digestOf(['aside', JSON.stringify(said)]);
  return writeDerived(doc, digested, () => root(doc).set(shortNameOf(digested), said));
}

/** All that was kept aside, in an order that is the same everywhere. */
export function allAside(doc: Y.Doc): KeptAside[] {
  return [...asideByName(doc)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, value]) => {
      const parsed = v.safeParse(KeptAsideSchema, value);
      return parsed.success ? [parsed.output] : [];
    });
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
