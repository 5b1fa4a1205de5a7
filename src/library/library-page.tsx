import type { FunctionComponent } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { LastCopy } from '../copies/last-copy.tsx';
import { SyncLine } from '../in-step/sync-line.tsx';
import { SyncOffer } from '../in-step/sync-offer.tsx';
import type { SyncWorld } from '../in-step/sync-world.ts';
import type { Copies } from '../store/read/copies.ts';
import { Icon } from '../ui/icon.tsx';
import { Problem } from '../ui/problem.tsx';
import { text } from '../ui/text.ts';
import { fragmentOf, type Place, placeOf } from './address.ts';
import { DropAnywhere } from './import/drop-anywhere.tsx';
import { type GoTo, type LoadView, VIEWS, type ViewName, type ViewProps } from './views.ts';

export interface LibraryPageProps {
  views: Readonly<Record<ViewName, LoadView>>;
  /** What stands below every view, loaded after the first one. */
  foot: () => Promise<FunctionComponent>;
  /** How the library stands to its last copy outside of this browser. */
  copies?: (() => Promise<Copies>) | undefined;
  /** How it stands to the user's other devices. */
  sync?: SyncWorld | undefined;
  /** Takes files that were dropped on the page; the view that imports them is shown. */
  takeFiles: (files: readonly File[]) => void;
}

/** The library page: a line of ways at the top, one view below it, and what is going on at its foot. */
export function LibraryPage({ views, foot, copies, sync, takeFiles }: LibraryPageProps) {
  const [{ view: shown, ...place }, goTo] = usePlace();
  const drop = useCallback(
    (files: readonly File[]) => {
      takeFiles(files);
      goTo('import');
    },
    [takeFiles, goTo],
  );
  return (
    <>
      <header class="library-head">
        <Icon name="margin" />
        <h1>{text('libraryTitle')}</h1>
        <nav aria-label={text('libraryTitle')}>
          {VIEWS.map((view) => (
            <a
              key={view}
              href={fragmentOf({ view, path: '' })}
              aria-current={view === shown ? 'page' : undefined}
            >
              {NAMES[view]()}
            </a>
          ))}
          {copies && <LastCopy look={copies} />}
          {sync && <SyncLine world={sync} class="last-copy" />}
          <a href="/tags.html">{text('popupTags')}</a>
          <a href="/options.html">{text('popupOptions')}</a>
        </nav>
      </header>
      <View key={shown} load={views[shown]} {...place} goTo={goTo} />
      {sync && <SyncOffer world={sync} />}
      <Foot load={foot} />
      <DropAnywhere onFiles={drop} />
    </>
  );
}

const NAMES: Readonly<Record<ViewName, () => string>> = {
  entries: () => text('libraryEntries'),
  look: () => text('libraryLook'),
  add: () => text('libraryAdd'),
  import: () => text('libraryImport'),
  tidy: () => text('libraryTidy'),
};

function View({ load, ...props }: { load: LoadView } & ViewProps) {
  const { Shown, error } = useLoaded(load);
  if (error !== undefined) return <Problem error={error} />;
  return Shown ? <Shown {...props} /> : <main aria-busy="true" />;
}

function Foot({ load }: { load: LibraryPageProps['foot'] }) {
  const { Shown, error } = useLoaded(load);
  if (error !== undefined) return <Problem error={error} />;
  return Shown ? <Shown /> : null;
}

function useLoaded<Props>(load: () => Promise<FunctionComponent<Props>>) {
  const [loaded, setLoaded] = useState<{ Shown?: FunctionComponent<Props>; error?: unknown }>({});
  useEffect(() => {
    void load().then(
      (Shown) => setLoaded({ Shown }),
      (error: unknown) => setLoaded({ error }),
    );
  }, [load]);
  return loaded;
}

function usePlace(): [Place, GoTo] {
  const [fragment, setFragment] = useState(location.hash);
  useEffect(() => {
    const follow = () => setFragment(location.hash);
    window.addEventListener('hashchange', follow);
    follow(); // It may have changed before anyone listened.
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const place = useMemo(() => placeOf(fragment), [fragment]);
  const goTo = useCallback<GoTo>((view, path = '', { query, replaces = false } = {}) => {
    const here = placeOf(location.hash);
    if (replaces && view !== here.view) return; // The user went elsewhere before this view knew.
    const there = fragmentOf({ view, path, query: query ?? (view === here.view ? here.query : '') });
    if (replaces) location.replace(there);
    else location.assign(there);
  }, []);
  return [place, goTo];
}
