import * as Y from 'yjs';
import type { FolderKey } from '../../src/sync/engine/run.ts';
import type { SentDocument } from '../../src/sync/remote/entries.ts';
import { hashOf, parseSegmentName } from '../../src/sync/remote/file-names.ts';
import { readSegment } from '../../src/sync/remote/segment.ts';
import type { Profile } from './profile.ts';
import type { Bytes } from './server.ts';
import { SPACE } from './world.ts';

/** What is known somewhere, merged by Yjs alone, document by document. */
export type Knowledge = Map<string, Y.Doc>;

/** The documents of a segment; absent where it does not prove itself. */
async function documentsIn(
  name: string,
  bytes: Bytes,
  keys: readonly FolderKey[] | undefined,
): Promise<SentDocument[] | undefined> {
  const parsed = parseSegmentName(name);
  if (!parsed || (await hashOf(bytes)) !== parsed.hash) return undefined;
  return readSegment(bytes, { ...parsed, space: SPACE }, keys);
}

/** What these files hold, as far as they prove themselves. */
export async function inFiles(
  files: Iterable<[string, Bytes]>,
  keys: readonly FolderKey[] | undefined,
): Promise<Knowledge> {
  const knowledge: Knowledge = new Map();
  for (const [name, bytes] of files) {
    for (const { id, state } of (await documentsIn(name, bytes, keys)) ?? []) learn(knowledge, id, state);
  }
  return knowledge;
}

/** The names of segments that do not prove themselves. */
export async function tornFiles(files: Iterable<[string, Bytes]>): Promise<string[]> {
  const torn: string[] = [];
  for (const [name, bytes] of files) {
    const parsed = parseSegmentName(name);
    if (parsed && (await hashOf(bytes)) !== parsed.hash) torn.push(name);
  }
  return torn;
}

/** Adds what these devices know. */
export function alsoOf(knowledge: Knowledge, profiles: Iterable<Profile>): Knowledge {
  for (const { disk } of profiles) {
    for (const [id, { state }] of disk.documents) learn(knowledge, id, state);
  }
  return knowledge;
}

function learn(knowledge: Knowledge, id: string, state: Uint8Array): void {
  const doc = knowledge.get(id) ?? new Y.Doc();
  knowledge.set(id, doc);
  Y.applyUpdate(doc, state);
}

/** The documents of which something is known that the other does not know, what was taken back included. */
export function lacking(known: Knowledge, by: (id: string) => Y.Doc | undefined): string[] {
  return [...known].flatMap(([id, doc]) => {
    const merged = new Y.Doc();
    const held = by(id);
    if (held) Y.applyUpdate(merged, Y.encodeStateAsUpdate(held));
    const before = Y.snapshot(merged);
    Y.applyUpdate(merged, Y.encodeStateAsUpdate(doc));
    return Y.equalSnapshots(before, Y.snapshot(merged)) ? [] : [id];
  });
}
