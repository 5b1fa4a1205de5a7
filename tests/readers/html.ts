import { HtmlValidate } from 'html-validate';
import { JSDOM } from 'jsdom';
import { readingList } from '../../src/exchange/reading-list.ts';
import { type Found, type Reader, written } from './reader.ts';

/** html-validate (https://html-validate.org/): HTML as the standard has it, and fit for screen readers. */
const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
});

/** A browser's parser, on what a validator finds nothing wrong with. */
export const htmlReader: Reader = {
  name: 'html-validate, jsdom: reading list',
  write: (records) => written(readingList, records),
  apart: ['titles', 'tags'],
  // Notes are Markdown, whose marks are drawn.
  asShown: (text, part) => (part === 'notes' ? letters(text) : text),
  async read(file) {
    const { results } = await validator.validateString(file);
    const messages = results.flatMap((result) =>
      result.messages.map(({ line, ruleId, message }) => `line ${line}: ${message} (${ruleId})`),
    );
    if (messages.length > 0) throw new Error(messages.slice(0, 8).join('\n'));
    return [...new JSDOM(file).window.document.querySelectorAll('article')].map(found);
  },
};

/** What a person sees of an article; the data for PubMargin is not shown. */
function found(article: Element): Found {
  for (const data of article.querySelectorAll('[hidden], pre')) data.remove();
  const texts = (selector: string) => [...article.querySelectorAll(selector)].map((one) => one.textContent);
  const text = article.textContent;
  return {
    titles: texts('h2'),
    authors: [text],
    identifiers: [text],
    tags: texts('.tags > li'),
    notes: [letters(text)],
  };
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}
