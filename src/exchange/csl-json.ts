import * as v from 'valibot';
import { cslJson } from '../cite/csl-json.ts';
import { cslRecord } from './csl/csl-record.ts';
import type { Format } from './records/format.ts';
import { noteText } from './records/note-text.ts';
import type { FileRecord } from './records/record.ts';
import { parseRecord } from './records/record-schema.ts';
import { jsonItems } from './text/json-items.ts';

/** Where the exact record stands in an item: `custom` is for whatever the standard has no place for. */
const Custom = v.object({ custom: v.object({ pubmargin: v.unknown() }) });

/**
 * CSL-JSON, which Zotero, Pandoc and R read (https://docs.citationstyles.org/en/stable/specification.html, appendix IV, and the
 * schema of its repository): tags in `keyword`, notes in `annote`, and the exact record in `custom`.
 */
export const cslJsonFormat: Format = {
  id: 'csl-json',
  name: 'CSL-JSON',
  extension: 'json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  out: {
    async *write(records) {
      let isFirst = true;
      for await (const record of records) {
        yield `${isFirst ? '[\n' : ',\n'}${JSON.stringify(item(record))}`;
        isFirst = false;
      }
      yield isFirst ? '[]\n' : '\n]\n';
    },
  },
  in: {
    recognises: (beginning) =>
      /^\s*\[\s*(?:\{|\]\s*$)/.test(beginning) &&
      !/"(?:@context|target|uri)"\s*:/.test(beginning.slice(0, 2_000)),
    async *read(text) {
      let number = 0;
      for await (const one of jsonItems(text)) {
        number += 1;
        const record = exact(one) ?? cslRecord(one);
        yield record ? { record } : { notUnderstood: `Item ${number} is no CSL-JSON: it has no type.` };
      }
    },
  },
};

function item(record: FileRecord): object {
  const { keyword: _, ...citation } = cslJson(record.citation);
  const keyword = record.tags.map(({ name }) => name).join('; ');
  const annote = record.notes.map(noteText).filter(Boolean).join('\n\n');
  return {
    ...citation,
    ...(keyword && { keyword }),
    ...(annote && { annote }),
    custom: { pubmargin: record },
  };
}

function exact(one: unknown): FileRecord | undefined {
  return v.is(Custom, one) ? parseRecord(one.custom.pubmargin) : undefined;
}
