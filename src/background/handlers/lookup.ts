import { AppError } from '../../lib/app-error.ts';
import type { Asker } from '../../protocol/answer.ts';
import { keptDraftsFor } from '../../protocol/kept-drafts.ts';
import type { Answer, Request } from '../../protocol/messages.ts';
import { copyReminderFrom } from '../../settings/copy-reminder.ts';
import { keysInForce } from '../../settings/key-actions.ts';
import { hiddenOrigins } from '../../settings/hidden-origins.ts';
import { ownKeys, singleKeys } from '../../settings/keys.ts';
import { hideImported, panelHome, panelOpen } from '../../settings/settings.ts';
import { sitesOff } from '../../settings/sites-off.ts';
import { type Found, lookup as lookUp } from '../../store/read/lookup.ts';
import { isKeptInFolder } from '../../store/read/sync-state.ts';
import type { StoredEntry } from '../../store/schema.ts';
import { withoutOrigins } from '../../store/without-origins.ts';
import { tabLabel } from '../../ui/tab-label.ts';
import { text } from '../../ui/text.ts';
import { library } from '../library.ts';
import { learntOf } from '../learnt.ts';
import { showPageStatus } from '../toolbar.ts';
import { badgeView, entryView } from '../views.ts';

/** So many notes that exist only in this browser are worth a word. */
const MANY_NOTES = 10;

/**
 * What does the library hold about these articles? The answer holds all that a page needs for its first drawing, since
 * each further question, setting or sentence would cost its main thread more than this one does. Throws AppError
 * `site-off` to pages of a site that the user switched PubMargin off on.
 */
export async function lookup(
  { article, mentions, site = '', unreadable = false }: Request<'lookup'>,
  asker: Pick<Asker, 'tabId' | 'ownPage' | 'inPrivateWindow'>,
): Promise<Answer<'lookup'>> {
  if (!asker.ownPage && (await sitesOff.getValue()).includes(site)) {
    await showPageStatus({ status: 'nothing', tags: 0, notes: 0 }, asker);
    throw new AppError('site-off', `PubMargin is switched off on ${site}.`);
  }
  const { db } = await library();
  const [all, drafts, isPanelOpen, home, hidesImported, hasKeys, own, remindedFrom, learnt, hidden] =
    await Promise.all([
      lookUp(db, article, mentions),
      article ? keptDraftsFor(article) : [],
      panelOpen.getValue(),
      panelHome(site).getValue(),
      hideImported.getValue(),
      singleKeys.getValue(),
      ownKeys.getValue(),
      copyReminderFrom.getValue(),
      article ? learntOf(article) : null,
      hiddenOrigins.getValue(),
    ]);
  // The library shows what is hidden elsewhere; popup and side panel, which have no tab, speak of a page.
  const isLibrary = asker.ownPage && asker.tabId !== undefined;
  const found = isLibrary || hidden.length === 0 ? all : withoutHidden(all, hidden);
  const entry = found.article ? entryView(found.article) : null;
  const label = tabLabel(entry, false);
  if (!asker.ownPage) {
    const kept = { tags: entry?.tags.length ?? 0, notes: entry?.notes.length ?? 0 };
    const shown = showPageStatus({ status: unreadable ? 'unreadable' : 'read', ...kept }, asker);
    shown.catch((error: unknown) => console.error('PubMargin: the toolbar icon failed.', error));
  }
  return {
    revision: found.revision,
    article: entry,
    mentions: found.mentions.map((entry) => (entry ? badgeView(entry) : null)),
    around: {
      cites: found.around.cites.map(badgeView),
      citedBy: found.around.citedBy.map(badgeView),
    },
    joinable: found.joinable,
    backlinks: found.backlinks.map(badgeView),
    tab: { region: text('extensionName'), label, name: text('panelTab', label) },
    choices: {
      ...{ panelOpen: isPanelOpen, panelHome: home, hideImported: hidesImported },
      keys: hasKeys ? Object.fromEntries(keysInForce(own, article ? 'article' : 'results')) : {},
    },
    onlyHere:
      article !== undefined &&
      !asker.inPrivateWindow &&
      found.notesOnlyHere >= MANY_NOTES &&
      Date.now() >= remindedFrom &&
      !(await isKeptInFolder(db)),
    hasDrafts: drafts.length > 0,
    // Without a title something is missing that the page can tell.
    learnt: entry?.title === undefined ? null : learnt,
  };
}

function withoutHidden(found: Found, hidden: readonly string[]): Found {
  const shown = (entry: StoredEntry | undefined) => entry && withoutOrigins(entry, hidden);
  const allShown = (entries: readonly StoredEntry[]) => entries.flatMap((entry) => shown(entry) ?? []);
  return {
    ...found,
    article: shown(found.article),
    mentions: found.mentions.map(shown),
    around: { cites: allShown(found.around.cites), citedBy: allShown(found.around.citedBy) },
    backlinks: allShown(found.backlinks),
  };
}
