import type { FileRecord } from '../records/record.ts';
import { type ArticlePart, articleParts } from './article-parts.ts';
import { isSameArticle } from './is-same-article.ts';
import { withProperties } from './merged-properties.ts';
import { propertiesOf } from './properties.ts';
import { writeArticle } from './write-article.ts';

/** What becomes of a file of the user's when an article goes into it. */
export type MergedFile =
  | { readonly is: 'same' }
  | { readonly is: 'changed'; readonly text: string }
  /** Somebody wrote between our marks: it stays as it is. `isBehind`: the library says something else since, too. */
  | { readonly is: 'edited'; readonly isBehind: boolean };

/**
 * A file with an article as the library has it now. Only what stands between our marks is replaced, and of the
 * properties above what the user did not change; a file without the article gets it at its end. `evenEdited`: what somebody
 * wrote between the marks goes too.
 */
export function mergedFile(text: string, record: FileRecord, evenEdited: boolean): MergedFile {
  const parts = articleParts(text);
  const part = parts.find(({ ids }) => isSameArticle(ids, record.citation.ids));
  if (part?.isEdited && !evenEdited)
    return {
      is: 'edited',
      isBehind: lastLine(text.slice(part.start, part.end)) !== lastLine(writeArticle(record)),
    };
  const merged = part ? replaced(text, part, record, parts.length === 1) : appended(text, record);
  return merged === text ? { is: 'same' } : { is: 'changed', text: merged };
}

function replaced(text: string, part: ArticlePart, record: FileRecord, isAlone: boolean): string {
  const newLine = /\r\n/.test(text.slice(part.start, part.end)) ? '\r\n' : '\n';
  const written = writeArticle(record).trimEnd().replaceAll('\n', newLine);
  const merged = text.slice(0, part.start) + written + text.slice(part.end);
  // The properties of a file with several articles are none of theirs.
  return isAlone && part.written
    ? withProperties(merged, propertiesOf(part.written), propertiesOf(record))
    : merged;
}

/** The last mark: the sum of what was written between the marks is in it. */
function lastLine(article: string): string {
  return article.trimEnd().split('\n').at(-1) ?? '';
}

function appended(text: string, record: FileRecord): string {
  return `${text.trimEnd()}\n\n${writeArticle(record)}`;
}
