import { unwrap } from 'idb';
import type { Doc } from 'yjs';
import type { ArticleKey } from '../../article/article-key.ts';
import { articleDocId, JOINS_DOC, TAG_NAMES_DOC } from '../../entry/doc-ids.ts';
import { joinedKeys, joinedUnder } from '../../entry/joins-document.ts';
import { openDocument } from '../../entry/merge-document.ts';
import { editBetween, shownArticle } from '../../entry/shown-article.ts';
import { keysOfAliases } from '../aliases.ts';
import type { ArticleInFile } from '../file-merge.ts';
import { type EditedEntry, MY_SPACE, type StoredEntry } from '../schema.ts';
import { keepLinks } from './link-rows.ts';
import { rowOf } from './settle-entry.ts';
import type { Writing } from './writing.ts';

/** What became of some articles of a file. */
interface KeptNew {
  /** What taking them back needs. */
  readonly edits: EditedEntry[];
  /** Those that have an entry now. */
  readonly kept: ArticleKey[];
  /** Those that the library knows something of: they are to be merged. */
  readonly others: ArticleInFile[];
}

const NOTHING = shownArticle({ tags: openDocument(), notes: openDocument() });

/**
 * Keeps articles of a file that the library knows nothing of: their documents are what the file holds, so nothing is merged.
 * Most of a large file is so, and comes in at nearly the speed of the disk.
 */
export class NewArticles {
  readonly #writing: Writing;
  readonly #names: Doc;
  readonly #joins: Doc;
  /** Keys that are joined under others, and those others. */
  readonly #joined: ReadonlySet<ArticleKey>;

  private constructor(writing: Writing, names: Doc, joins: Doc) {
    this.#writing = writing;
    this.#names = names;
    this.#joins = joins;
    this.#joined = new Set(joinedKeys(joins).flatMap((key) => [key, joinedUnder(joins, key)]));
  }

  /** To be called once tag names and joins are what they are to be. */
  static async begin(writing: Writing): Promise<NewArticles> {
    return new NewArticles(writing, await writing.document(TAG_NAMES_DOC), await writing.document(JOINS_DOC));
  }

  async keep(articles: readonly ArticleInFile[]): Promise<KeptNew> {
    const areKnown = await this.#areKnown(articles);
    const found: KeptNew = { edits: [], kept: [], others: [] };
    for (const [at, article] of articles.entries()) {
      if (areKnown[at] === true || this.#joined.has(article.key)) found.others.push(article);
      else await this.#keep(article, found);
    }
    return found;
  }

  async #keep({ key, tags, notes, citation, times }: ArticleInFile, found: KeptNew): Promise<void> {
    const documents = { tags: openDocument(tags), notes: openDocument(notes) };
    const writing = this.#writing;
    if (tags) await writing.keepNew(articleDocId('t', key), tags, documents.tags);
    if (notes) await writing.keepNew(articleDocId('n', key), notes, documents.notes);
    const edit = editBetween(NOTHING, shownArticle(documents));
    if (edit) found.edits.push({ article: key, edit, before: undefined, citations: [], links: [] });
    const row = rowOf(writing.library, key, documents, {
      ...{ tagNames: this.#names, joins: this.#joins, known: citation ? [citation.citation] : [] },
      ...{ created: times?.created, modified: times?.modified ?? writing.now },
    });
    if (!row) return;
    found.kept.push(key);
    this.#put(row);
    if (!citation) return;
    const { cites, citedBy, citation: printed, began: _elsewhere, ...sighting } = citation;
    unwrap(writing.transaction)
      .objectStore('citations')
      .put({ key, citation: printed, ...sighting });
    writing.cited([key]);
    if (cites.length + citedBy.length > 0) await keepLinks(writing, key, { cites, citedBy }, sighting);
  }

  #put(row: StoredEntry): void {
    const { tags, known, transaction } = this.#writing;
    unwrap(transaction).objectStore('entries').put(row);
    tags.count([], row.tagKeys);
    const keys = [row.key, ...keysOfAliases(row.aliases)];
    this.#writing.touch(keys);
    known.changed(keys);
  }

  /** Has the library a document of each? What it has of an article stands in one of the two. */
  #areKnown(articles: readonly ArticleInFile[]): Promise<boolean[]> {
    const docs = unwrap(this.#writing.transaction).objectStore('docs');
    const isThere = (id: string) =>
      new Promise<boolean>((resolve, reject) => {
        const request = docs.getKey([MY_SPACE, id]);
        request.onsuccess = () => resolve(request.result !== undefined);
        request.onerror = () => reject(request.error ?? new Error('The database did not say why it failed.'));
      });
    return Promise.all(
      articles.map(async ({ key }) => {
        const both = await Promise.all([isThere(articleDocId('t', key)), isThere(articleDocId('n', key))]);
        return both.includes(true);
      }),
    );
  }
}
