import { useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleKey } from '../../article/article-key.ts';
import { ask } from '../../protocol/ask.ts';
import { mayWriteHere } from '../../protocol/private-window.ts';
import { type PanelHome, panelHome } from '../../settings/settings.ts';
import { Problem } from '../../ui/problem.tsx';
import { text } from '../../ui/text.ts';
import { onKeys } from '../key-guard.ts';
import { HomeButton } from './home-button.tsx';

export interface HomeMenuProps {
  site: string;
  /** What the library has of the article. */
  entry: ArticleKey | undefined;
  /** The panel has left this page. */
  onLeft: () => void;
}

/** Leads to the article in the library; moves the panel of a site's articles into the side panel, or switches it off. */
export function HomeMenu({ site, entry, onLeft }: HomeMenuProps) {
  const [isOpen, setOpen] = useState(false);
  const [isByHand, setByHand] = useState(false);
  const [error, setError] = useState<unknown>();
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  const close = () => {
    setOpen(false);
    setByHand(false);
    setError(undefined);
  };
  useEffect(() => {
    if (!isOpen || !place.current) return;
    place.current.querySelector<HTMLElement>('.home-list button')?.focus();
    const drawn = new AbortController();
    onKeys(
      place.current,
      (event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        button.current?.focus();
        close();
      },
      drawn.signal,
    );
    return () => drawn.abort();
  }, [isOpen]);

  const keep = async (home: PanelHome) => {
    if (mayWriteHere()) await panelHome(site).setValue(home);
  };
  const toSide = async () => {
    const opening = ask('open-side-panel', {}); // In the click itself: browsers open it nowhere else.
    const { opened } = await opening;
    await keep('side');
    if (opened) onLeft();
    else setByHand(true);
  };
  const toLibrary = async () => {
    await ask('open-settings', { which: 'library', entry });
    close();
  };
  const off = async () => {
    await keep('off');
    onLeft();
  };
  const left = ({ relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Node) || !place.current?.contains(relatedTarget)) close();
  };
  return (
    <HomeButton
      place={place}
      button={button}
      isOpen={isOpen}
      onClick={() => (isOpen ? close() : setOpen(true))}
      onFocusOut={left}
    >
      {isOpen && (
        <div class="home-list" tabIndex={-1}>
          {isByHand ? (
            <p role="status">{text('panelHomeByHand')}</p>
          ) : (
            <>
              <button type="button" class="quiet" onClick={() => void toLibrary().catch(setError)}>
                {text('panelLibrary')}
              </button>
              <button type="button" class="quiet" onClick={() => void toSide().catch(setError)}>
                {text('panelHomeSide')}
              </button>
              <button type="button" class="quiet" onClick={() => void off().catch(setError)}>
                {text('panelHomeOff', site)}
              </button>
            </>
          )}
          {error !== undefined && <Problem error={error} />}
        </div>
      )}
    </HomeButton>
  );
}
