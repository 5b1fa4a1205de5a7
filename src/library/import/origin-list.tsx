import { useEffect, useRef } from 'preact/hooks';
import { useSetting } from '../../options/use-setting.ts';
import { originName } from '../../entry/origin.ts';
import { hiddenOrigins } from '../../settings/hidden-origins.ts';
import { Problem } from '../../ui/problem.tsx';
import { text } from '../../ui/text.ts';
import { fragmentOf } from '../address.ts';
import { type Origins, shareText } from './use-origins.ts';

/** What lists and files have brought, by their names: shown apart, or removed whole. */
export function OriginList({ origins }: { origins: Origins }) {
  const title = useRef<HTMLHeadingElement>(null);
  const { all, error, isBusy } = origins;
  const { value: hidden = [], set: setHidden, error: hideError, allow } = useSetting(hiddenOrigins);
  const count = all?.length;
  const was = useRef(count);
  useEffect(() => {
    // Its button is gone with it.
    if (count !== undefined && was.current !== undefined && count < was.current) title.current?.focus();
    was.current = count;
  }, [count]);
  return (
    <section class="origins">
      <h3 ref={title} tabIndex={-1}>
        {text('originsTitle')}
      </h3>
      <p class="quiet-text">{all?.length === 0 ? text('originsNone') : text('originsWhy')}</p>
      {(error ?? hideError) !== undefined && (
        <Problem error={error ?? hideError} onAllowPrivate={error === undefined ? allow : undefined} />
      )}
      {all && all.length > 0 && (
        <ul class="origin-list">
          {all.map((share) => (
            <li key={share.origin}>
              <span class="origin-name">{originName(share.origin)}</span>
              <span class="quiet-text">{shareText(share)}</span>
              <span class="origin-ways">
                <a
                  href={fragmentOf({ view: 'entries', path: '', origin: share.origin })}
                  aria-label={text('originsShowOf', originName(share.origin))}
                >
                  {text('originsShow')}
                </a>
                <label class="origin-shown">
                  <input
                    type="checkbox"
                    aria-label={text('originsBesideOf', originName(share.origin))}
                    checked={!hidden.includes(share.origin)}
                    onChange={({ currentTarget }) => {
                      const others = hidden.filter((one) => one !== share.origin);
                      setHidden(currentTarget.checked ? others : [...others, share.origin]);
                    }}
                  />
                  {text('originsBeside')}
                </label>
                <button
                  type="button"
                  class="link"
                  disabled={isBusy}
                  aria-label={text('originsRemoveOf', originName(share.origin))}
                  onClick={() => void origins.remove(share.origin)}
                >
                  {text('originsRemove')}
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
