import type { ArticleKey } from '../../src/article/article-key.ts';
import type { TagColour } from '../../src/entry/tag.ts';
import type { LookWorld } from '../../src/library/look/look-world.ts';
import type { EntryFacts } from '../../src/store/read/entry-facts.ts';
import type { LinkKey } from '../../src/store/read/link-keys.ts';
import type { PrintedFacts } from '../../src/store/read/printed-facts.ts';

/** A library as the pictures see it, in memory. */
export class FakeLook implements LookWorld {
  failing: Error | undefined;
  readonly #entries = new Map<ArticleKey, EntryFacts>();
  readonly #printed = new Map<ArticleKey, PrintedFacts>();
  readonly #links: LinkKey[] = [];
  readonly #names = new Map<string, string>();
  #listener: () => void = () => undefined;

  /** Keeps an article by "Biswas 2021", of March, with the beginnings of its notes. Times: milliseconds since 1970. */
  keep(pmid: string, name: string, tagKeys: string[], created: number, noted: number[] = []): void {
    const [key, [author, year]] = [`pmid:${pmid}` as const, name.split(' ')];
    this.#entries.set(key, { key, title: `Article ${pmid}`, tagKeys, created, noted, knownAs: [key] });
    this.#printed.set(key, { author, year: Number(year), month: 3 });
  }

  link(citing: string, ...cited: string[]): void {
    for (const one of cited) this.#links.push([`pmid:${citing}`, `pmid:${one}`]);
  }

  /** The user renamed a tag, which keeps its key. */
  rename(tag: string, name: string): void {
    this.#names.set(tag, name);
  }

  changedElsewhere(): void {
    this.#listener();
  }

  /** By key, as the store has them. */
  readonly entries = () => {
    const sorted = [...this.#entries.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
    return this.failing ? Promise.reject(this.failing) : Promise.resolve(sorted);
  };

  readonly tags = () => {
    const counts = new Map<string, number>();
    for (const key of [...this.#entries.values()].flatMap(({ tagKeys }) => tagKeys)) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const colour: TagColour = 'blue';
    return Promise.resolve(
      [...counts].map(([key, count]) => {
        return { key, name: this.#names.get(key) ?? key.toUpperCase(), colour, number: undefined, count };
      }),
    );
  };

  readonly links = (take: (links: LinkKey[]) => void) => {
    take(this.#links);
    return Promise.resolve();
  };

  readonly citing = (keys: readonly ArticleKey[]) =>
    Promise.resolve(
      new Map(keys.map((key) => [key, this.#links.filter(([, cited]) => cited === key).map(([one]) => one)])),
    );

  readonly printed = (keys: readonly ArticleKey[]) =>
    Promise.resolve(new Map([...this.#printed].filter(([key]) => keys.includes(key))));

  readonly onChange = (listener: () => void) => {
    this.#listener = listener;
  };
}
