import { articleKey } from '../article/article-key.ts';
import { LISTS_DOC } from '../entry/doc-ids.ts';
import { bearListFile, newestListFile } from '../entry/lists-document.ts';
import { documentState, openDocument } from '../entry/merge-document.ts';
import { FileProblem } from '../exchange/records/file-problem.ts';
import type { Format } from '../exchange/records/format.ts';
import { KeywordsOfFile } from '../exchange/records/keywords-of-file.ts';
import type { Sentence } from '../lib/sentence.ts';
import { openForeignFile } from './file-items.ts';
import { ImportReading, type PlacedRecord } from './import-reading.ts';
import type { ImportOptions, ImportPreview, NotUnderstood, SentList, Watching } from './importing.ts';
import { namedArticle, pubmedSearch } from './named-article.ts';
import type { OutdatedPart } from './said-by-list.ts';
import { optionsOfList, sentList, takenIn } from './sent-list.ts';
import { MY_SPACE } from '../store/schema.ts';
import type { ImportStore } from './staging.ts';

/** How many records are looked at between two breaths of the page. */
const BATCH = 200;
/** As many of what was not understood are listed. */
const LISTED = 100;

/** A file that was put aside, and what it would do. */
export interface ReadImport {
  readonly reading: ImportReading;
  readonly preview: ImportPreview;
}

/**
 * Reads a file of another program's and puts it aside. Throws FileProblem where it cannot be read, and the signal's
 * reason; then nothing is left of it.
 */
export async function readImport(
  store: ImportStore,
  file: Blob,
  wanted: ImportOptions,
  { progress, signal }: Watching,
): Promise<ReadImport> {
  const { format, items, head } = await openForeignFile(file, wanted.format, progress);
  const list = sentList(head);
  const options = list ? await optionsOfList(store.db, list, wanted) : wanted;
  const files = list && openDocument((await store.db.get('docs', [MY_SPACE, LISTS_DOC]))?.state);
  const newest = files && newestListFile(files, list.id);
  const id = Date.now();
  const reading = await ImportReading.begin(store, id, options);
  if (list && (newest === undefined || newest < list.at)) reading.listFile = listFile(list);
  const notUnderstood: { count: number; first: NotUnderstood[] } = { count: 0, first: [] };
  const tell = (problem: NotUnderstood) => {
    notUnderstood.count += 1;
    if (notUnderstood.first.length < LISTED) notUnderstood.first.push(problem);
  };
  const keywords = new KeywordsOfFile(wanted.keywords);
  let [records, extra] = [0, 0];
  let batch: PlacedRecord[] = [];
  const add = async () => {
    await reading.add(batch);
    batch = [];
    for (const problem of reading.problems.splice(0)) tell(problem);
    signal.throwIfAborted();
  };
  try {
    for await (const item of keywords.settled(items)) {
      if ('notUnderstood' in item) {
        tell({ why: item.notUnderstood, line: item.line });
        continue;
      }
      const record = list ? takenIn(item.record, list) : item.record;
      batch.push({ record, place: records, line: item.line });
      records += 1;
      if (record.extra.length > 0) extra += 1;
      if (batch.length >= BATCH) await add();
    }
    await add();
    if (records === 0) throw nothingIn(format, notUnderstood.first[0]);
    await reading.end();
    signal.throwIfAborted();
  } catch (error) {
    await reading.forget().catch(() => undefined); // It would go by itself in a day.
    throw error;
  }
  const isOlder = newest !== undefined && list !== undefined && list.at < newest;
  if (notUnderstood.count > 0 || isOlder) reading.isUnsure = true;
  const outdated = countOf(await reading.outdated());
  const { counts, waiting, unidentified } = reading;
  const { empty, ...articles } = counts.articles;
  const preview: ImportPreview = {
    file: id,
    format: { id: format.id, name: format.name, ...(format.words && { words: format.words }) },
    origin: options.origin,
    ...{ records, articles, brings: counts.brings, shared: counts.shared, empty, extra, notUnderstood },
    ...(keywords.found && { keywords: keywords.found }),
    unidentified,
    questions: waiting.map(({ place, record, twin }) => ({
      record: place,
      read: namedArticle(record.citation),
      known: twin,
      ...(articleKey(record.citation.ids) === undefined && { search: pubmedSearch(record.citation) }),
    })),
    ...(list && { list: { ...list, outdated, ...(isOlder && { newest }) } }),
  };
  return { reading, preview };
}

function listFile({ id, at }: SentList): Uint8Array {
  const files = openDocument();
  bearListFile(files, id, at);
  return documentState(files);
}

function countOf(parts: readonly OutdatedPart[]): { notes: number; tags: number } {
  const sum = (what: 'notes' | 'tags') => parts.reduce((all, part) => all + part[what].length, 0);
  return { notes: sum('notes'), tags: sum('tags') };
}

function nothingIn({ name, words }: Format, first: NotUnderstood | undefined): FileProblem {
  const called: string | Sentence = words ? [words] : name;
  if (!first) return new FileProblem(['unreadNoArticle', called]);
  const { why, line } = first;
  return new FileProblem(
    line === undefined ? ['unreadNoArticleWhy', called, why] : ['unreadNoArticleWhere', called, line, why],
  );
}
