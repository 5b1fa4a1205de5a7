import * as v from 'valibot';
import { isListId } from '../../entry/origin.ts';
import { TimeSchema } from '../../entry/time.ts';
import type { FileHead } from '../records/format.ts';
import { jsonWord, parsedWord } from '../text/json-word.ts';

/**
 * What PubMargin reads stands in texts of their own, each a word before a colon and then base64: filters of mails take out
 * scripts, comments, styles and attributes, and leave texts.
 */
export const DATA = {
  head: 'pubmargin-list',
  article: 'pubmargin-article',
  end: 'pubmargin-end',
} as const;

const HeadSchema = v.object({
  at: v.pipe(TimeSchema, v.integer()),
  title: v.pipe(v.string(), v.maxLength(1_000)),
  author: v.optional(v.pipe(v.string(), v.maxLength(1_000))),
  list: v.optional(v.pipe(v.string(), v.check(isListId))),
});

/**
 * Such a text as an element that nobody sees, in short lines: mail cuts long ones (https://www.rfc-editor.org/rfc/rfc5322#section-2.1.1),
 * and a filter that takes out `hidden` would make the page as wide as the word.
 */
export function dataElement(kind: keyof typeof DATA, word: string): string {
  return `<pre hidden>${DATA[kind]}:${word.replace(/.{76}(?=.)/g, '$&\n')}</pre>\n`;
}

/** What a list says of itself, as such a word. */
export function headWord({ at, title, author, list }: FileHead): string {
  return jsonWord({ at, title, author, list });
}

/** What such a word says; undefined where it was changed. */
export function parseHeadWord(word: string): FileHead | undefined {
  const parsed = v.safeParse(HeadSchema, parsedWord(word));
  return parsed.success ? parsed.output : undefined;
}
