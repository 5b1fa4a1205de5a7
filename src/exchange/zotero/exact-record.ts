import type { FileRecord } from '../records/record.ts';
import { parseRecord } from '../records/record-schema.ts';
import { parsedJson } from '../text/parsed-json.ts';
import type { RdfNode } from './rdf-nodes.ts';
import { EXACT_RECORD } from './vocabulary.ts';

/**
 * The record that PubMargin put into an item as JSON; undefined where none stands there. Zotero drops it when it writes an
 * item anew, so that what was changed there counts.
 */
export function exactRecord(item: RdfNode): FileRecord | undefined {
  const [json] = item.properties.get(EXACT_RECORD) ?? [];
  return typeof json === 'string' ? parseRecord(parsedJson(json)) : undefined;
}
