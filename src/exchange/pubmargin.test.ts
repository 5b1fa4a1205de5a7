import { describe, expect, it } from 'vitest';
import { bareCitation } from '../article/bare-citation.ts';
import { encodeCitation } from '../entry/citation-document.ts';
import { recordJoin } from '../entry/joins-document.ts';
import { documentState, openDocument } from '../entry/merge-document.ts';
import { createNote, removeNote } from '../entry/notes-document.ts';
import { nameTag, putTagLooks } from '../entry/tag-names-document.ts';
import { addTag } from '../entry/tags-document.ts';
import { pubmarginFormat } from './pubmargin.ts';
import { type LibraryDocument, writePubMarginJson } from './pubmargin-json.ts';
import { pieces } from './text/pieces.fixture.ts';
import { type ToldItem, toldInEnglish } from '../../tests/fakes/told-in-english.ts';

const NOTE = '6f1f54f4-6e4b-4ad8-9d3c-0d5a3d2c0a01';
const AT = Date.UTC(2026, 10, 20);

async function* batches<T>(...given: T[][]): AsyncGenerator<T[]> {
  for (const batch of given) yield await Promise.resolve(batch);
}
const file = async (...documents: LibraryDocument[]) =>
  (
    await Array.fromAsync(
      writePubMarginJson({
        savedAt: AT,
        version: '0.1.0',
        entries: batches(),
        documents: batches(documents),
      }),
    )
  ).join('');
const read = (text: string): Promise<ToldItem[]> =>
  Array.fromAsync(toldInEnglish(pubmarginFormat.in?.read(pieces([text.slice(0, 40), text.slice(40)]))));

function tagNames(): { key: string; document: LibraryDocument } {
  const doc = openDocument();
  const { key } = nameTag(doc, 'Methods/RCT');
  putTagLooks(doc, key, { name: 'Methods/RCT', colour: 'green' });
  return { key, document: { id: '_tags', state: documentState(doc) } };
}

function tagged(id: string, tag: string): LibraryDocument {
  const doc = openDocument();
  addTag(doc, tag, '');
  doc.getMap('s').set('decision', 'include');
  return { id, state: documentState(doc) };
}

function noted(id: string, body: string, removed = false): LibraryDocument {
  const doc = openDocument();
  createNote(doc, NOTE, { body, author: 'Ward 3', origin: '', at: AT });
  if (removed) removeNote(doc, NOTE, AT + 1);
  return { id, state: documentState(doc) };
}

function cited(id: string, title: string): LibraryDocument {
  const citation = { ...bareCitation({ pmid: '1', doi: '10.1000/1' }), title };
  const page = 'https://pubmed.ncbi.nlm.nih.gov/1/';
  return { id, state: encodeCitation({ citation, site: 'PubMed', page, at: AT, cites: [], citedBy: [] }) };
}

describe('a file of PubMargin', () => {
  it('gives its entries as records, whatever the order of its documents', async () => {
    const { key, document } = tagNames();
    const text = await file(
      noted('n:1', 'Well *done*'),
      cited('c:1', 'A trial'),
      tagged('t:1', key),
      document,
    );
    expect(await read(text)).toEqual([
      {
        record: {
          citation: { ...bareCitation({ pmid: '1', doi: '10.1000/1' }), title: 'A trial' },
          tags: [{ name: 'Methods/RCT', colour: 'green' }],
          notes: [{ id: NOTE, body: 'Well *done*', author: 'Ward 3', created: AT, modified: AT }],
          decision: 'include',
          reasons: [],
          extra: [],
        },
      },
    ]);
  });

  it('gives articles that were joined as one', async () => {
    const joins = openDocument();
    recordJoin(joins, 'doi:10.1000/1', 'pmid:1', 'a page');
    const text = await file(noted('n:doi:10.1000/1', 'From the DOI'), tagged('t:1', 'x'), {
      id: '_joins',
      state: documentState(joins),
    });
    const items = await read(text);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      record: {
        citation: { ids: { pmid: '1', doi: '10.1000/1' } },
        notes: [{ body: 'From the DOI' }],
        decision: 'include',
      },
    });
  });

  it('leaves out articles of which nothing is kept any more', async () => {
    expect(await read(await file(noted('n:1', 'gone', true), cited('c:1', 'A trial')))).toEqual([]);
  });

  it('names an article that is damaged and a document of a newer version, and reads the others', async () => {
    const broken = { id: 't:2', state: Uint8Array.of(1, 2, 3) };
    const items = await read(
      await file(broken, noted('n:1', 'kept'), { id: 'x:new', state: Uint8Array.of(0, 0) }),
    );
    expect(items).toMatchObject([
      { notUnderstood: expect.stringContaining('x:new') as string },
      { notUnderstood: expect.stringContaining('pmid:2 is damaged') as string },
      { record: { notes: [{ body: 'kept' }] } },
    ]);
  });

  it('says in a sentence what is wrong with it', async () => {
    const text = await file(noted('n:1', 'kept'));
    await expect(read('')).rejects.toMatchObject({ code: 'invalid', message: 'The file is empty.' });
    await expect(read(text.slice(0, -9))).rejects.toThrow('The file ends too early');
    await expect(read(text.replace('"version": 2', '"version": 99'))).rejects.toMatchObject({
      code: 'unsupported',
      message: 'A newer version of PubMargin wrote this file: update PubMargin to read it.',
    });
    await expect(read(text.replace('"version": 2', '"version": "2"'))).rejects.toThrow(
      /^The file is damaged\.$/,
    );
    await expect(read('{"format":"Other"}')).rejects.toThrow('was not made by PubMargin');
  });
});
