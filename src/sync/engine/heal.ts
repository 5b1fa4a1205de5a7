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
  const gone = files.filter((file) => file.isMine && !isIntact(file, sizes));
  if (gone.length === 0) return;
  const covered = coverage(files.filter((file) => isIntact(file, sizes)));
  const lost = new Set<string>();
  const superfluous: string[] = [];
  for (const file of gone) {
    const ids = uncovered(file, covered);
    for (const id of ids) lost.add(id);
    if (ids.length === 0 && !sizes.has(file.name)) superfluous.push(file.name);
  }
  if (lost.size > 0) await store.sendAgain([...lost]);
  if (superfluous.length > 0) await store.forgetFiles(superfluous);
}
