import { Parser } from 'htmlparser2';
import type { Sentence } from '../../lib/sentence.ts';
import { parseExactPart } from '../records/exact-part.ts';
import { FileProblem } from '../records/file-problem.ts';
import type { ReadItem } from '../records/format.ts';
import { ArticleOfMarkup } from './article-of-markup.ts';
import { DATA } from './list-data.ts';

/** In UTF-16 units: no text of an article's comes near. */
const LONGEST_TEXT = 20_000_000;
const DEEPEST = 1_000;

/** The articles of a list that comes in pieces. Throws FileProblem for what is none, or is cut off. */
export async function* readList(text: AsyncIterable<string>): AsyncGenerator<ReadItem> {
  const reader = new ListReader();
  for await (const piece of text) yield* reader.read(piece);
  yield* reader.finish();
}

class ListReader {
  readonly #parser = new Parser({
    onopentag: (name, attributes) => this.#opened(name, attributes),
    ontext: (text) => this.#said(text),
    onclosetag: (name) => this.#closed(name),
  });
  #items: ReadItem[] = [];
  /** How long what is not read yet is: an attribute or tag that never ends. */
  #unread = 0;
  #depth = 0;
  #piece = '';
  /** Where the piece begins in the text, and at which line. */
  #start = 0;
  #line = 1;
  #article: ArticleOfMarkup | undefined;
  /** The text of the `<pre>` that is open, as long as nothing but text stands in it. */
  #data: { text: string; line: number } | undefined;
  #hasHead = false;
  #hasEnd = false;
  #hasArticle = false;
  /** How many articles stand there, and how many the list was made with, as its end says. */
  #articles = 0;
  #madeWith: number | undefined;

  read(piece: string): ReadItem[] {
    this.#piece = piece;
    this.#unread += piece.length;
    this.#parser.write(piece);
    if (this.#unread > LONGEST_TEXT) throw damaged(this.#line);
    if (this.#start > LONGEST_TEXT && !this.#hasHead && !this.#hasArticle) throw noList();
    this.#start += piece.length;
    this.#line += newlines(piece);
    return this.#take();
  }

  finish(): ReadItem[] {
    this.#parser.end();
    this.#endArticle();
    if (!this.#hasHead && !this.#hasArticle) {
      throw this.#start === 0 ? new FileProblem(['unreadEmpty']) : noList();
    }
    if (this.#hasHead && !this.#hasEnd) throw new FileProblem(['unreadCutOff']);
    this.#tellMissing();
    return this.#take();
  }

  /** What was cut out must not pass for what the sender took off the list. */
  #tellMissing(): void {
    const [found, all] = [this.#articles, this.#madeWith];
    if (all === undefined || found >= all) return;
    this.#items.push({ notUnderstood: missing(all, found), line: undefined });
  }

  #take(): ReadItem[] {
    const items = this.#items;
    this.#items = [];
    return items;
  }

  #opened(name: string, attributes: Record<string, string>): void {
    this.#unread = 0;
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw damaged(this.#line);
    this.#data = name === 'pre' ? { text: '', line: this.#lineNow() } : undefined;
    if (name === 'article' || (name === 'h2' && this.#article?.hasTitle !== false)) {
      this.#endArticle();
      this.#article = new ArticleOfMarkup(this.#lineNow());
    }
    if (name !== 'article') this.#article?.open(name, attributes);
  }

  #said(text: string): void {
    if (this.#data && this.#data.text.length + text.length > LONGEST_TEXT) throw damaged(this.#data.line);
    if (this.#data) this.#data.text += text;
    else this.#article?.text(text);
  }

  #closed(name: string): void {
    this.#unread = 0;
    this.#depth -= 1;
    const data = this.#data;
    this.#data = undefined;
    if (name === 'pre' && data) this.#read(data);
    if (name === 'article') this.#endArticle();
    else this.#article?.close(name);
  }

  /** A text that may be one of ours. What stands in a note is in a `<code>` of its own. */
  #read({ text, line }: { text: string; line: number }): void {
    const [, kind, word = ''] = /^\s*(pubmargin-[a-z]+):(.*)$/s.exec(text) ?? [];
    if (kind === DATA.head) this.#hasHead = true;
    else if (kind === DATA.end) {
      this.#hasEnd = true;
      if (/^\s*\d{1,9}\s*$/.test(word)) this.#madeWith = Number(word);
    } else if (kind === DATA.article) {
      const record = parseExactPart(word);
      if (!record) return; // What people read is still there.
      this.#hasArticle = true;
      this.#articles += 1;
      this.#items.push({ record, line: this.#article?.line ?? line });
      this.#article = undefined;
    } else this.#article?.text(text);
  }

  #endArticle(): void {
    const article = this.#article;
    this.#article = undefined;
    if (!article) return;
    const { record, line } = article;
    this.#articles += 1;
    if (record) {
      this.#hasArticle = true;
      this.#items.push({ record, line });
    } else this.#items.push({ notUnderstood: ['partEmptyListed'], line });
  }

  #lineNow(): number {
    const at = this.#parser.startIndex - this.#start;
    return this.#line + (at > 0 ? newlines(this.#piece.slice(0, at)) : 0);
  }
}

/** That of all articles of the list fewer are found. */
function missing(all: number, found: number): Sentence {
  if (all === 1) return ['partMissingOnly'];
  return found === 1 ? ['partMissingAllButOne', all] : ['partMissing', all, found];
}

function noList(): FileProblem {
  return new FileProblem(['unreadNoReadingList']);
}

function newlines(text: string): number {
  return text.split('\n').length - 1;
}

function damaged(line: number): FileProblem {
  return new FileProblem(['unreadDamagedAt', line]);
}
