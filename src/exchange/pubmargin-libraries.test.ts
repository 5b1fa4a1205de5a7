import fc from 'fast-check';
import { expect, it } from 'vitest';
import { articleKey } from '../article/article-key.ts';
import { choose } from '../entry/choices-document.ts';
import { encodeCitation } from '../entry/citation-document.ts';
import { articleDocId } from '../entry/doc-ids.ts';
import { documentState, openDocument } from '../entry/merge-document.ts';
import { createNote } from '../entry/notes-document.ts';
import { nameTag, putTagLooks } from '../entry/tag-names-document.ts';
import { addTag } from '../entry/tags-document.ts';
import { pubmarginFormat } from './pubmargin.ts';
import { readPubMarginJson } from './pubmargin-json-reading.ts';
import { type LibraryDocument, writePubMarginJson } from './pubmargin-json.ts';
import { ANY_LIBRARY } from './records/libraries.fixture.ts';
import type { FileRecord } from './records/record.ts';

it('500 libraries come back byte by byte, and write the same file again', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(ANY_LIBRARY, async (library) => {
      const documents = documentsOf(library);
      const file = await written(documents);
      const back = (await Array.fromAsync(readPubMarginJson(bytesOf(file)))).flat();
      expect(back.map(({ id }) => id)).toEqual(documents.map(({ id }) => id));
      expect(back.every(({ state }, at) => Buffer.compare(state, documents[at]?.state ?? state) === 0)).toBe(
        true,
      );
      expect(await written(back)).toBe(file);
      const items = await Array.fromAsync(pubmarginFormat.in?.read(once(file)) ?? []);
      const records = items.map((item) => ('record' in item ? item.record : undefined));
      expect(records.map((record) => record && said(record))).toEqual(library.map(said));
    }),
    { numRuns: 500, seed: 1 },
  );
});

/** The merge documents of a library in which somebody kept all this. */
function documentsOf(library: readonly FileRecord[]): LibraryDocument[] {
  const names = openDocument();
  const articles = library.flatMap(({ citation, tags, notes, status, decision, reasons, rating }) => {
    const key = articleKey(citation.ids) ?? 'pmid:0';
    const kept = { t: openDocument(), n: openDocument() };
    for (const { name, colour, origin = '' } of tags) {
      const tag = nameTag(names, name).key;
      putTagLooks(names, tag, { name, colour: colour ?? 'grey' });
      addTag(kept.t, tag, origin);
    }
    choose(kept.t, 'status', status);
    choose(kept.t, 'decision', decision);
    choose(kept.t, 'reasons', [...reasons]);
    choose(kept.t, 'rating', rating);
    for (const { id = '', body, author = '', origin = '', created = 0, modified, quote, colour } of notes)
      createNote(kept.n, id, { body, author, origin, at: created, modified, quote, colour });
    const page = 'https://pubmed.ncbi.nlm.nih.gov/1/';
    const state = encodeCitation({ citation, site: 'PubMed', page, at: 1, cites: [], citedBy: [] });
    return [
      { id: articleDocId('t', key), state: documentState(kept.t) },
      { id: articleDocId('n', key), state: documentState(kept.n) },
      { id: articleDocId('c', key), state },
    ];
  });
  return [...articles, { id: '_tags', state: documentState(names) }];
}

/** What was kept, in no order where a library has none. */
function said({ citation, tags, notes, status, decision, reasons, rating }: FileRecord): unknown {
  const inOrder = [...notes].sort((one, other) => ((one.id ?? '') < (other.id ?? '') ? -1 : 1));
  return {
    ...{ citation, status, decision, reasons, rating },
    tags: tags.map(({ name, origin }) => [name, origin]).sort(),
    notes: inOrder.map(({ id, body, author, quote, colour }) => ({ id, body, author, quote, colour })),
  };
}

async function written(documents: readonly LibraryDocument[]): Promise<string> {
  const pieces = writePubMarginJson({
    ...{ savedAt: 1_000_000, version: '0.1.0', entries: once([]), documents: once(documents) },
  });
  return (await Array.fromAsync(pieces)).join('');
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(new TextEncoder().encode(text));
}

async function* once<T>(item: T): AsyncGenerator<T> {
  yield await Promise.resolve(item);
}
