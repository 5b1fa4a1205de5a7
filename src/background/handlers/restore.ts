import { fromBase64 } from '../../lib/base64.ts';
import type { Answer, Request } from '../../protocol/messages.ts';
import { reportProgress } from '../../protocol/progress.ts';
import { removeOrigin } from '../../store/write/remove-origin.ts';
import { restoreFile } from '../../store/write/restore.ts';
import { stageDocuments } from '../../store/write/stage-file.ts';
import { announce } from '../committed.ts';
import { library } from '../library.ts';

/** Puts documents of a PubMargin file aside until `restore`. */
export async function stageFile({ file, documents }: Request<'stage-file'>): Promise<void> {
  const { db } = await library();
  await stageDocuments(
    db,
    file,
    documents.map(({ id, state }) => ({ id, state: fromBase64(state) })),
  );
}

/** Merges a staged file into the library. */
export async function restore({ file, differing }: Request<'restore'>): Promise<Answer<'restore'>> {
  const done = await restoreFile(await library(), file, differing, (part, total) =>
    reportProgress('restore', part, total),
  );
  await announce({ keys: done.keys.length > 0 ? 'all' : [], revision: done.revision });
  return { ...done.value, revision: done.revision };
}

/** Takes from some entries what a file brought. */
export async function removeOriginHere({
  origin,
  keys,
}: Request<'remove-origin'>): Promise<Answer<'remove-origin'>> {
  const done = await removeOrigin(await library(), origin, keys);
  await announce(done);
  return { ...done.value, revision: done.revision };
}

/** Takes from some entries what an older file of a list brought, and its newest does not say. */
export async function removeOutdated({
  origin,
  parts,
}: Request<'remove-outdated'>): Promise<Answer<'remove-outdated'>> {
  const meant = new Map(parts.map((part) => [part.key, part]));
  const done = await removeOrigin(await library(), origin, [...meant.keys()], meant);
  await announce(done);
  return { ...done.value, revision: done.revision };
}
