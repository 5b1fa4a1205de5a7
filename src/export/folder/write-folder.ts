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
}

/**
 * Writes entries into a folder of Markdown files. A file that has the article is found by our marks or its PMID, whatever
 * it is called and wherever it is; only what is ours in it is replaced (exchange/markdown/merged-file.ts). Others get a
 * file of their own. Throws the signal's reason once it aborts: what was written by then stays.
 */
export async function writeFolder(
  db: LibraryDb,
  { folder, evenEdited, ...chosen }: FolderOptions,
  waiting: Waiting,
): Promise<FolderOutcome> {
  const known = await KnownArticles.in(folder, waiting.signal);
  const nameOf = fileNames();
  const outcome = { made: 0, changed: 0, same: 0 };
  const edited: string[] = [];
  const make = async (record: FileRecord) => {
    const handle = await folder.getFileHandle(known.freeName(nameOf(record)), { create: true });
    await writeText(handle, articleFile(record));
    outcome.made += 1;
  };
  for await (const record of recordsOfLibrary(db, chosen, waiting)) {
    const file = known.find(record.citation.ids);
    const text = file && (await textOf(file.handle));
    if (!file || text === undefined) {
      await make(record);
      continue;
    }
    const merged = mergedFile(text, record, evenEdited);
    if (merged.is === 'edited') edited.push(file.path);
    else outcome[merged.is] += 1;
    if (merged.is === 'changed') await writeText(file.handle, merged.text);
  }
  return { ...outcome, edited };
}
