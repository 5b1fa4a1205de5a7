import { MOST_IN_ADDRESS, pubMedAddress } from '../../article/pubmed-address.ts';
import type { FileHead } from '../records/format.ts';
import { htmlText } from './html-text.ts';
import { dataElement, headWord } from './list-data.ts';
import { LOOK } from './look.ts';
import { shownDay } from './shown-day.ts';
import { link } from './write-note.ts';

/** A title, and a name, of at most so many UTF-16 units: who reads the beginning of a file finds them there. */
const LONGEST_TITLE = 200;
const LONGEST_NAME = 100;

/** What is said of the articles of a list before the first one. */
export interface Contents {
  readonly articles: number;
  readonly pmids: readonly string[];
}

/** Up to the first article. `contents` is absent where the list is too long to be counted first. */
export function opening(given: FileHead, contents?: Contents): string {
  const head = {
    ...given,
    title: shortened(given.title, LONGEST_TITLE) || 'Reading list',
    author: given.author && shortened(given.author, LONGEST_NAME),
  };
  const title = htmlText(head.title);
  const by = [
    head.author && htmlText(head.author),
    shownDay(head.at),
    contents && counted(contents.articles),
  ];
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
${LOOK}</style>
</head>
<body>
${dataElement('head', headWord(head))}<header>
<h1 dir="auto">${title}</h1>
<p class="by">${by.filter(Boolean).join(' · ')}</p>
${contents ? inPubMed(contents.pmids) + notInPubMed(contents) : '<p class="hint">Links that open all of it in PubMed stand at the end.</p>\n'}</header>
<main>
`;
}

/** Behind the last article. `pmids` are linked here where they could not be at the beginning. */
export function closing(articles: number, pmids?: readonly string[]): string {
  return `</main>
<footer>
${pmids ? inPubMed(pmids) : ''}<p>Made with PubMargin, notes and tags in the margin of PubMed. Dropped on its library page, this file shows these notes
beside the articles, as a list that can be hidden or removed; a newer file of the list updates it.</p>
</footer>
${dataElement('end', String(articles))}</body>
</html>
`;
}

function shortened(text: string, most: number): string {
  return text.trim().replace(/\s+/g, ' ').slice(0, most).toWellFormed();
}

function counted(articles: number): string {
  return articles === 1 ? '1 article' : `${articles} articles`;
}

/** One link that opens all of it; more where an address cannot hold as many PMIDs. */
function inPubMed(pmids: readonly string[]): string {
  const parts = Array.from({ length: Math.ceil(pmids.length / MOST_IN_ADDRESS) }, (_, at) =>
    pmids.slice(at * MOST_IN_ADDRESS, (at + 1) * MOST_IN_ADDRESS),
  );
  const [first] = parts;
  if (!first) return '';
  const links =
    parts.length === 1
      ? link(
          pubMedAddress(first),
          first.length === 1 ? 'Open in PubMed' : `Open all ${first.length} in PubMed`,
        )
      : `Open in PubMed: ${parts.map((part, at) => link(pubMedAddress(part), range(at, part.length))).join(', ')}`;
  return `<p class="open">${links}</p>\n`;
}

function notInPubMed({ articles, pmids }: Contents): string {
  const count = articles - pmids.length;
  if (count === 0 || pmids.length === 0) return '';
  const what = count === 1 ? 'One article is' : `${count} articles are`;
  return `<p class="hint">${what} not in PubMed: follow the link below the title.</p>\n`;
}

function range(at: number, count: number): string {
  return `${at * MOST_IN_ADDRESS + 1}–${at * MOST_IN_ADDRESS + count}`;
}
