import { Parser } from 'htmlparser2';
import { OUR_NOTE } from './note-html.ts';

/** A note that was HTML. */
export interface NoteOfHtml {
  /** Markdown. */
  readonly text: string;
  /** Is it as PubMargin wrote it? */
  readonly isOurs: boolean;
}

const INLINE: Readonly<Record<string, string>> = {
  strong: '**',
  b: '**',
  em: '*',
  i: '*',
  code: '`',
};
const BLOCKS = new Set(['p', 'div', 'ul', 'ol', 'table', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const UNSEEN = new Set(['script', 'style', 'title']);

/**
 * The Markdown of a note that Zotero keeps as HTML: paragraphs, line breaks, headings, lists, quotations, links, bold and
 * italic; of other elements their text. Only text comes out, never markup.
 */
export function noteOfHtml(html: string): NoteOfHtml {
  const writer = new NoteWriter();
  const parser = new Parser({
    onopentag: (name, { class: className, href }) => writer.open(name, className, href),
    ontext: (text) => writer.text(text),
    onclosetag: (name) => writer.close(name),
  });
  parser.end(html);
  return { text: writer.isOurs ? writer.whole : writer.whole.trim(), isOurs: writer.isOurs };
}

/**
 * Writes Markdown from the elements and texts of a note as they come: paragraphs, the lines of each beginning with what
 * quotations and lists around it ask for.
 */
export class NoteWriter {
  isOurs = false;
  readonly #paragraphs: { text: string; isQuoted: boolean; isItem: boolean }[] = [];
  #current: string | undefined;
  #quotes = 0;
  #lists: (number | undefined)[] = [];
  #isItem = false;
  #unseen = 0;
  #links: string[] = [];

  open(name: string, className: string | undefined, href: string | undefined): void {
    if (name === 'div' && className === OUR_NOTE) this.isOurs = true;
    else if (name === 'br') this.#add('\n');
    else if (name === 'blockquote') this.#quoted(1);
    else if (name === 'li') this.#beginItem();
    else if (name === 'a') this.#beginLink(href);
    else if (name === 'td' || name === 'th') this.text(' ');
    else if (name in INLINE) this.#add(INLINE[name] ?? '');
    else if (UNSEEN.has(name)) this.#unseen += 1;
    else if (BLOCKS.has(name)) this.#beginBlock(name);
    else if (name === 'tr') this.#end();
  }

  text(text: string): void {
    if (this.#unseen > 0) return;
    if (this.isOurs) this.#current = (this.#current ?? '') + text;
    else if (this.#current !== undefined || text.trim() !== '') {
      const folded = text.replace(/\s+/g, ' ');
      this.#add(this.#current?.endsWith(' ') ? folded.trimStart() : folded);
    }
  }

  close(name: string): void {
    if (name === 'blockquote') this.#quoted(-1);
    else if (name === 'ul' || name === 'ol') this.#endList();
    else if (name === 'a') this.#add(this.#links.pop() ?? '');
    else if (name in INLINE) this.#add(INLINE[name] ?? '');
    else if (UNSEEN.has(name)) this.#unseen -= 1;
    else if (BLOCKS.has(name) || name === 'li') this.#end(name === 'p');
  }

  get whole(): string {
    this.#end();
    let whole = '';
    let before: { isItem: boolean } | undefined;
    for (const { text, isQuoted, isItem } of this.#paragraphs) {
      const lines = isQuoted ? text.replace(/^/gm, '> ') : text;
      // The items of a list stand close.
      whole += before === undefined ? lines : `${before.isItem && isItem ? '\n' : '\n\n'}${lines}`;
      before = { isItem };
    }
    return whole;
  }

  #add(text: string): void {
    if (this.#unseen === 0) this.#current = (this.#current ?? '') + text;
  }

  /** Ends a paragraph; one of ours counts also where it is empty. */
  #end(isParagraph = false): void {
    const whole = this.isOurs ? this.#current : this.#current?.replace(/ *\n */g, '\n').trimEnd();
    const current = this.#isItem || this.isOurs ? whole : whole?.trimStart(); // An item's place in lists within lists.
    const isThere = current !== undefined && (this.isOurs || current !== '');
    if (isThere || (this.isOurs && isParagraph)) {
      this.#paragraphs.push({ text: current ?? '', isQuoted: this.#quotes > 0, isItem: this.#isItem });
    }
    this.#current = undefined;
    this.#isItem = false;
  }

  #beginBlock(name: string): void {
    // A paragraph inside of a list's item begins where its mark stands.
    if (!this.#isItem || name === 'ul' || name === 'ol') this.#end();
    if (name === 'ul') this.#lists.push(undefined);
    if (name === 'ol') this.#lists.push(0);
    if (/^h[1-6]$/.test(name)) this.#add(`${'#'.repeat(Number(name.slice(1)))} `);
  }

  #beginItem(): void {
    this.#end();
    const number = this.#lists.pop();
    const next = number === undefined ? undefined : number + 1;
    this.#lists.push(next);
    this.#add(`${'  '.repeat(Math.max(this.#lists.length - 1, 0))}${next === undefined ? '-' : `${next}.`} `);
    this.#isItem = true;
  }

  #endList(): void {
    this.#end();
    this.#lists.pop();
  }

  /** Only addresses of the web are links; what else stands there is text. */
  #beginLink(href = ''): void {
    const isLink = /^https?:\/\/[^\s)]{1,2000}$/i.test(href);
    if (isLink) this.#add('[');
    this.#links.push(isLink ? `](${href})` : '');
  }

  #quoted(more: 1 | -1): void {
    this.#end();
    this.#quotes = Math.max(this.#quotes + more, 0);
  }
}
