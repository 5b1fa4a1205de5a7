import { useEffect, useRef, useState } from 'preact/hooks';
import { Problem } from '../ui/problem.tsx';
import { text, type TextKey } from '../ui/text.ts';
import './sync-offer.css';
import type { SyncWorld } from './sync-world.ts';

/**
 * Offers the browser's own sync, once and in one line, which is there when the page opens or not at all: nothing shifts under
 * somebody's hands. What was answered stays said until the page closes.
 */
export function SyncOffer({ world }: { world: SyncWorld }) {
  const [isOffered, setOffered] = useState(false);
  const [answer, setAnswer] = useState<TextKey>();
  const [error, setError] = useState<unknown>();
  const more = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const drawn = new AbortController();
    // A library that can't be read says so itself; then there is nothing to offer.
    const look = (then: (isOffered: boolean) => void) => void world.isOffered().then(then, () => undefined);
    look((isOffered) => {
      if (drawn.signal.aborted || !isOffered) return;
      setOffered(true);
      // Answered in another window.
      world.follow(() => look((isStill) => !isStill && setOffered(false)), drawn.signal);
    });
    return () => drawn.abort();
  }, [world]);
  // The button that was pressed is gone.
  useEffect(() => more.current?.focus(), [answer]);
  const say = (work: Promise<void>, done: TextKey) => {
    setError(undefined);
    work.then(() => setAnswer(done), setError);
  };
  if (!isOffered && answer === undefined) return null;
  return (
    <aside class="sync-offer" aria-label={text('syncTitle')}>
      {answer === undefined ? (
        <>
          <p>{text('syncOffer')}</p>
          <p class="sync-answers">
            <button
              type="button"
              class="primary"
              onClick={() => say(world.switchBrowser(true), 'syncOfferTaken')}
            >
              {text('syncOfferYes')}
            </button>
            <button
              type="button"
              class="quiet"
              onClick={() => say(world.declineOffer(), 'syncOfferDeclined')}
            >
              {text('syncOfferNo')}
            </button>
          </p>
        </>
      ) : (
        <p>
          {text(answer)}{' '}
          <a ref={more} href="/options.html#sync">
            {text('syncOfferMore')}
          </a>
        </p>
      )}
      {error !== undefined && <Problem error={error} />}
    </aside>
  );
}
