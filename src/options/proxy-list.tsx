import { useEffect, useState } from 'preact/hooks';
import { proxiedHost } from '../article/proxied-address.ts';
import { givePermissionBack, hostOf, onPermissionChange, proxyPages } from '../protocol/site-pages.ts';
import { Problem } from '../ui/problem.tsx';
import { text } from '../ui/text.ts';

/** The proxies that the user gave permission for, each with its hosts and the button that gives the permission back. */
export function ProxyList({ onRemoved }: { onRemoved: (proxy: string) => void }) {
  const [pages, setPages] = useState<readonly string[]>([]);
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    const drawn = new AbortController();
    const look = () => void proxyPages().then(setPages, setError);
    look();
    onPermissionChange(look, drawn.signal);
    return () => drawn.abort();
  }, []);
  const nameOf = (page: string) => proxiedHost(hostOf(page))?.proxy ?? '';
  const names = [...new Set(pages.map(nameOf))];
  return (
    <>
      {names.length > 0 && (
        <ul class="proxies">
          {names.map((name) => (
            <Proxy
              key={name}
              name={name}
              pages={pages.filter((page) => nameOf(page) === name)}
              onRemoved={() => onRemoved(name)}
            />
          ))}
        </ul>
      )}
      {error !== undefined && <Problem error={error} />}
    </>
  );
}

function Proxy({
  name,
  pages,
  onRemoved,
}: {
  name: string;
  pages: readonly string[];
  onRemoved: () => void;
}) {
  const [error, setError] = useState<unknown>();
  const remove = () => {
    givePermissionBack(...pages).then(onRemoved, setError);
  };
  return (
    <li>
      <span class="proxy-name">{name}</span>
      <button type="button" aria-label={text('proxyRemoveOf', name)} onClick={remove}>
        {text('proxyRemove')}
      </button>
      <span class="proxy-hosts quiet-text">{new Intl.ListFormat().format(pages.map(hostOf))}</span>
      {error !== undefined && <Problem error={error} onRetry={remove} />}
    </li>
  );
}
