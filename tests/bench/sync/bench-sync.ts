import { articleDocId } from '../../../src/entry/doc-ids.ts';
import type { ArticleKey } from '../../../src/article/article-key.ts';
import { randomDevice } from '../../../src/sync/remote/file-names.ts';
import * as deeds from '../../sync/deeds.ts';
import { emptyDisk, Profile } from '../../sync/profile.ts';
import { startApache } from '../../sync-servers/servers/apache.ts';
import { seededRow, SEEDED_TAGS } from '../library/seeded-rows.ts';
import { browserCapacity } from './browser-capacity.ts';
import { type Cost, MeasuredFolder } from './measured-folder.ts';
import { seededDevice } from './seeded-device.ts';

/** What being in step costs with a library of so many entries. */
export interface SyncFigures {
  readonly entries: number;
  /** Bytes of all documents. */
  readonly held: number;
  readonly publish: Cost;
  readonly firstSync: Cost;
  readonly idle: Cost;
  readonly tag: Cost;
  readonly tagArrives: Cost;
  readonly note: Cost;
  /** The bytes of the first publish, put as one file. */
  readonly plainUpload: Cost;
  /** A change as floccus carries it: a file with everything is fetched, and written anew. */
  readonly wholeFile: Cost;
  /** Articles in the browser's own sync, with three tags each and with one. */
  readonly capacity: { readonly three: number; readonly one: number };
}

/** Measures against Apache on this machine; undefined where it is not installed. */
export async function benchSync(entries: number): Promise<SyncFigures | undefined> {
  const server = await startApache();
  if (!server) return undefined;
  const folder = await MeasuredFolder.open(server);
  try {
    const profile = await seededDevice(entries);
    // Before anything is measured: a server closes a connection on which nothing is said for long.
    const everything = new TextEncoder().encode(asOneFile(entries));
    const documents = [...profile.disk.documents.values()];
    const held = documents.reduce((sum, { state }) => sum + state.length, 0);
    const publish = await folder.inStep(profile);
    const other = new Profile(emptyDisk(randomDevice()));
    const firstSync = await folder.inStep(other);
    const idle = await folder.inStep(other);

    const article = taggedArticle(entries);
    await deeds.untag(profile, article, SEEDED_TAGS[0] ?? '');
    await deeds.tag(profile, article, SEEDED_TAGS[1] ?? '');
    const tag = await folder.inStep(profile);
    const tagArrives = await folder.inStep(other);
    await deeds.rewrite(profile, article, {
      nth: 0,
      place: 0.5,
      cut: 4,
      text: 'another word',
      at: Date.now(),
    });
    const note = await folder.inStep(profile);
    if (!isSame(profile, other, articleDocId('t', article))) throw new Error('The tag did not arrive.');

    const plainUpload = await folder.cost((target) => target.put('plain', new Uint8Array(publish.up)));
    await folder.cost((target) => target.put('everything', everything));
    const wholeFile = await folder.cost(async (target) => {
      await target.put('everything', await target.get('everything'));
    });
    const capacity = { three: await browserCapacity(3), one: await browserCapacity(1) };
    return {
      entries,
      held,
      publish,
      firstSync,
      idle,
      tag,
      tagArrives,
      note,
      plainUpload,
      wholeFile,
      capacity,
    };
  } finally {
    await folder.stop();
    await server.stop();
  }
}

/** An article with the commonest tag. */
function taggedArticle(entries: number): ArticleKey {
  for (let n = 0; n < entries; n++) {
    const { key, tagKeys } = seededRow(n).entry;
    if (tagKeys.includes(SEEDED_TAGS[0] ?? '') && !tagKeys.includes(SEEDED_TAGS[1] ?? '')) return key;
  }
  throw new Error('No article is tagged.');
}

function isSame(one: Profile, other: Profile, id: string): boolean {
  const state = ({ disk }: Profile) => disk.documents.get(id)?.state ?? new Uint8Array();
  return Buffer.compare(state(one), state(other)) === 0;
}

/** Tags and notes of everything, without citations: less than floccus would write for as many bookmarks. */
function asOneFile(entries: number): string {
  const rows = Array.from({ length: entries }, (_, n) => {
    const { key, title, tagKeys, status, decision, notes } = seededRow(n).entry;
    return { key, title, tagKeys, status, decision, notes };
  });
  return JSON.stringify(rows);
}
