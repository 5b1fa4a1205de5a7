import { plainText } from './markdown/plain-text.ts';
import { readArticles } from './markdown/read-articles.ts';
import { shownInText } from './markdown/shown-in-text.ts';
import { writeArticle } from './markdown/write-article.ts';
import { FileProblem } from './records/file-problem.ts';
import type { Format } from './records/format.ts';
import { lines } from './text/lines.ts';

/**
 * Markdown, all articles in one file. Only PubMargin's own files come back: what stands between its marks, with edited notes
 * as they read now.
 */
export const markdown: Format = {
  id: 'markdown',
  name: 'Markdown',
  extension: 'md',
  mediaType: 'text/markdown',
  out: {
    async *write(records, { title }) {
      if (title !== '') yield `# ${plainText(title)}\n\n`;
      for await (const record of records) yield `${writeArticle(record)}\n`;
    },
    shown: shownInText,
  },
  in: {
    recognises: (beginning) => /^<!-- pubmargin:article /m.test(beginning),
    async *read(text) {
      let isOurs = false;
      for await (const item of readArticles(lines(text))) {
        isOurs = true;
        yield item;
      }
      if (!isOurs) throw new FileProblem(['unreadNoMarks']);
    },
  },
};
