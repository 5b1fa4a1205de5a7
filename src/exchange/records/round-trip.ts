import { decoded } from '../text/decoded.ts';
import type { Format } from './format.ts';
import { type Losable, lostParts } from './losses.ts';
import type { FileRecord } from './record.ts';
import { unseenParts } from './unseen.ts';

/** What a record loses in a format, and what it loses only for programs that do not know PubMargin's own part of the file. */
export async function lossesOnTheWay(
  format: Format,
  record: FileRecord,
): Promise<{ lost: readonly Losable[]; unseen: readonly Losable[] }> {
  const lost = lostParts(record, await comesBack(format, record));
  if (!format.out?.shown) return { lost, unseen: [] };
  const unseen = unseenParts(record, await format.out.shown(record));
  return { lost, unseen: unseen.filter((what) => !lost.includes(what)) };
}

/**
 * What comes back of a record that goes out in a format and in again; undefined where nothing does, or the format is one
 * way only. The loss report compares it with the record: nothing that a format drops can be forgotten there.
 */
export async function comesBack(format: Format, record: FileRecord): Promise<FileRecord | undefined> {
  if (!format.out || !format.in) return undefined;
  const written = format.out.write([record], { at: 0, title: '' });
  for await (const item of format.in.read(asText(written))) if ('record' in item) return item.record;
  return undefined;
}

/** A format writes texts, or bytes, as a zip has them. */
async function* asText(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
  const bytes: Uint8Array[] = [];
  for await (const piece of pieces) {
    if (typeof piece === 'string') yield piece;
    else bytes.push(piece);
  }
  if (bytes.length > 0) yield* decoded(oneByOne(bytes));
}

async function* oneByOne(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* await Promise.resolve(pieces);
}
