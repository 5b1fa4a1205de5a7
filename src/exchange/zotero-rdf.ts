import type { Format, ReadItem } from './records/format.ts';
import type { FileRecord } from './records/record.ts';
import { xmlFound } from './text/xml-elements.ts';
import { itemNames } from './zotero/item-names.ts';
import { type Linked, linkedItems } from './zotero/linked-items.ts';
import { type RdfNode, RdfReader } from './zotero/rdf-nodes.ts';
import { NAMESPACES } from './zotero/vocabulary.ts';
import { CLOSING, OPENING, writeItem } from './zotero/write-zotero.ts';
import { noteOfMemo } from './zotero/zotero-notes.ts';
import { shownInItem, zoteroRecord } from './zotero/zotero-record.ts';

/**
 * Zotero RDF, as Zotero's translators write and read it ("Zotero RDF.js" and "RDF.js", https://github.com/zotero/translators):
 * notes below their items, tags, relations. Items and notes keep the names they came with, so that nothing has a second
 * copy where both files are put together; the exact record stands in a property of our own. (Zotero itself makes new items of
 * whatever it imports: a name ties notes, relations and collections together within its file, `processSeeAlso` in RDF.js, and
 * what was there before is merged under "Duplicate Items" in Zotero.)
 */
export const zoteroRdf: Format = {
  id: 'zotero-rdf',
  name: 'Zotero RDF',
  extension: 'rdf',
  mediaType: 'application/rdf+xml',
  out: {
    async *write(records) {
      const namesOf = itemNames();
      yield OPENING;
      for await (const record of records) yield writeItem(record, namesOf(record));
      yield CLOSING;
    },
    shown: shownInZotero,
  },
  in: {
    recognises: (beginning) => beginning.includes(NAMESPACES.rdf) && beginning.includes(NAMESPACES.bib),
    async *read(text) {
      for await (const found of linkedItems(xmlFound(text, new RdfReader()))) yield* readItems(found);
    },
  },
};

async function shownInZotero(record: FileRecord): Promise<FileRecord | undefined> {
  const file = [OPENING, writeItem(record, itemNames()(record)), CLOSING];
  for await (const found of linkedItems(xmlFound(each(file), new RdfReader()))) {
    if ('item' in found) return shownInItem(found.item, found.find);
  }
  return undefined;
}

async function* each(pieces: readonly string[]): AsyncGenerator<string> {
  yield* await Promise.resolve(pieces);
}

function readItems(found: Linked): ReadItem[] {
  if ('rest' in found) return notUnderstood(found.rest);
  const record = zoteroRecord(found.item, found.find);
  const { line } = found.item;
  return [record ? { record, line } : { notUnderstood: ['partNoTitle'], line }];
}

/** Of what is no article only that is told which somebody made. */
function notUnderstood(node: RdfNode): ReadItem[] {
  const { line } = node;
  if (node.type === 'bib:Memo') {
    const text = noteOfMemo(node).text.slice(0, 80);
    return [{ notUnderstood: ['partLooseNote', text], line }];
  }
  if (node.type !== 'z:Collection') return [];
  const [title] = node.properties.get('dc:title') ?? [];
  const name = typeof title === 'string' ? title : '';
  const count = node.properties.get('dcterms:hasPart')?.length ?? 0;
  return [{ notUnderstood: ['partCollection', name, count], line }];
}
