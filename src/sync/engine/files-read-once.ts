import type { KnownFile, SyncStore } from '../sync-store.ts';

/**
 * The same store, which reads the known files again only after the run changed them: of a large library they name some
 * hundred thousand documents, and every step of a run asks for them.
 */
export function filesReadOnce(store: SyncStore): SyncStore {
  let files: Promise<KnownFile[]> | undefined;
  const changing = <Done>(change: () => Promise<Done>): Promise<Done> => {
    files = undefined;
    return change();
  };
  return {
    ...store,
    knownFiles: () => (files ??= store.knownFiles()),
    keepFiles: (kept) => changing(() => store.keepFiles(kept)),
    forgetFiles: (names) => changing(() => store.forgetFiles(names)),
    apply: (documents, file) => changing(() => store.apply(documents, file)),
    settlePending: (known) => changing(() => store.settlePending(known)),
  };
}
