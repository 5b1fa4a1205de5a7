import { bareCitation } from '../../article/bare-citation.ts';
import { parseCitationText } from '../../article/citation-text.ts';
import type { ArticleIds } from '../../article/identifiers.ts';
import { idsOfAddress } from '../foreign/address-ids.ts';
import { bareRecord, type FileRecord } from '../records/record.ts';
import { NoteWriter } from '../zotero/note-of-html.ts';

/** No text that people read is longer, UTF-16 units. */
const LONGEST = 100_000;

/**
 * An article as people read it in a list: what is left where a program changed or took out what PubMargin reads.
 * Is told of elements and texts as they come.
 */
export class ArticleOfMarkup {
  /** The line that it begins at. */
  readonly line: number;
  #title = '';
  #cited = '';
  #ids: ArticleIds = {};
  #tags: string[] = [];
  #notes: string[] = [];
  /** What is open, outermost first. */
  #open: string[] = [];
  #note: { writer: NoteWriter; depth: number; isFoot: boolean } | undefined;

  constructor(line: number) {
    this.line = line;
  }

  get hasTitle(): boolean {
    return this.#title !== '';
  }

  open(name: string, { class: className = '', href = '' }: Record<string, string>): void {
    this.#open.push(roleOf(name, className));
    const role = this.#open.at(-1);
    if (this.#note) {
      if (role === 'by') this.#note.isFoot = true;
      if (!this.#note.isFoot) this.#note.writer.open(name, className, href);
    } else if (role === 'note') {
      this.#note = { writer: new NoteWriter(), depth: this.#open.length, isFoot: false };
    } else if (name === 'a') this.#ids = { ...idsOfAddress(href), ...this.#ids };
    else if (role === 'tag') this.#tags.push('');
  }

  text(text: string): void {
    if (this.#note) {
      if (!this.#note.isFoot) this.#note.writer.text(text);
    } else if (this.#open.includes('title')) this.#title = (this.#title + text).slice(0, LONGEST);
    else if (this.#open.includes('cited')) this.#cited = (this.#cited + text).slice(0, LONGEST);
    else if (this.#open.includes('tag')) this.#tags.push((this.#tags.pop() ?? '') + text.slice(0, LONGEST));
  }

  close(name: string): void {
    const role = this.#open.pop();
    const note = this.#note;
    if (!note) return;
    if (!note.isFoot) note.writer.close(name);
    if (role === 'by') note.isFoot = false;
    if (this.#open.length >= note.depth) return;
    this.#note = undefined;
    const body = note.writer.whole.trim();
    if (body !== '') this.#notes.push(body);
  }

  /** The record; undefined where nothing tells which article it is. */
  get record(): FileRecord | undefined {
    const title = this.#title.replace(/\s+/g, ' ').trim();
    if (title === '' && Object.keys(this.#ids).length === 0) return undefined;
    const { doi, title: _, ...said } = parseCitationText(this.#cited.replace(/\s+/g, ' '));
    const ids = { ...(doi === undefined ? {} : { doi }), ...this.#ids };
    return {
      ...bareRecord({ ...bareCitation(ids), ...said, ...(title !== '' && { title }) }),
      tags: this.#tags.map((name) => ({ name: name.replace(/\s+/g, ' ').trim() })).filter(({ name }) => name),
      notes: this.#notes.map((body) => ({ body })),
    };
  }
}

/** What an element is to us. Filters put marks of their own before the names of classes. */
function roleOf(name: string, className: string): string {
  const is = (what: string) => className.split(/\s+/).some((one) => one.endsWith(what));
  if (name === 'h2') return 'title';
  if (name === 'li' && className !== '') return 'tag';
  if (name === 'p' && is('citation')) return 'cited';
  if (name === 'p' && is('by')) return 'by';
  return name === 'div' && is('note') ? 'note' : '';
}
