import { parseSegmentName } from '../remote/file-names.ts';
import type { KnownFile } from '../sync-store.ts';
import { coverage, isIntact, uncovered } from './coverage.ts';
import type { Listing } from './listing.ts';
import type { Run } from './run.ts';

/** How long a file of another device has to be gone, ms: its author may be about to write it again. */
const LONG_GONE = 10 * 60_000;

/**
 * Has the documents sent from here of each file of another device that is gone for good: that two complete listings, ten
 * minutes apart, lack or have with another size, and whose documents no newer file holds. Without this an old profile and
 * an old back-up of the server, restored together, would never meet the others again.
 */
export async function adopt({ store, now }: Run, { sizes }: Listing): Promise<void> {
  const files = (await store.knownFiles()).filter(({ name }) => parseSegmentName(name));
  let covered: ReadonlyMap<string, number> | undefined;
  const adopted = new Set<string>();
  const [gone, noted]: [string[], KnownFile[]] = [[], []];
  for (const { missingSince, ...file } of files) {
    if (file.isMine) continue;
    if (isIntact(file, sizes)) {
      if (missingSince !== undefined) noted.push(file);
    } else if (missingSince === undefined || missingSince > now()) {
      noted.push({ ...file, missingSince: now() });
    } else if (now() - missingSince >= LONG_GONE) {
      covered ??= coverage(files.filter((one) => isIntact(one, sizes)));
      for (const id of uncovered(file, covered)) adopted.add(id);
      gone.push(file.name);
    }
  }
  if (noted.length > 0) await store.keepFiles(noted);
  if (adopted.size > 0) await store.sendAgain([...adopted]);
  if (gone.length > 0) await store.forgetFiles(gone);
}
