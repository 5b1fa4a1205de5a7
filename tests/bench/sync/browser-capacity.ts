import { openDocument, documentState } from '../../../src/entry/merge-document.ts';
import { articleDocId, TAG_NAMES_DOC } from '../../../src/entry/doc-ids.ts';
import { putTagLooks } from '../../../src/entry/tag-names-document.ts';
import { addTag } from '../../../src/entry/tags-document.ts';
import { toBase64 } from '../../../src/lib/base64.ts';
import { roomOf } from '../../../src/sync/browser-sync/room.ts';
import { BROWSER_LIMITS } from '../../../src/sync/engine/folder-limits.ts';
import { pack } from '../../../src/sync/engine/pack.ts';
import type { SentDocument } from '../../../src/sync/remote/entries.ts';
import { hashOf, randomDevice, segmentName } from '../../../src/sync/remote/file-names.ts';
import { writeSegment } from '../../../src/sync/remote/segment.ts';
import { SEEDED_TAGS } from '../library/seeded-rows.ts';
import { idsOfArticle, seededRandom } from '../store/seeded-library.ts';

/** How many articles with so many tags each the browser's own sync has room for, in the very files that it would get. */
export async function browserCapacity(tagsEach: number): Promise<number> {
  const device = randomDevice();
  const random = seededRandom(11);
  let [used, articles] = [0, 0];
  let waiting: SentDocument[] = [tagNames()];
  for (let number = 1; ; number++) {
    while (waiting.length < 1_000) waiting.push(taggedArticle(waiting.length + articles, tagsEach, random));
    const write = (some: readonly SentDocument[]) => writeSegment(some, { space: 'mine', device, number });
    const file = await pack(waiting, BROWSER_LIMITS, write);
    if (!file) throw new Error('A document is too large for the browser.');
    const name = segmentName({ device, number, hash: await hashOf(file.bytes) });
    const room = roomOf({ [name]: toBase64(file.bytes) });
    used += room.used;
    if (used > room.most) return articles;
    articles += waiting.slice(0, file.count).filter(({ id }) => id !== TAG_NAMES_DOC).length;
    waiting = waiting.slice(file.count);
  }
}

function taggedArticle(n: number, tags: number, random: () => number): SentDocument {
  const doc = openDocument();
  for (let left = tags; left > 0; left--) {
    addTag(doc, SEEDED_TAGS[Math.floor(random() * SEEDED_TAGS.length)] ?? '', '');
  }
  return { id: articleDocId('t', `pmid:${idsOfArticle(n).pmid}`), state: documentState(doc) };
}

function tagNames(): SentDocument {
  const doc = openDocument();
  for (const name of SEEDED_TAGS) putTagLooks(doc, name, { name, colour: 'blue' });
  return { id: TAG_NAMES_DOC, state: documentState(doc) };
}
