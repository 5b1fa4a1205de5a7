import { useEffect, useState } from 'preact/hooks';
import { askLeave } from '../protocol/site-pages.ts';
import { tellTab } from '../protocol/tell-tab.ts';
import { type PanelHome, panelHome } from '../settings/settings.ts';
import { Problem } from '../ui/problem.tsx';
import { text } from '../ui/text.ts';
import type { Beside } from './follow-article.ts';
import type { BesideState } from './use-beside.ts';

/** What is to be said where the tab shows no article, or could not be asked. */
export function BesideLines({ beside, error, again }: BesideState) {
  if (error !== undefined) return <Problem error={error} onRetry={again} />;
  if (beside?.kind === 'needs-leave') return <LeaveLine beside={beside} onLeave={again} />;
  if (beside?.kind === 'nothing') return <p class="beside-hint">{text('besideNothing')}</p>;
  return null;
}

/** One of the sites where PubMargin runs only with the user's leave, and the button that gives it. */
function LeaveLine({ beside, onLeave }: { beside: Beside & { kind: 'needs-leave' }; onLeave: () => void }) {
  const [error, setError] = useState<unknown>();
  const site = URL.canParse(beside.tab.url ?? '') ? new URL(beside.tab.url ?? '').hostname : '';
  const ask = () => {
    askLeave(beside.page).then(
      (given) => given && onLeave(),
      (reason: unknown) => setError(reason),
    );
  };
  return (
    <div class="beside-hint">
      <p>{text('besideNeedsLeave', site)}</p>
      <button type="button" class="primary" onClick={ask}>
        {text('besideSwitchOn', site)}
      </button>
      {error !== undefined && <Problem error={error} onRetry={ask} />}
    </div>
  );
}

/** Where the user moved the panel away from the pages of this site, and the way back. */
export function HomeLine({ beside }: { beside: Beside & { kind: 'article' } }) {
  const { site } = beside.article;
  const [home, setHome] = useState<PanelHome>('page');
  const [error, setError] = useState<unknown>();
  useEffect(() => void panelHome(site).getValue().then(setHome, setError), [site]);
  const bringBack = async () => {
    try {
      await panelHome(site).setValue('page');
      setHome('page');
      await tellTab(beside.tab.id, { type: 'open-panel' });
    } catch (reason) {
      setError(reason);
    }
  };
  if (error !== undefined) return <Problem error={error} onRetry={() => void bringBack()} />;
  if (home === 'page') return null;
  return (
    <p class="beside-hint quiet-text">
      {text(home === 'side' ? 'besideInSidePanel' : 'besideOff', site)}{' '}
      <button type="button" class="link" onClick={() => void bringBack()}>
        {text('besideBringBack')}
      </button>
    </p>
  );
}
