import type { Doc } from 'yjs';
import type { ArticleKey } from '../../src/article/article-key.ts';
import { JOINS_DOC, parseArticleDocId } from '../../src/entry/doc-ids.ts';
import { takeOutOfAll } from '../../src/entry/join.ts';
import { applyJoins, joinedKeys, joinedUnder } from '../../src/entry/joins-document.ts';
import { applyState, knowTheSame, openDocument } from '../../src/entry/merge-document.ts';
import { partedSince, saidByJoins } from '../../src/entry/told-by-joins.ts';
import { chain, joinOn } from '../../src/store/file-merge.ts';
import type { SentDocument } from '../../src/sync/remote/entries.ts';
import type { Applied, KnownFile, SyncStore } from '../../src/sync/sync-store.ts';
import type { Profile, ProfileWrite } from './profile.ts';

/** The engine's store on a device in memory: each method is one transaction. */
export function profileStore(profile: Profile): SyncStore {
  const { disk } = profile;
  const kept = <T>(value: T) => Promise.resolve(value);
  const done = (work: () => unknown) => {
    work();
    return Promise.resolve();
  };
  return {
    device: () => kept(disk.device),
    nextNumber: () => kept(++disk.number),
    knownFiles: () => kept([...disk.known.values()]),
    keepFiles: (files) => done(() => keep(profile, files)),
    forgetFiles: (names) => done(() => names.map((name) => disk.known.delete(name))),
    unsent: (most, after = '') =>
      kept(
        [...disk.unsent]
          .filter(([id]) => id > after)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .slice(0, most)
          .map(([id, revision]) => ({ id, revision })),
      ),
    unsentCount: () => kept(disk.unsent.size),
    sendAgain: (ids) =>
      done(() => {
        for (const id of ids) {
          const held = disk.documents.get(id);
          if (held) disk.unsent.set(id, held.revision);
        }
      }),
    documents: (ids) =>
      kept(
        ids.flatMap((id) => {
          const held = disk.documents.get(id);
          return held ? [{ id, ...held }] : [];
        }),
      ),
    apply: (documents, file) => apply(profile, documents, file),
    pending: () => kept(disk.pending),
    setPending: (file) => done(() => (disk.pending = file)),
    settlePending: (known) =>
      done(() => {
        for (const { id, revision } of disk.pending?.documents ?? []) {
          if ((disk.unsent.get(id) ?? Infinity) <= revision) disk.unsent.delete(id);
        }
        disk.pending = undefined;
        keep(profile, [known]);
      }),
    dropPending: () => done(() => (disk.pending = undefined)),
  };
}

function keep({ disk }: Profile, files: readonly KnownFile[]): void {
  for (const file of files) disk.known.set(file.name, file);
}

async function apply(
  profile: Profile,
  documents: readonly SentDocument[],
  file: KnownFile,
): Promise<Applied> {
  const said = new Map<string, Doc>();
  const refused: string[] = [];
  const partial: string[] = [];
  await profile.write(
    async (write) => {
      const before = await joined(write);
      const told = saidByJoins(await write.document(JOINS_DOC));
      for (const { id, state } of documents) {
        try {
          said.set(id, openDocument(state));
          (id === JOINS_DOC ? applyJoins : applyState)(await write.document(id), state);
        } catch {
          refused.push(id);
        }
      }
      await followJoins(write, before, [...said.keys()]);
      for (const { weaker, stronger, at } of partedSince(told, await write.document(JOINS_DOC)))
        takeOutOfAll(await chain(write, stronger), await write.documents(weaker), at);
      for (const [id, doc] of said) if (!knowTheSame(await write.document(id), doc)) partial.push(id);
    },
    (id, doc) => {
      const came = said.get(id);
      return came !== undefined && knowTheSame(doc, came);
    },
  );
  for (const id of said.keys()) if (!partial.includes(id)) profile.disk.unsent.delete(id);
  keep(profile, [{ ...file, partial: [...file.partial, ...partial] }]);
  return { refused, partial };
}

/** What a weaker key got becomes part of the stronger one, and what a key held that goes by another one since. */
async function followJoins(
  write: ProfileWrite,
  before: ReadonlyMap<ArticleKey, ArticleKey>,
  ids: readonly string[],
): Promise<void> {
  const now = await joined(write);
  const came = ids.flatMap((id) => parseArticleDocId(id)?.key ?? []);
  const rejoined = [...now].flatMap(([key, under]) => (before.get(key) === under ? [] : [key]));
  for (const key of new Set([...came, ...rejoined])) {
    if (now.has(key)) await joinOn(write, key);
  }
}

async function joined(write: ProfileWrite): Promise<Map<ArticleKey, ArticleKey>> {
  const joins = await write.document(JOINS_DOC);
  return new Map(joinedKeys(joins).map((key) => [key, joinedUnder(joins, key)]));
}
