import { type ArticleKey, idsOfKey } from '../../src/article/article-key.ts';
import { bareCitation } from '../../src/article/bare-citation.ts';
import type { Citation } from '../../src/article/citation.ts';
import type { AppError } from '../../src/lib/app-error.ts';
import type { TidyWorld } from '../../src/library/tidy/tidy-world.ts';
import type { Request, Subject } from '../../src/protocol/messages.ts';
import type { EntryInFull, TidyFacts } from '../../src/store/read/tidy-facts.ts';
import type { StoredEntry, StoredTag } from '../../src/store/schema.ts';
import { FakeLookUps } from './fake-look-ups.ts';

/** A library to be tidied, as far as tidying sees it. */
export class FakeTidyWorld implements TidyWorld {
  readonly lookUps = new FakeLookUps();
  readonly said: Request<'same-article'>[] = [];
  readonly merged: [tag: string, into: string][] = [];
  readonly undone: number[] = [];
  readonly learnt: Subject[] = [];
  failing: AppError | undefined;
  #entries: EntryInFull[] = [];
  #tags: StoredTag[] = [];
  readonly #gone = new Set<ArticleKey>();
  readonly #apart = new Map<ArticleKey, ArticleKey>();
  readonly #listeners: (() => void)[] = [];

  keeps(key: ArticleKey, printed: Partial<Citation> = {}, entry: Partial<StoredEntry> = {}): void {
    const ids = { ...idsOfKey(key), ...printed.ids };
    const citation = { ...bareCitation(ids), ...printed, ids };
    const aliases = { pmid: listed(ids.pmid), pmcid: listed(ids.pmcid), doi: listed(ids.doi) };
    const none = { tags: [], tagKeys: [], notes: [], reasons: [], joined: [], beginnings: [], named: [] };
    const whole = {
      ...none,
      key,
      ids,
      title: citation.title,
      aliases,
      separatedFrom: [],
      created: 0,
      modified: 0,
    };
    this.#entries.push({ entry: { ...whole, ...entry }, citation });
  }

  hasTag(name: string, count: number): void {
    this.#tags.push({ key: name.toLowerCase(), name, colour: 'blue', number: undefined, count });
  }

  readonly facts = () =>
    Promise.resolve(
      this.#there().map(({ entry, citation }): TidyFacts => {
        const { key, ids, title, aliases } = entry;
        const knownAs = [
          ...aliases.pmid.map((pmid): ArticleKey => `pmid:${pmid}`),
          ...aliases.doi.map((doi): ArticleKey => `doi:${doi}`),
        ];
        const apart = this.#apart.get(key);
        const [author, year] = [citation?.authors[0]?.name, citation?.date?.year];
        return { key, ids, title, author, year, knownAs, separatedFrom: apart ? [apart] : [] };
      }),
    );

  readonly inFull = (keys: readonly ArticleKey[]) =>
    Promise.resolve(this.#there().filter(({ entry }) => keys.includes(entry.key)));

  readonly tags = () => Promise.resolve(this.#tags);

  readonly say = (request: Request<'same-article'>) => {
    if (this.failing) return Promise.reject(this.failing);
    this.said.push(request);
    const [stronger, weaker] = request.keys;
    if (request.say === 'one') this.#gone.add(weaker);
    else this.#gone.delete(weaker);
    if (request.say === 'two') this.#apart.set(weaker, stronger);
    else this.#apart.delete(weaker);
    return Promise.resolve();
  };

  readonly mergeTag = (tag: string, into: string) => {
    this.merged.push([tag, into]);
    this.#tags = this.#tags.filter(({ key }) => key !== tag);
    return Promise.resolve({ entries: 1, revision: 1, undo: 7 });
  };

  readonly learn = (subjects: readonly Subject[]) => {
    this.learnt.push(...subjects);
    for (const { citation, ids } of subjects) {
      this.#entries = this.#entries.map((one) =>
        one.entry.ids.pmid === ids.pmid ? { citation, entry: { ...one.entry, title: citation?.title } } : one,
      );
    }
    for (const listener of this.#listeners) listener();
    return Promise.resolve();
  };

  readonly undo = (history: number) => {
    this.undone.push(history);
    return Promise.resolve();
  };

  readonly allowPrivate = () => {
    this.failing = undefined;
    return Promise.resolve();
  };

  readonly onChange = (listener: () => void) => void this.#listeners.push(listener);

  #there(): EntryInFull[] {
    return this.#entries.filter(({ entry }) => !this.#gone.has(entry.key));
  }
}

function listed(value: string | undefined): string[] {
  return value === undefined ? [] : [value];
}
