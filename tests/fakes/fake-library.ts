import { articleKey } from '../../src/article/article-key.ts';
import type { ArticleIds } from '../../src/article/identifiers.ts';
import type { Entry, EntryTag } from '../../src/entry/entry.ts';
import { AppError } from '../../src/lib/app-error.ts';
import type { Reading } from '../../src/pages/reading.ts';
import { keptDraftsFor } from '../../src/protocol/kept-drafts.ts';
import type { MessageName, NoteView, Request } from '../../src/protocol/messages.ts';
import type { PageSession, PanelGoal } from '../../src/overlay/page-session.ts';
import { emptyAnswer } from './empty-answer.ts';

/** A library of one article that answers like the background, and a page session that looks into it. */
export class FakeLibrary {
  tags: EntryTag[] = [];
  notes: NoteView[] = [];
  chosen: Pick<Entry, 'status' | 'decision' | 'reasons' | 'rating'> = { reasons: [] };
  around: NonNullable<PageSession['answer']>['around'] = { cites: [], citedBy: [] };
  backlinks: NonNullable<PageSession['answer']>['backlinks'] = [];
  joined: { weaker: `doi:${string}`; evidence: string }[] = [];
  /** Many notes exist only in this browser. */
  onlyHere = false;
  /** Every answer says that what is kept has grown large. */
  isLarge = false;
  /** What the in-page keys do. */
  keys: ReturnType<typeof emptyAnswer>['choices']['keys'] = {};
  /** What every write throws until it is taken away. */
  failing: AppError | undefined;
  readonly ids: ArticleIds;
  readonly written: Request<'write'>['change'][] = [];
  readonly #history: (() => void)[] = [];
  readonly #listeners: (() => void)[] = [];

  constructor(ids: ArticleIds) {
    this.ids = ids;
  }

  addNote(
    body: string,
    id: string = crypto.randomUUID(),
    highlight: Pick<NoteView, 'quote' | 'colour'> = {},
  ): string {
    const at = Date.UTC(2025, 10, 22);
    const tree: NoteView['tree'] = [{ type: 'paragraph', children: [{ type: 'text', text: body }] }];
    this.notes.push({
      ...{ id, body, tree, author: 'Ward 3', origin: '', created: at, modified: at },
      ...{ quote: highlight.quote, colour: highlight.colour },
    });
    return id;
  }

  addTag(name: string): void {
    this.tags.push({ key: name.toLowerCase(), name, colour: 'blue', origin: '' });
  }

  /** Stands in for `ask` of the protocol. */
  readonly ask = (name: MessageName, request: unknown): Promise<unknown> => {
    switch (name) {
      case 'lookup':
        return Promise.resolve(this.session().answer);
      case 'write':
        return this.#write(request as Request<'write'>);
      case 'undo':
        this.#history[(request as Request<'undo'>).history]?.();
        return Promise.resolve(this.#answer());
      case 'open-note': {
        const note = this.notes.find(({ id }) => id === (request as Request<'open-note'>).note);
        if (!note) return Promise.reject(new AppError('not-found', 'no such note'));
        return Promise.resolve({ text: note.body, state: `state of ${note.body}` });
      }
      case 'allow-private':
        this.failing = undefined;
        return Promise.resolve({});
      case 'drafts':
        return keptDraftsFor((request as Request<'drafts'>).ids);
      case 'tags':
        return Promise.resolve([{ key: 'rct', name: 'rct', colour: 'green', count: 3 }]);
      default:
        return Promise.resolve({});
    }
  };

  /** A page about the library's article. */
  session(reading: Partial<Reading> = {}): PageSession & { abort(): void; changed(): void } {
    const life = new AbortController();
    const panels = new Set<(goal?: PanelGoal) => void>();
    const tell = () => {
      for (const listener of this.#listeners) listener();
    };
    const now = () => ({
      ...emptyAnswer(this.#entry()),
      choices: { ...emptyAnswer().choices, keys: this.keys },
      around: this.around,
      onlyHere: this.onlyHere,
      backlinks: this.backlinks,
    });
    return {
      reading: {
        ...{ site: 'PubMed', kind: 'article', witnesses: {}, mentions: [], unread: [], growing: [] },
        ids: this.ids,
        article: {
          ...{ ids: this.ids, authors: [], publicationTypes: [], mesh: [], keywords: [], substances: [] },
          ...{ abstracts: [], notices: [] },
        },
        ...reading,
      },
      get answer() {
        return now();
      },
      error: undefined,
      signal: life.signal,
      subscribe: (listener) => void this.#listeners.push(listener),
      refresh: () => {
        tell();
        return Promise.resolve();
      },
      articleSubject: () => ({
        ...{ ids: this.ids, citation: reading.article, cites: [], citedBy: [] },
        source: { site: 'PubMed', page: 'https://pubmed.ncbi.nlm.nih.gov/' },
      }),
      mentionSubject: () => undefined,
      openPanel: (goal) => {
        for (const listener of panels) listener(goal);
      },
      onOpenPanel: (listener) => void panels.add(listener),
      editMention: () => undefined,
      onEditMention: () => undefined,
      abort: () => life.abort(),
      changed: tell,
    };
  }

  #write({ subject, change }: Request<'write'>): Promise<unknown> {
    // An editor of an earlier test's page, which is gone, keeps on saving: it hears nothing.
    if (subject.ids.pmid !== this.ids.pmid) return new Promise(() => undefined);
    if (this.failing) return Promise.reject(this.failing);
    this.written.push(change);
    const [tags, notes, chosen] = [[...this.tags], [...this.notes], this.chosen];
    const undo = this.#history.push(() => Object.assign(this, { tags, notes, chosen })) - 1;
    if (change.type === 'set-status') this.#choose({ status: change.status ?? undefined });
    if (change.type === 'set-decision') this.#choose({ decision: change.decision ?? undefined });
    if (change.type === 'set-reasons') this.#choose({ reasons: change.reasons });
    if (change.type === 'set-rating') this.#choose({ rating: change.rating ?? undefined });
    if (change.type === 'add-tag') this.addTag(change.name);
    if (change.type === 'remove-tag') this.tags = this.tags.filter(({ key }) => key !== change.tag);
    if (change.type === 'remove-note') this.notes = this.notes.filter(({ id }) => id !== change.note);
    if (change.type === 'separate') this.joined = [];
    if (change.type === 'highlight') {
      const { note, quote, colour } = change;
      this.addNote('', note, { quote, colour });
    }
    if (change.type === 'recolour-note') {
      const { colour } = change;
      this.notes = this.notes.map((note) => (note.id === change.note ? { ...note, colour } : note));
    }
    if (change.type === 'save-note') {
      const before = this.notes.find(({ id }) => id === change.note);
      this.notes = this.notes.filter(({ id }) => id !== change.note);
      this.addNote(change.text, change.note, before);
      const base = { text: change.text, state: `state of ${change.text}` };
      return Promise.resolve({ ...this.#answer(), base });
    }
    return Promise.resolve({
      ...this.#answer(),
      ...(/^(add|remove|set|highlight|recolour)/.test(change.type) && { undo }),
    });
  }

  #choose(chosen: Partial<FakeLibrary['chosen']>): void {
    this.chosen = { ...this.chosen, ...chosen };
  }

  #answer() {
    return { entry: this.#entry(), revision: 1, ...(this.isLarge && { large: true }) };
  }

  #entry() {
    const { ids, joined } = this;
    const [tags, notes] = [[...this.tags], [...this.notes]];
    const key = articleKey(ids);
    const { status, decision, reasons, rating } = this.chosen;
    const isEmpty = tags.length + notes.length + reasons.length === 0 && !(status ?? decision ?? rating);
    if (!key || isEmpty) return null;
    const tagKeys = tags.map((tag) => tag.key);
    return { key, ids, tags, tagKeys, notes, ...this.chosen, joined, created: 0, modified: 0 };
  }
}
