import { coverage, isIntact, uncovered } from './coverage.ts';
import { haveKey } from './folder-key.ts';
import type { Listing } from './listing.ts';
import type { Run } from './run.ts';

/**
 * Has the documents sent again of each file of this device that is gone from the folder, or is there with another size, as
 * far as no newer file holds them; and puts the key back, without which nobody new could read what is there.
 */
export async function heal(run: Run, listing: Listing): Promise<void> {
  const { store } = run;
  const { sizes } = listing;
  if (sizes.size > 0) await haveKey(run, listing);
  const files = await store.knownFiles();
  const covered = coverage(files.filter((file) => isIntact(file, sizes)));
  for (const file of files) {
    if (!file.isMine || isIntact(file, sizes)) continue;
    const lost = uncovered(file, covered);
    if (lost.length > 0) await store.sendAgain(lost);
    else if (!sizes.has(file.name)) await store.forgetFiles([file.name]);
  }
}
