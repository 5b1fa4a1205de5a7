import { equalityDeep } from 'lib0/function';
import type * as Y from 'yjs';
import type { Decision, Entry, Status } from './entry.ts';
import { isKnownTo } from './merge-document.ts';

/** What the user may choose of an article; undefined takes a choice back. */
export interface Choices {
  status: Status | undefined;
  decision: Decision | undefined;
  reasons: string[] | undefined;
  rating: Entry['rating'];
}

/** One choice that was changed, as the document held it before and holds it since; undefined where there was none. */
export interface ChoiceEdit {
  name: string;
  before: unknown;
  after: unknown;
}

/** The root type of a `t:` document for the small fixed vocabularies (docs/sync.md, section 1). */
function choices(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('s');
}

/** Sets or takes back one choice. Gives what changed; undefined when it was so already. No choice changes another. */
export function choose<Name extends keyof Choices>(
  doc: Y.Doc,
  name: Name,
  after: Choices[Name],
): ChoiceEdit | undefined {
  const before = choices(doc).get(name);
  if (equalityDeep(before, after)) return undefined;
  put(doc, name, after);
  return { name, before, after };
}

/** Takes these choices back. Gives what changed. */
export function takeBackChoices(doc: Y.Doc, names: readonly string[]): ChoiceEdit[] {
  return [...chosen(doc)].flatMap(([name, before]) => {
    if (!names.includes(name)) return [];
    put(doc, name, undefined);
    return [{ name, before, after: undefined }];
  });
}

/** Takes every choice back, also one that only a newer version knows. Gives what changed. */
export function forgetChoices(doc: Y.Doc): ChoiceEdit[] {
  return takeBackChoices(doc, [...chosen(doc).keys()]);
}

/** Takes an edit back where the choice still is what the edit made it: what was chosen since then stays. */
export function takeBackChoice(doc: Y.Doc, { name, before, after }: ChoiceEdit): void {
  if (equalityDeep(choices(doc).get(name), after)) put(doc, name, before);
}

/** What was chosen, by name; also what only a newer version knows. */
export function chosen(doc: Y.Doc): Map<string, unknown> {
  return new Map(choices(doc).entries());
}

/** What was chosen in a document, as far as the other one has never heard of it. */
export function chosenUnheard(doc: Y.Doc, other: Y.Doc): Map<string, unknown> {
  return new Map([...choices(doc).entries()].filter(([name]) => !isKnownTo(other, choices(doc), name)));
}

/** Chooses all of this, by fresh edits where something else stands. */
export function choosePlain(doc: Y.Doc, wanted: ReadonlyMap<string, unknown>): void {
  for (const [name, value] of wanted) {
    if (!equalityDeep(choices(doc).get(name), value)) put(doc, name, value);
  }
}

/** Chooses again, as fresh edits, what was chosen there and is not here. */
export function chooseMissing(doc: Y.Doc, there: ReadonlyMap<string, unknown>): void {
  for (const [name, value] of there) if (!choices(doc).has(name)) put(doc, name, value);
}

/**
 * Chooses again, as fresh edits, what was chosen before another document was merged into this one and now comes from
 * there: of two choices made apart, Yjs keeps either.
 */
export function chooseOwn(doc: Y.Doc, own: ReadonlyMap<string, unknown>, other: Y.Doc): void {
  for (const [name, value] of own) if (isKnownTo(other, choices(doc), name)) put(doc, name, value);
}

/** Takes back what was chosen in the other document, before or after the two were merged. */
export function forgetChosen(doc: Y.Doc, other: Y.Doc): void {
  for (const name of [...choices(doc).keys()])
    if (isKnownTo(other, choices(doc), name)) put(doc, name, undefined);
}

/** Takes back what the other document has no choice of. */
export function forgetMissing(doc: Y.Doc, other: Y.Doc): void {
  for (const name of [...choices(doc).keys()]) if (!choices(other).has(name)) put(doc, name, undefined);
}

function put(doc: Y.Doc, name: string, value: unknown): void {
  if (value === undefined) choices(doc).delete(name);
  else choices(doc).set(name, value);
}
