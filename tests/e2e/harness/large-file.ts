import { writeFileSync } from 'node:fs';
import { encodeTimes } from '../../../src/entry/entry-times.ts';
import { documentState, openDocument } from '../../../src/entry/merge-document.ts';
import { createNote } from '../../../src/entry/notes-document.ts';
import { addTag } from '../../../src/entry/tags-document.ts';
import { writePubMarginJson } from '../../../src/exchange/pubmargin-json.ts';
import { noteId } from './copies.ts';

/** Writes a PubMargin file of so many entries, `pmid:1` and on, each with a tag and a note that names it. */
export async function writeLargeFile(path: string, entries: number): Promise<void> {
  const documents = async function* () {
    for (let n = 1; n <= entries; n++) {
      const [tags, notes] = [openDocument(), openDocument()];
      addTag(tags, 'large', '');
      createNote(notes, noteId(n), { body: `The note on ${n}`, author: '', origin: '', at: n });
      yield await Promise.resolve([
        { id: `t:${n}`, state: documentState(tags) },
        { id: `n:${n}`, state: documentState(notes) },
        { id: `e:${n}`, state: encodeTimes({ created: n, modified: n }) },
      ]);
    }
  };
  const none = async function* () {
    yield await Promise.resolve([]);
  };
  const parts: string[] = [];
  for await (const part of writePubMarginJson({
    ...{ savedAt: 0, version: '0.1.0', entries: none(), documents: documents() },
  })) {
    parts.push(part);
  }
  writeFileSync(path, parts.join(''));
}
