import { useId, useState } from 'preact/hooks';
import { libraryProxy, type ProxyRefusal } from '../article/library-proxy.ts';
import { askPermission, hostPage } from '../protocol/site-pages.ts';
import { Problem } from '../ui/problem.tsx';
import { text, type TextKey } from '../ui/text.ts';
import { ProxyList } from './proxy-list.tsx';

const REFUSALS: Record<ProxyRefusal, TextKey> = {
  'no-address': 'proxyNoAddress',
  direct: 'proxyDirect',
  'sign-in': 'proxySignIn',
  'not-https': 'proxyNotHttps',
  'one-host': 'proxyOneHost',
  'not-ncbi': 'proxyNotNcbi',
};

/** A library's proxy, known by one address of it: what it is, permission for exactly its hosts, and those that have it. */
export function ProxyField() {
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState('');
  const [error, setError] = useState<unknown>();
  const id = useId();
  const proxy = libraryProxy(typed);
  const found = typeof proxy === 'string' ? undefined : proxy;

  const type = (words: string) => {
    setTyped(words);
    setSaid('');
    setError(undefined);
  };
  const switchOn = () => {
    if (!found) {
      setSaid(explained(typed));
      return;
    }
    // Before anything is awaited: browsers ask for permission in a click only.
    askPermission(...found.hosts.map(hostPage)).then((given) => {
      type(given ? '' : typed);
      setSaid(given ? text('proxyOn', found.name) : text('proxyNotOn'));
    }, setError);
  };
  return (
    <>
      <form
        class="proxy"
        onSubmit={(event) => {
          event.preventDefault();
          switchOn();
        }}
      >
        <label for={id}>{text('proxyAddress')}</label>
        <input
          id={id}
          class="field"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          aria-describedby={`${id}-example`}
          value={typed}
          onInput={({ currentTarget }) => type(currentTarget.value)}
        />
        <button type="submit">{text('proxySwitchOn')}</button>
      </form>
      <p id={`${id}-example`} class="quiet-text">
        {text('proxyExample')}
      </p>
      <p class="outcome" role="status">
        {said || (typed.trim() !== '' && explained(typed))}
      </p>
      {error !== undefined && <Problem error={error} onRetry={switchOn} />}
      <ProxyList onRemoved={(name) => setSaid(text('proxyOff', name))} />
    </>
  );
}

/** What an address gives away: the proxy and the hosts that permission would be asked for, or why it gives none. */
function explained(typed: string): string {
  const proxy = libraryProxy(typed);
  if (typeof proxy === 'string') return text(REFUSALS[proxy]);
  const hosts = new Intl.ListFormat().format(proxy.hosts);
  return text('proxyFound', proxy.name, hosts);
}
