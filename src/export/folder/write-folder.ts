import { type ArticleKey, articleKey } from '../../article/article-key.ts';
import { articleFile } from '../../exchange/markdown/article-file.ts';
import { fileNames } from '../../exchange/markdown/file-names.ts';
import { mergedFile } from '../../exchange/markdown/merged-file.ts';
import type { FileRecord } from '../../exchange/records/record.ts';
import type { LibraryDb } from '../../store/schema.ts';
import { type Chosen, recordsOfLibrary, type Waiting } from '../records-of-library.ts';
import { KnownArticles } from './known-articles.ts';
import { textOf, writeText } from './markdown-files.ts';

export interface FolderOptions extends Chosen {
  readonly folder: FileSystemDirectoryHandle;
  /**
   * What had a file here after the last export (`FolderOutcome.articles`): whose file is gone since was taken away by the
   * user, and gets no other. Absent: everything gets one.
   */
  readonly before?: readonly ArticleKey[] | undefined;
  /** What somebody wrote between our marks is replaced too. */
  readonly evenEdited: boolean;
}

/** What became of the files of a folder. */
export interface FolderOutcome {
  readonly made: number;
  readonly changed: number;
  readonly same: number;
  /** Files in which somebody wrote between our marks: they stay as they are. */
  readonly edited: readonly string[];
  /** All that was to be written. */
  readonly articles: readonly ArticleKey[];
}

/**
 * Writes entries into a folder of Markdown files. A file that has the article is found by our marks or its PMID, whatever
 * it is called and wherever it is; only what is ours in it is replaced (exchange/markdown/merged-file.ts). Others get a
 * file of their own. Each file is compared, and written only where it says something else: no time of a change is asked,
 * for tags that were renamed, what came from another device and what was undone have none of their own. Throws the signal's
 * reason once it aborts: what was written by then stays.
 */
export async function writeFolder(
  db: LibraryDb,
  { folder, evenEdited, before, ...chosen }: FolderOptions,
  waiting: Waiting,
): Promise<FolderOutcome> {
  const known = await KnownArticles.in(folder, waiting.signal);
  const nameOf = fileNames();
  const outcome = { made: 0, changed: 0, same: 0 };
  const edited: string[] = [];
  const articles: ArticleKey[] = [];
  const had = new Set(before);
  const make = async (record: FileRecord) => {
    const name = known.freeName(nameOf(record));
    const handle = await folder.getFileHandle(name, { create: true });
    try {
      await writeText(handle, articleFile(record));
    } catch (error) {
      await folder.removeEntry(name).catch(() => undefined); // Empty; why it wasn't written counts more.
      throw error;
    }
    outcome.made += 1;
  };
  const merge = (text: string, record: FileRecord) => {
    const careful = mergedFile(text, record, false);
    // Where the library says what it said, only who writes everything hears of what they wrote themselves, or replaces it.
    const isTheirs = before !== undefined && careful.is === 'edited' && !careful.isBehind;
    return { merged: evenEdited && !isTheirs ? mergedFile(text, record, true) : careful, isTheirs };
  };
  for await (const record of recordsOfLibrary(db, chosen, waiting)) {
    const key = articleKey(record.citation.ids);
    if (key !== undefined) articles.push(key);
    const file = known.find(record.citation.ids);
    if (!file && key !== undefined && had.has(key)) continue;
    const kept = file && known.takeText(file);
    const text = kept ?? (file && (await textOf(file.handle)));
    if (!file || text === undefined) {
      await make(record);
      continue;
    }
    let { merged, isTheirs } = merge(text, record);
    if (kept !== undefined && merged.is === 'changed') {
      // Somebody may have written in it since the folder was looked through.
      ({ merged, isTheirs } = merge((await textOf(file.handle)) ?? text, record));
    }
    if (merged.is === 'edited' && !isTheirs) edited.push(file.path);
    else outcome[merged.is === 'edited' ? 'same' : merged.is] += 1;
    if (merged.is === 'changed') await writeText(file.handle, merged.text);
  }
  return { ...outcome, edited, articles };
}
