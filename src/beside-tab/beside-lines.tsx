import { useEffect, useState } from 'preact/hooks';
import { proxiedHost } from '../article/proxied-address.ts';
import { ask } from '../protocol/ask.ts';
import { askPermission } from '../protocol/site-pages.ts';
import { tellTab } from '../protocol/tell-tab.ts';
import { type PanelHome, panelHome } from '../settings/settings.ts';
import { switchSite } from '../settings/sites-off.ts';
import { Problem } from '../ui/problem.tsx';
import { text } from '../ui/text.ts';
import type { Beside } from './follow-article.ts';
import type { BesideState } from './use-beside.ts';

/** What is to be said where the tab shows no article, or could not be asked. */
export function BesideLines({ beside, error, again }: BesideState) {
  if (error !== undefined) return <Problem error={error} onRetry={again} />;
  if (beside?.kind === 'needs-permission') return <PermissionLine beside={beside} onGiven={again} />;
  if (beside?.kind === 'site-off') return <SiteOffLine beside={beside} onSwitchedOn={again} />;
  if (beside?.kind === 'nothing') return <p class="beside-hint">{text('besideNothing')}</p>;
  return null;
}

/** One of the sites where PubMargin runs only with the user's permission, and the button that gives it. */
function PermissionLine({
  beside,
  onGiven,
}: {
  beside: Beside & { kind: 'needs-permission' };
  onGiven: () => void;
}) {
  const [error, setError] = useState<unknown>();
  const site = URL.canParse(beside.tab.url ?? '') ? new URL(beside.tab.url ?? '').hostname : '';
  const proxy = proxiedHost(site)?.proxy;
  const askUser = () => {
    askPermission(beside.page).then(
      (given) => given && onGiven(),
      (reason: unknown) => setError(reason),
    );
  };
  return (
    <div class="beside-hint">
      <p>{proxy === undefined ? text('besideNeedsPermission', site) : text('besideProxy', proxy)}</p>
      <button type="button" class="primary" onClick={askUser}>
        {text('besideSwitchOn', site)}
      </button>
      {error !== undefined && <Problem error={error} onRetry={askUser} />}
    </div>
  );
}

/** One of NCBI's sites that the user switched PubMargin off on, and the button that switches it on again. */
function SiteOffLine({
  beside,
  onSwitchedOn,
}: {
  beside: Beside & { kind: 'site-off' };
  onSwitchedOn: () => void;
}) {
  const [error, setError] = useState<unknown>();
  const switchOn = () => {
    const shown = () => ask('show-in-tab', { tab: beside.tab.id });
    switchSite(beside.site, true).then(shown).then(onSwitchedOn, setError);
  };
  return (
    <div class="beside-hint">
      <p>{text('besideSiteOff', beside.site)}</p>
      <button type="button" class="primary" onClick={switchOn}>
        {text('besideSwitchOn', beside.site)}
      </button>
      {error !== undefined && <Problem error={error} onRetry={switchOn} />}
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
