import type { ArticleKey } from '../article/article-key.ts';
import { printedKey } from '../article/printed-key.ts';
import type { BundledDocument } from '../entry/doc-bundle.ts';
import { articleDocId, JOINS_DOC, LISTS_DOC, TAG_NAMES_DOC } from '../entry/doc-ids.ts';
import { openDocument } from '../entry/merge-document.ts';
import { listOfOrigin } from '../entry/origin.ts';
import type { FileRecord } from '../exchange/records/record.ts';
import { type LibraryDb, MY_SPACE } from '../store/schema.ts';
import { addRecord } from './add-record.ts';
import { ArticleDraft } from './article-draft.ts';
import { documentsOf, isTeaching } from './draft-documents.ts';
import type { Fate, FileArticle } from './file-articles.ts';
import type { ImportOptions, NotUnderstood, Unidentified } from './importing.ts';
import { keptCitation } from './kept-citation.ts';
import type { LibraryArticle } from './library-articles.ts';
import { LibraryTwins, type Twin } from './library-twins.ts';
import { namedArticle, pubmedSearch } from './named-article.ts';
import { RecordPlaces } from './record-places.ts';
import { type OutdatedPart, SaidByList } from './said-by-list.ts';
import { type ImportStore, Staging } from './staging.ts';
import { TagKeys } from './tag-keys.ts';

/** So many bytes go in one message: far below the 64 MiB that browsers refuse. */
const PIECE = 1024 * 1024;
/** Nobody writes more about one article; base64 makes a third more of it. */
const LARGEST = 8 * PIECE;
/** As many records without an identifier are named: more than anyone looks for one by one. */
const LISTED = 10_000;

/** A record at its place in the file. */
export interface PlacedRecord {
  readonly record: FileRecord;
  /** Counted from 0. */
  readonly place: number;
  readonly line: number | undefined;
}

/** A record that may be of an article in the library: it waits for the user's word. */
export interface Waiting extends PlacedRecord {
  readonly twin: Twin;
}

/** What goes in one message. */
interface Bundle {
  readonly articles: FileArticle[];
  readonly documents: BundledDocument[];
  size: number;
}

/** How much a file brings, as far as it has been read. */
export interface ImportCounts {
  readonly articles: Record<Fate, number>;
  readonly brings: { notes: number; highlights: number; tags: number; choices: number };
  /** Tags and notes that are there by another file. */
  shared: number;
}

/**
 * Makes documents of a file's records and puts them aside, some records at a time, so that memory doesn't grow with the file but
 * for the identifiers of its articles. What the library has already is left out, so that merging them adds and overwrites nothing.
 */
export class ImportReading {
  readonly counts: ImportCounts = {
    articles: { fresh: 0, changed: 0, same: 0, empty: 0 },
    brings: { notes: 0, highlights: 0, tags: 0, choices: 0 },
    shared: 0,
  };
  /** Records that wait for the user's word. */
  waiting: Waiting[] = [];
  /** Records that no identifier is known of, and the first of them. */
  readonly unidentified: { count: number; readonly first: Unidentified[] } = { count: 0, first: [] };
  readonly problems: NotUnderstood[] = [];
  /** Something of the file was not understood, or a newer one came before: nothing is taken away because it does not stand there. */
  isUnsure = false;
  /** That this file of a list was taken in, as a document. */
  listFile: Uint8Array | undefined;
  readonly #options: ImportOptions;
  readonly #db: LibraryDb;
  readonly #staging: Staging;
  readonly #tagKeys: TagKeys;
  readonly #places: RecordPlaces;
  readonly #twins: LibraryTwins;
  readonly #said = new SaidByList();

  private constructor(
    store: ImportStore,
    file: number,
    options: ImportOptions,
    shared: { names: Uint8Array | undefined; joins: Uint8Array | undefined },
  ) {
    this.#db = store.db;
    this.#staging = new Staging(store, file);
    this.#options = options;
    this.#places = new RecordPlaces(store.db, shared.joins, {
      evidence: options.origin,
      onGone: (article) => this.#uncount(article),
    });
    this.#tagKeys = new TagKeys(openDocument(shared.names));
    this.#twins = new LibraryTwins(store.db);
  }

  /** `file`: when reading it begins, milliseconds since 1970, as its name. */
  static async begin(store: ImportStore, file: number, options: ImportOptions): Promise<ImportReading> {
    const [names, joins] = await Promise.all(
      [TAG_NAMES_DOC, JOINS_DOC].map((id) => store.db.get('docs', [MY_SPACE, id])),
    );
    return new ImportReading(store, file, options, { names: names?.state, joins: joins?.state });
  }

  /** The parts that it was put aside in. */
  get parts(): readonly number[] {
    return this.#staging.parts;
  }

  /** Takes some records in. */
  async add(batch: readonly PlacedRecord[]): Promise<void> {
    const found = await this.#places.inLibrary(batch.map(({ record }) => record.citation.ids));
    const placed: [PlacedRecord, LibraryArticle][] = [];
    const place = async (one: PlacedRecord, article: LibraryArticle) => {
      placed.push([one, await this.#places.meet(article, one.record.citation.ids)]);
    };
    // First what the library has: a record that gives less of the same article meets it there.
    const others: [PlacedRecord, LibraryArticle | undefined][] = [];
    for (const [at, one] of batch.entries()) {
      const article = found[at];
      if (article?.entry) await place(one, article);
      else others.push([one, article]);
    }
    for (const [one, article] of others) {
      const { citation } = one.record;
      const twin = this.#places.isInFile(citation.ids) ? undefined : await this.#twins.find(citation);
      if (twin) this.waiting.push({ ...one, twin });
      else if (article) await place(one, article);
      else this.#setAside(one);
    }
    await this.#put(placed);
  }

  /**
   * Takes in those records that waited: of the articles that they may be of, or of others. Gives how many of the others nothing
   * identifies: they can't be kept.
   */
  async answer(same: ReadonlySet<number>): Promise<number> {
    const [waiting, db] = [this.waiting, this.#db];
    this.waiting = [];
    const placed: [PlacedRecord, LibraryArticle][] = [];
    for (const one of waiting) {
      const { ids } = one.record.citation;
      const twin: LibraryArticle = {
        ...{ key: one.twin.key, entry: await db.get('entries', one.twin.key), weaker: [] },
      };
      const article = same.has(one.place) ? twin : (await this.#places.inLibrary([ids]))[0];
      if (article) placed.push([one, await this.#places.meet(article, ids)]);
    }
    await this.#put(placed);
    await this.end();
    return waiting.length - placed.length;
  }

  /** Waits until everything is put aside, the names of new tags too. */
  async end(): Promise<void> {
    const [names, joins] = [this.#tagKeys.added(), this.#places.joined()];
    await this.#staging.end({
      shared: names && { id: TAG_NAMES_DOC, state: names },
      needed: joins && { id: JOINS_DOC, state: joins },
      once: this.listFile && { id: LISTS_DOC, state: this.listFile },
    });
  }

  /** What an older file of the same list brought and this one does not say; nothing of other files. */
  outdated(): Promise<OutdatedPart[]> {
    return this.#isList && !this.isUnsure
      ? this.#said.outdated(this.#db, this.#options.origin)
      : Promise.resolve([]);
  }

  get origin(): string {
    return this.#options.origin;
  }

  get #isList(): boolean {
    return listOfOrigin(this.#options.origin) !== undefined;
  }

  forget(): Promise<void> {
    return this.#staging.forget();
  }

  #setAside({ record: { citation }, line }: PlacedRecord): void {
    this.unidentified.count += 1;
    if (this.unidentified.first.length >= LISTED) return;
    this.unidentified.first.push({ ...namedArticle(citation), line, search: pubmedSearch(citation) });
  }

  async #put(placed: readonly [PlacedRecord, LibraryArticle][]): Promise<void> {
    const drafts = new Map<ArticleKey, ArticleDraft>();
    const bundles = new Map<number, Promise<Map<string, Uint8Array>>>();
    for (const [one, found] of placed) {
      const article = await this.#places.current(found);
      const draft = drafts.get(article.key) ?? (await this.#draft(article, bundles));
      drafts.set(article.key, draft);
      const { citation, dropped } = keptCitation(one.record.citation);
      draft.learn(citation);
      const problems = addRecord(draft, one.record, { ...this.#options, tagKeys: this.#tagKeys });
      for (const part of dropped) problems.push(['partLeftOut', [part]]);
      this.problems.push(...problems.map((why) => ({ why, line: one.line })));
    }
    if (this.#isList) {
      for (const { key, said } of drafts.values()) this.#said.add(key, said.notes, said.tags);
    }
    await this.#keep([...drafts.values()]);
  }

  /** A second record of an article adds to what the first one brought. `bundles`: those that were read again so far. */
  async #draft(
    { key, entry, weaker }: LibraryArticle,
    bundles: Map<number, Promise<Map<string, Uint8Array>>>,
  ): Promise<ArticleDraft> {
    const { place, others = [] } = this.#places.articles.get(key) ?? {};
    const states: Map<string, Uint8Array>[] = [];
    for (const one of place ? [place, ...others] : others) {
      const bundle = bundles.get(one.bundle) ?? this.#staging.documents(one);
      bundles.set(one.bundle, bundle);
      states.push(await bundle);
    }
    // Under weaker keys, as it was put aside before it was known to be of this article.
    const keys = this.#places.articles.keysOf(key);
    const open = (part: 't' | 'n') =>
      openDocument(...states.flatMap((found) => keys.map((one) => found.get(articleDocId(part, one)))));
    return new ArticleDraft(key, [entry, ...weaker], { tags: open('t'), notes: open('n') });
  }

  /** Counts what these articles are given, and puts it aside. */
  async #keep(drafts: readonly ArticleDraft[]): Promise<void> {
    let bundle: Bundle = { articles: [], documents: [], size: 0 };
    const put = async () => {
      const { articles, documents } = bundle;
      bundle = { articles: [], documents: [], size: 0 };
      if (articles.length === 0) return;
      const place = await this.#staging.put(articles.length, documents);
      for (const article of articles) article.place = place;
    };
    for (const draft of drafts) {
      const article = this.#places.articles.meet(draft.key, {});
      const found = documentsOf(draft, this.#options.origin, article.place !== undefined);
      const size = found.reduce((sum, { state }) => sum + state.length, 0);
      if (size > LARGEST) {
        this.problems.push({
          why: ['partNotesTooLong', printedKey(draft.key)],
          line: undefined,
        });
        continue;
      }
      this.#count(draft, article);
      if (found.length === 0 || article.fate === 'empty') continue;
      bundle.articles.push(article);
      bundle.documents.push(...found);
      bundle.size += size;
      if (bundle.size > PIECE) await put();
    }
    await put();
  }

  #count(draft: ArticleDraft, article: FileArticle): void {
    const { articles, brings } = this.counts;
    const fate = fateOf(draft, article);
    this.#uncount(article);
    articles[fate] += 1;
    Object.assign(article, { fate, isCounted: true });
    for (const what of ['notes', 'highlights', 'tags', 'choices'] as const)
      brings[what] += draft.brought[what];
    this.counts.shared += draft.brought.shared;
  }

  #uncount(article: FileArticle): void {
    if (article.isCounted) this.counts.articles[article.fate] -= 1;
  }
}

function fateOf(draft: ArticleDraft, { fate: before, isJoined }: FileArticle): Fate {
  if (draft.isKnown || before === 'changed') {
    const { aside, shared } = draft.brought;
    const isChange = draft.bringsAnything || aside + shared > 0 || isJoined || isTeaching(draft);
    return isChange || before === 'changed' ? 'changed' : 'same';
  }
  return draft.bringsAnything || before === 'fresh' ? 'fresh' : 'empty';
}
