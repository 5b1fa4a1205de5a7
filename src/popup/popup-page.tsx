import { useEffect, useState } from 'preact/hooks';
import { ArticlePlace } from '../beside-tab/article-place.tsx';
import { BesideLines, HomeLine } from '../beside-tab/beside-lines.tsx';
import { UnreadHere } from '../beside-tab/unread-here.tsx';
import { useBeside } from '../beside-tab/use-beside.ts';
import { SyncLine } from '../in-step/sync-line.tsx';
import { SyncOffer } from '../in-step/sync-offer.tsx';
import type { SyncWorld } from '../in-step/sync-world.ts';
import { onLibraryChange } from '../protocol/notices.ts';
import type { StoredEntry } from '../store/schema.ts';
import { Icon } from '../ui/icon.tsx';
import { Problem } from '../ui/problem.tsx';
import { text } from '../ui/text.ts';
import { EntryList } from './entry-list.tsx';
import type { PopupLibrary } from './library.ts';
import { Found, SearchField } from './search.tsx';

export interface PopupPageProps {
  library: PopupLibrary;
  /** Opens an article's address in this tab. */
  openIn: (tabId: number, address: string) => Promise<void>;
  /** Called in the click itself. Resolves to false where the browser did not open it. Absent where there is none. */
  openSidePanel: (windowId: number) => Promise<boolean>;
  /** How the library stands to the user's other devices. */
  sync?: SyncWorld | undefined;
  /** Closes the popup. */
  close: () => void;
}

/** The popup of the toolbar button: the article of the tab, a search of the library, what was changed last. */
export function PopupPage({ library, openIn, openSidePanel, sync, close }: PopupPageProps) {
  const state = useBeside();
  const { beside } = state;
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<unknown>();
  const tab = beside?.tab;
  const searching = words.trim() !== '';

  const open = (address: string) => {
    if (!tab) return;
    openIn(tab.id, address).then(close, setProblem);
  };
  const toSide = () => {
    if (!tab) return;
    openSidePanel(tab.windowId).then((opened) => opened && close(), setProblem);
  };
  return (
    <>
      <header class="head">
        <Icon name="margin" />
        <h1>{text('extensionName')}</h1>
        <button type="button" class="quiet" disabled={!tab} onClick={toSide}>
          {text('popupSidePanel')}
        </button>
      </header>
      <SearchField
        words={words}
        onWords={setWords}
        onFocus={() => void library.prepare().catch(() => undefined)} // The search itself says why.
      />
      {problem !== undefined && <Problem error={problem} />}
      <main>
        {searching && <Found words={words} find={library.find} onOpen={open} />}
        <div hidden={searching}>
          <BesideLines {...state} />
          <ArticlePlace article={beside?.kind === 'article' ? beside.article : undefined} />
          {beside?.kind === 'article' && <UnreadHere article={beside.article} />}
          {beside?.kind === 'article' && <HomeLine beside={beside} />}
          <Recent recent={library.recent} onOpen={open} />
        </div>
      </main>
      {sync && tab && !tab.isPrivate && <SyncOffer world={sync} />}
      <nav class="ways" aria-label={text('extensionName')}>
        <a href="/library.html">{text('popupLibrary')}</a>
        <a href="/tags.html">{text('popupTags')}</a>
        <a href="/options.html">{text('popupOptions')}</a>
        {sync && <SyncLine world={sync} class="sync-line" />}
      </nav>
    </>
  );
}

/** The last entries, as they are now. */
function Recent({ recent, onOpen }: { recent: PopupLibrary['recent']; onOpen: (address: string) => void }) {
  const [entries, setEntries] = useState<readonly StoredEntry[]>([]);
  const [error, setError] = useState<unknown>();
  const look = () => void recent().then(setEntries, setError);
  useEffect(() => {
    const drawn = new AbortController();
    onLibraryChange(look, drawn.signal);
    look();
    return () => drawn.abort();
  }, []);
  if (error !== undefined) return <Problem error={error} onRetry={look} />;
  if (entries.length === 0) return null;
  return (
    <section class="recent">
      <h2 class="label">{text('popupRecent')}</h2>
      <EntryList label={text('popupRecent')} entries={entries} onOpen={onOpen} />
    </section>
  );
}
