import { unwrap } from 'idb';
import type { Doc } from 'yjs';
import type { ArticleKey } from '../../article/article-key.ts';
import type { ClientIds } from '../../entry/client-ids.ts';
import { articleDocId, JOINS_DOC, parseArticleDocId, TAG_NAMES_DOC } from '../../entry/doc-ids.ts';
import { joinedUnder, joinsUnder } from '../../entry/joins-document.ts';
import { documentState, knowTheSame, openDocument } from '../../entry/merge-document.ts';
import { tagDots } from '../../entry/tags-document.ts';
import { readRevision } from '../read/revision.ts';
import { MY_SPACE } from '../schema.ts';
import { giveJoins, giveNames, namedIn } from './lab-names.ts';
import { LabSharing } from './lab-sharing.ts';
import type { Received } from './unsent-rows.ts';
import type { WriteTransaction } from './writing.ts';

/** What the rows of labs need of the write that they are part of. */
interface Write {
  document(id: string): Promise<Doc>;
  readonly clients: ClientIds;
  readonly received: Received | undefined;
}

/**
 * What of a write goes to labs: documents of shared articles, all of an article or nothing, and of names of tags and of joins
 * what these need. A lab's names and joins are documents of their own, in the lab's space: a part of the user's cannot
 * be cut out of a merge document.
 */
export class LabRows {
  readonly #transaction: WriteTransaction;
  readonly #write: Write;
  readonly #changed = new Map<string, { revision: number; isAsItCame: boolean }>();
  readonly #looked = new Set<ArticleKey>();
  readonly #opened = new Map<string, Promise<{ before: Doc; doc: Doc }>>();
  #labs: Promise<Map<string, LabSharing>> | undefined;

  constructor(transaction: WriteTransaction, write: Write) {
    this.#transaction = transaction;
    this.#write = write;
  }

  /** A merge document changed, at this revision. */
  async changed(id: string, doc: Doc, revision: number): Promise<void> {
    if ((await this.#all()).size === 0) return;
    const came = this.#write.received?.said.get(id);
    this.#changed.set(id, { revision, isAsItCame: came !== undefined && knowTheSame(doc, came) });
  }

  /** What is known of an article changed. */
  async cited(key: ArticleKey, revision: number): Promise<void> {
    if ((await this.#all()).size === 0) return;
    const isAsItCame = this.#write.received?.citations.has(key) === true;
    this.#changed.set(articleDocId('c', key), { revision, isAsItCame });
  }

  /** The names of all labs. */
  async targets(): Promise<string[]> {
    return [...(await this.#all()).keys()];
  }

  async isLab(target: string): Promise<boolean> {
    return (await this.#all()).has(target);
  }

  /** What is shared with a lab, to be changed; undefined for what is no lab. `looked`: articles that it may be about. */
  async sharing(target: string, looked: Iterable<ArticleKey>): Promise<LabSharing | undefined> {
    for (const key of looked) this.#looked.add(key);
    return (await this.#all()).get(target);
  }

  /** A lab's own document of names of tags, or of joins. */
  async document(target: string, id: string): Promise<Doc> {
    const name = `${target} ${id}`;
    let opened = this.#opened.get(name);
    if (!opened) {
      const row = this.#transaction.objectStore('docs').get([target, id]);
      opened = row.then((kept) => {
        const doc = openDocument(kept?.state);
        this.#write.clients.assign(doc, name);
        return { doc, before: openDocument(kept?.state) };
      });
      this.#opened.set(name, opened);
    }
    return (await opened).doc;
  }

  /**
   * An article that comes from a lab is shared from now on, where the library says nothing of it that did not come: else the
   * user had it before, for themselves, and it stays so until they say otherwise.
   */
  async shareWhatCame(
    target: string,
    came: ReadonlyMap<string, Doc>,
    articles: ReadonlySet<ArticleKey>,
  ): Promise<void> {
    const sharing = (await this.#all()).get(target);
    if (!sharing) return;
    const joins = await this.#write.document(JOINS_DOC);
    for (const key of articles) {
      if (joinedUnder(joins, key) !== key) continue;
      let isAll = true;
      for (const part of ['t', 'n'] as const) {
        const id = articleDocId(part, key);
        isAll &&= knowTheSame(await this.#write.document(id), came.get(id) ?? openDocument());
      }
      sharing.came(key, isAll);
    }
  }

  /** Writes what came of it, at the end of the write. Says whether a document of a lab's changed. */
  async settle(revision: () => Promise<number>): Promise<boolean> {
    let any = false;
    for (const [target, sharing] of await this.#all()) {
      await this.#settleRows(target, sharing);
      if (sharing.isChanged) {
        const row = await this.#transaction.objectStore('targets').get(target);
        if (row?.lab) await this.#transaction.objectStore('targets').put({ ...row, lab: sharing.kept() });
      }
      for (const id of [TAG_NAMES_DOC, JOINS_DOC]) {
        if (await this.#keep(target, id, revision)) any = true;
      }
    }
    return any;
  }

  async #settleRows(target: string, sharing: LabSharing): Promise<void> {
    const joins = await this.#write.document(JOINS_DOC);
    const looked = new Set(this.#looked);
    for (const id of this.#changed.keys()) {
      const article = parseArticleDocId(id);
      if (article) looked.add(article.key);
    }
    const isJoining = this.#changed.has(JOINS_DOC);
    if (isJoining) {
      sharing.follow(joins, this.#write.received === undefined);
      for (const key of sharing.shared) looked.add(key);
    }
    const used = new Set<string>();
    for (const key of new Set([...looked].flatMap((one) => [one, joinedUnder(joins, one)]))) {
      const tags = tagDots(await this.#write.document(articleDocId('t', key))).map(({ tag }) => tag);
      const change = sharing.look(key, tags, joins);
      if (change === 'begins') await this.#send(target, key);
      if (change === 'ends') this.#leave(target, key);
      if (change === 'ends') for (const { weaker } of joinsUnder(joins, key)) this.#leave(target, weaker);
      if (sharing.shared.has(key)) for (const tag of tags) used.add(tag);
    }
    for (const [id, { revision, isAsItCame }] of this.#changed) {
      const article = parseArticleDocId(id);
      if (!article || !sharing.shared.has(joinedUnder(joins, article.key))) continue;
      if (isAsItCame && this.#write.received?.target === target) continue;
      if (article.part !== 'c' || (await this.#isCited(article.key))) this.#put(target, id, revision);
      else unwrap(this.#transaction).objectStore('unsent').delete([target, id]);
    }
    await this.#give(target, sharing, used);
  }

  /** Keeps the lab's names and joins in step with the user's. */
  async #give(target: string, { shared }: LabSharing, used: Set<string>): Promise<void> {
    const names = await this.document(target, TAG_NAMES_DOC);
    if (this.#changed.has(TAG_NAMES_DOC)) {
      const entries = this.#transaction.objectStore('entries').index('tags');
      for (const tag of namedIn(names)) {
        // What no shared article has any more is the user's own again.
        if ((await entries.getAllKeys(tag)).some((key) => shared.has(key))) used.add(tag);
      }
    }
    if (used.size > 0) giveNames(await this.#write.document(TAG_NAMES_DOC), names, used);
    if (this.#changed.size > 0 || this.#looked.size > 0) {
      giveJoins(await this.#write.document(JOINS_DOC), await this.document(target, JOINS_DOC), shared);
    }
  }

  async #keep(target: string, id: string, next: () => Promise<number>): Promise<boolean> {
    const opened = await this.#opened.get(`${target} ${id}`);
    if (!opened || knowTheSame(opened.doc, opened.before)) return false;
    const revision = await next();
    const state = documentState(opened.doc);
    unwrap(this.#transaction).objectStore('docs').put({ space: target, id, state, revision });
    const { target: from, said } = this.#write.received ?? {};
    const came = from === target ? said?.get(id) : undefined;
    if (!came || !knowTheSame(opened.doc, came)) this.#put(target, id, revision);
    return true;
  }

  /** All of an article is to be sent, each document at its revision of now. */
  async #send(target: string, key: ArticleKey): Promise<void> {
    for (const part of ['t', 'n'] as const) {
      const row = await this.#transaction.objectStore('docs').get([MY_SPACE, articleDocId(part, key)]);
      if (row) this.#put(target, row.id, row.revision);
    }
    if (!(await this.#isCited(key))) return;
    this.#put(target, articleDocId('c', key), await readRevision(this.#transaction.objectStore('meta')));
  }

  /** Nothing that stands under this key is to be sent any more. */
  #leave(target: string, key: ArticleKey): void {
    const unsent = unwrap(this.#transaction).objectStore('unsent');
    for (const part of ['t', 'n', 'c'] as const) unsent.delete([target, articleDocId(part, key)]);
  }

  async #isCited(key: ArticleKey): Promise<boolean> {
    return (await this.#transaction.objectStore('citations').getKey(key)) !== undefined;
  }

  #put(target: string, id: string, revision: number): void {
    unwrap(this.#transaction).objectStore('unsent').put({ target, id, revision });
  }

  #all(): Promise<Map<string, LabSharing>> {
    this.#labs ??= this.#transaction
      .objectStore('targets')
      .getAll()
      .then(
        (rows) => new Map(rows.flatMap(({ target, lab }) => (lab ? [[target, new LabSharing(lab)]] : []))),
      );
    return this.#labs;
  }
}
