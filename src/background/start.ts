import { browser } from 'wxt/browser';
import { answerMessages, type Handlers } from '../protocol/answer.ts';
import { keptDraftsFor } from '../protocol/kept-drafts.ts';
import { allowPrivateWindows } from '../protocol/private-permission.ts';
import { announceEverything } from '../protocol/notices.ts';
import { proxyPages, sitePages } from '../protocol/site-pages.ts';
import { purgeHistory } from '../store/write/history-rows.ts';
import { adoptDrafts } from './adopt-drafts.ts';
import { openShortcutSettings, serveCommands, shortcuts } from './commands.ts';
import { doAct, leaveAct, undoAct } from './handlers/act.ts';
import { deleteEverything } from './delete-everything.ts';
import { FILE_HANDLERS, serveCopies } from './files.ts';
import { changeTag } from './handlers/change-tag.ts';
import { learn, learnMany } from './handlers/learn.ts';
import { loadScript } from './handlers/load-script.ts';
import { lookup } from './handlers/lookup.ts';
import { openNote } from './handlers/open-note.ts';
import { openSidePanelBeside } from './handlers/open-side-panel.ts';
import { sameArticle } from './handlers/same-article.ts';
import { showInTab } from './handlers/show-in-tab.ts';
import { tags } from './handlers/tags.ts';
import { undo } from './handlers/undo.ts';
import { writeMany } from './handlers/write-many.ts';
import { write } from './handlers/write.ts';
import { serveHiding } from './hiding.ts';
import { library } from './library.ts';
import { SYNC_HANDLERS } from './sync/handlers.ts';
import { serveSync } from './sync/schedule.ts';
import { openLibrary } from './open-library.ts';
import { createMenus, serveMenus } from './menus.ts';
import { serveOmnibox } from './omnibox.ts';
import { injectIntoOpenTabs, pagesWithPermission, registerOptionalPages } from './sites.ts';
import { showPageStatus } from './toolbar.ts';

const HANDLERS: Handlers = {
  lookup,
  write,
  undo,
  learn,
  'learn-many': learnMany,
  'same-article': sameArticle,
  ...FILE_HANDLERS,
  ...SYNC_HANDLERS,
  tags,
  drafts: ({ ids }) => keptDraftsFor(ids),
  'open-note': openNote,
  'load-script': async ({ script }, asker) => {
    await loadScript(script, asker);
    return {};
  },
  'write-many': writeMany,
  'do-act': doAct,
  'undo-act': undoAct,
  'leave-act': leaveAct,
  'change-tag': changeTag,
  'delete-everything': async () => {
    await deleteEverything();
    return {};
  },
  'show-in-tab': async (request) => {
    await showInTab(request);
    return {};
  },
  'open-side-panel': (_request, asker) => openSidePanelBeside(asker),
  shortcuts: async () => ({ shortcuts: await shortcuts() }),
  'open-settings': async ({ which, entry }) => {
    const isExported = which === 'export';
    if (which === 'library' || isExported) await openLibrary({ ...(entry && { path: entry }), isExported });
    else if (which === 'shortcuts') await openShortcutSettings();
    else if (which === 'options') await browser.runtime.openOptionsPage();
    else await browser.tabs.create({ url: browser.runtime.getURL(`/${which}.html`) });
    return {};
  },
  'nothing-here': async (_request, asker) => {
    await showPageStatus({ status: 'nothing', tags: 0, notes: 0 }, asker);
    return {};
  },
  'allow-private': async () => {
    await allowPrivateWindows();
    return {};
  },
};

/**
 * Starts the background. All listeners are registered here, in the worker's first tick: an event that wakes the worker
 * is lost on a listener that comes later.
 */
export function startBackground(): void {
  const { required } = sitePages();
  answerMessages(HANDLERS, required);
  serveOmnibox();
  serveCommands();
  serveMenus();
  serveCopies(named);
  serveHiding();
  serveSync(named);

  browser.runtime.onInstalled.addListener(({ reason }) => {
    void named('menus', makeMenus);
    if (reason !== 'install') return;
    void named('open tabs', () => injectIntoOpenTabs(required));
    void named('welcome', () => browser.tabs.create({ url: '/welcome.html' }));
  });
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    void named('new site', async () => {
      await registerOptionalPages();
      const pages = await pagesWithPermission();
      await injectIntoOpenTabs(pages.filter((page) => origins.includes(page)));
      await makeMenus();
    });
  });
  browser.permissions.onRemoved.addListener(() => {
    void named('site given back', async () => {
      await registerOptionalPages();
      await announceEverything(); // Open pages of the site fall silent.
      await makeMenus();
    });
  });

  void named('sites', registerOptionalPages);
  void named('drafts', async () => adoptDrafts(await pagesWithPermission()));
  void named('history', async () => purgeHistory(await library()));
}

/** On sites without permission the menu asks for it; a library's proxy is known only by its permission. */
async function makeMenus(): Promise<void> {
  const { required, optional } = sitePages();
  await createMenus([...required, ...optional, ...(await proxyPages())]);
}

/** Runs one duty of the background; when it fails, it is named, and the others go on. */
async function named(duty: string, run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    console.error(`PubMargin: ${duty} failed.`, error);
  }
}
