import { equalityDeep } from 'lib0/function';
import type * as Y from 'yjs';
import type { Decision, Entry, Status } from './entry.ts';

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

/** The root type of a `t:` document for the small fixed vocabularies (SYNC.md, section 1). */
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

/** Takes an edit back where the choice still is what the edit made it: what was chosen since then stays. */
export function takeBackChoice(doc: Y.Doc, { name, before, after }: ChoiceEdit): void {
  if (equalityDeep(choices(doc).get(name), after)) put(doc, name, before);
}

function put(doc: Y.Doc, name: string, value: unknown): void {
  if (value === undefined) choices(doc).delete(name);
  else choices(doc).set(name, value);
}
