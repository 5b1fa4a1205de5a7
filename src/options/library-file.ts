import { encodePubMarginJson, parsePubMarginJson } from '../exchange/pubmargin-json.ts';
import { ask } from '../protocol/ask.ts';
import { libraryConnection } from '../store/open.ts';
import { allDocuments } from '../store/read/documents.ts';

/** Merges a PubMargin file into the library; gives how many articles it speaks of. Throws AppError. */
export async function openLibraryFile(file: File): Promise<number> {
  const documents = parsePubMarginJson(await file.text());
  const { entries } = await ask('restore', { documents });
  return entries;
}

/** The whole library as a file, named by the day: `pubmargin-2025-11-22.json`. Throws AppError. */
export async function libraryFile(): Promise<File> {
  const db = await libraryConnection()();
  const content = encodePubMarginJson(await allDocuments(db));
  const day = new Date().toISOString().slice(0, 10);
  return new File([content], `pubmargin-${day}.json`, { type: 'application/json' });
}
