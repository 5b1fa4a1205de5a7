import type { FileHead, Format } from './records/format.ts';
import type { FileRecord } from './records/record.ts';
import { DATA, parseHeadWord } from './reading-list/list-data.ts';
import { readList } from './reading-list/read-list.ts';
import { writeArticle } from './reading-list/write-article.ts';
import { closing, opening } from './reading-list/write-list.ts';

/** So many articles are counted before the first one is written; longer lists have their links to PubMed at the end. */
const COUNTED = 1_000;
const HEAD = new RegExp(`<pre[^>]*>\\s*${DATA.head}:([\\w+/=\\s]+)</pre>`, 'i');

/**
 * An annotated reading list: one HTML file that anyone reads, prints and mails, without a script or anything that is
 * loaded. PubMargin takes it in as a list with a name of its own, and updates it from a newer file.
 */
export const readingList = {
  id: 'reading-list',
  name: 'Reading list',
  words: 'formatReadingList',
  extension: 'html',
  mediaType: 'text/html',
  out: { write },
  in: {
    recognises: (beginning: string) => /^\s*</.test(beginning) && HEAD.test(beginning),
    head: (beginning: string) => parseHeadWord(HEAD.exec(beginning)?.[1] ?? ''),
    read: readList,
  },
} satisfies Format;

async function* write(
  records: AsyncIterable<FileRecord> | Iterable<FileRecord>,
  head: FileHead,
): AsyncGenerator<string> {
  const pmids: string[] = [];
  const first: string[] = [];
  let articles = 0;
  for await (const record of records) {
    articles += 1;
    if (record.citation.ids.pmid !== undefined) pmids.push(record.citation.ids.pmid);
    if (articles <= COUNTED) first.push(writeArticle(record));
    else {
      if (articles === COUNTED + 1) yield [opening(head), ...first].join('');
      yield writeArticle(record);
    }
  }
  if (articles > COUNTED) yield closing(articles, pmids);
  else yield [opening(head, { articles, pmids }), ...first, closing(articles)].join('');
}
