import { useEffect, useState } from 'preact/hooks';
import type { ArticleKey } from '../../article/article-key.ts';
import type { LabOfEntries } from '../../store/read/labs-of.ts';
import type { ShareWorld } from './share-world.ts';

/** The labs with which these entries are shared or may be; none until that is known. */
export function useLabs(world: ShareWorld, keys: readonly ArticleKey[]) {
  const [labs, setLabs] = useState<readonly LabOfEntries[]>([]);
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    let isStill = true;
    world.labs(keys).then(
      (read) => isStill && setLabs(read),
      (thrown: unknown) => isStill && setError(thrown),
    );
    return () => void (isStill = false);
  }, [world, keys]);
  const share = (target: string, isShared: boolean) => {
    setError(undefined);
    world
      .share(target, keys, isShared)
      .then(() => world.labs(keys))
      .then(setLabs, setError);
  };
  return { labs, error, share };
}
