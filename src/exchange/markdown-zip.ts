import { makeZip } from 'client-zip';
import { streamPieces } from '../lib/stream-pieces.ts';
import { articleFile } from './markdown/article-file.ts';
import { fileNames } from './markdown/file-names.ts';
import { shownInText } from './markdown/shown-in-text.ts';
import { markdown } from './markdown.ts';
import type { Format, FormatOut } from './records/format.ts';

/** The first day that a zip can tell: its clock begins in 1980 (APPNOTE 4.4.6). */
const FIRST_DAY = Date.UTC(1980, 0, 2);

/**
 * Markdown, one file an article in a ZIP, for Obsidian and others that keep folders of notes. Read again it is the texts
 * of its files, one after the other (text/unzipped.ts): what `markdown` reads.
 */
export const markdownZip: Format = {
  id: 'markdown-zip',
  name: 'Markdown in a ZIP',
  words: 'formatMarkdownZip',
  extension: 'zip',
  mediaType: 'application/zip',
  out: {
    write: (records, { at }) => streamPieces(makeZip(files(records, new Date(Math.max(at, FIRST_DAY))))),
    shown: shownInText,
  },
  ...(markdown.in && { in: markdown.in }),
};

async function* files(records: Parameters<FormatOut['write']>[0], lastModified: Date) {
  const nameOf = fileNames();
  for await (const record of records)
    yield { name: nameOf(record), lastModified, input: articleFile(record) };
}
