import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Decision } from '../entry/entry.ts';
import { article, emptyLibrary } from '../store/library.fixture.ts';
import { setChoice } from '../store/write/choices.ts';
import { discardNote, saveNote } from '../store/write/notes.ts';
import { tagArticle, untagArticle } from '../store/write/tags.ts';
import type { Library } from '../store/write/writing.ts';
import { ONE, risFile } from '../../tests/fakes/foreign-files.ts';
import { importsInto, importText, UNWATCHED } from '../../tests/fakes/imports-into.ts';

const SUBJECT = article({ pmid: '1' });

const some = (what: string) => fc.subarray([`${what} 1`, `${what} 2`], { minLength: 1 });
const DecisionOf = fc.constantFrom<Decision>('include', 'exclude');
const Content = fc.record({
  tags: some('tag'),
  notes: some('note'),
  decision: fc.option(DecisionOf, { nil: undefined }),
});
type Content = typeof Content extends fc.Arbitrary<infer One> ? One : never;

const Origin = fc.constantFrom('a.ris', 'b.ris');
const Act = fc.oneof(
  { weight: 3, arbitrary: fc.record({ act: fc.constant('import' as const), origin: Origin }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('remove' as const), origin: Origin }) },
  fc.record({ act: fc.constantFrom('tag' as const, 'untag' as const), what: fc.constant('tag 1') }),
  fc.record({ act: fc.constantFrom('write' as const, 'discard' as const), what: fc.constant('note 1') }),
  fc.record({ act: fc.constant('decide' as const), what: DecisionOf }),
);
type Act = typeof Act extends fc.Arbitrary<infer One> ? One : never;

function fileOf({ tags, notes, decision }: Content): string {
  const words = { include: 'Included', exclude: 'Excluded', maybe: 'Maybe' };
  return risFile([
    ...ONE,
    ...tags.map((tag) => `KW  - ${tag}`),
    ...notes.map((note) => `N1  - ${note}`),
    ...(decision ? [`N1  - RAYYAN-INCLUSION: {"Emily"=>"${words[decision]}"}`] : []),
  ]);
}

/** What is to stand, by who says it: the files, and the user's own hand (''). */
class Expected {
  readonly #said = new Map<string, Set<string>>();
  /** Which decision was the file's when it came, by the files. */
  readonly #decided = new Map<string, Set<Decision>>();
  #decision: Decision | undefined;

  does(act: Act, files: Readonly<Record<string, Content>>): void {
    if (act.act === 'import') this.#import(act.origin, files[act.origin]);
    else if (act.act === 'remove') this.#remove(act.origin);
    else if (act.act === 'decide') this.#decision = act.what;
    else if (act.act === 'tag' || act.act === 'write') this.#of(act.what).add('');
    else this.#of(act.what).clear();
  }

  get standing(): { texts: string[]; decision: Decision | undefined } {
    const texts = [...this.#said].flatMap(([what, said]) => (said.size > 0 ? [what] : []));
    return { texts: texts.sort(), decision: this.#decision };
  }

  #import(origin: string, content: Content | undefined): void {
    // What the user's own hand says needs no file.
    for (const what of [...(content?.tags ?? []), ...(content?.notes ?? [])])
      if (!this.#of(what).has('')) this.#of(what).add(origin);
    const decision = content?.decision;
    if (!decision) return;
    const isOpen = this.#decision === undefined;
    this.#decision ??= decision;
    if (isOpen || (this.#decision === decision && this.#deciders(decision).length > 0))
      this.#decided.set(origin, new Set([...(this.#decided.get(origin) ?? []), decision]));
  }

  #remove(origin: string): void {
    for (const said of this.#said.values()) said.delete(origin);
    const by = this.#deciders(this.#decision);
    if (by.length > 0 && by.every((one) => one === origin)) this.#decision = undefined;
    this.#decided.delete(origin);
  }

  #deciders(decision: Decision | undefined): string[] {
    return [...this.#decided].flatMap(([origin, of]) => (decision && of.has(decision) ? [origin] : []));
  }

  #of(what: string): Set<string> {
    const said = this.#said.get(what) ?? new Set();
    this.#said.set(what, said);
    return said;
  }
}

async function does(library: Library, act: Act, files: Readonly<Record<string, Content>>): Promise<void> {
  const content = 'origin' in act ? files[act.origin] : undefined;
  if (act.act === 'import') await importText(library, content ? fileOf(content) : '', { origin: act.origin });
  else if (act.act === 'remove') await importsInto(library).removeOrigin(act.origin, UNWATCHED);
  else if (act.act === 'decide') await setChoice(library, SUBJECT, 'decision', act.what);
  else if (act.act === 'tag') await tagArticle(library, SUBJECT, act.what);
  else if (act.act === 'untag') await untagArticle(library, SUBJECT, act.what);
  else if (act.act === 'write')
    await saveNote(library, SUBJECT, { note: crypto.randomUUID(), text: act.what, author: '' });
  else
    for (const { id, body } of (await library.db.get('entries', 'pmid:1'))?.notes ?? [])
      if (body === act.what) await discardNote(library, SUBJECT, id);
}

it('leaves exactly what the files that stay say, and the user, whatever is imported, removed and written in whatever order', async () => {
  const acts = fc.array(Act, { minLength: 3, maxLength: 12, size: 'max' });
  await fc.assert(
    fc.asyncProperty(Content, Content, acts, async (a, b, all) => {
      const [library, expected] = [await emptyLibrary(), new Expected()];
      const files = { 'a.ris': a, 'b.ris': b };
      for (const act of all) {
        await does(library, act, files);
        expected.does(act, files);
      }
      const entry = await library.db.get('entries', 'pmid:1');
      const now = [
        ...(entry?.tags ?? []).map(({ name }) => name),
        ...(entry?.notes ?? []).map(({ body }) => body),
      ];
      expect({ texts: [...new Set(now)].sort(), decision: entry?.decision }).toEqual(expected.standing);
    }),
    { numRuns: 100, seed: 1 },
  );
}, 30_000);
