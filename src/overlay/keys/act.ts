import type { KeyAction } from '../../settings/key-actions.ts';
import { text } from '../../ui/text.ts';
import { highlighter } from '../highlights/highlighter.ts';
import type { PageSession } from '../page-session.ts';
import type { MessageLine } from '../triage/message-line.ts';
import { isPlainList } from '../triage/plain-list.ts';
import { triageActions } from '../triage/triage-script.ts';
import { ArticleChanges } from './article-changes.ts';
import { keyedChange } from './article-keys.ts';
import { moveToMention } from './next-mention.ts';
import { makeSaid } from './said.ts';
import { sheetIsOpen, toggleSheet } from './sheet.ts';

/** What keys have to do with one article's page, from the first of them until the page's visit ends. */
interface ArticlePage {
  readonly line: MessageLine;
  readonly changes: ArticleChanges;
}

/** By the signal of the visit: it is one for all who hold its session. */
const pages = new WeakMap<AbortSignal, ArticlePage>();

/** Does what a key is for: see `KeysScript.act`. */
export async function act(session: PageSession, action: KeyAction): Promise<void> {
  if (action === 'help') await toggleSheet(session);
  else if (sheetIsOpen()) return;
  else if (session.reading.kind === 'article') await actOnArticle(session, action);
  else if (action === 'highlight') pageOf(session).line.show({ said: text('keysNotHere'), canUndo: false });
  else if (isPlainList(session.reading)) await actOnPlainList(session, action);
  else if (action !== 'toolbar' && action !== 'panel') (await triageActions(session))[action]();
}

/** Keys move between what is in the library there; nothing else has a result to be for. */
async function actOnPlainList(session: PageSession, action: KeyAction): Promise<void> {
  const { line } = pageOf(session);
  const by = action === 'next' ? 1 : action === 'previous' ? -1 : undefined;
  if (!by) line.show({ said: text('keysPlainList'), canUndo: false });
  else if (!(await moveToMention(by))) line.tell(text('keysNoMention'));
}

async function actOnArticle(session: PageSession, action: KeyAction): Promise<void> {
  const { line, changes } = pageOf(session);
  const say = (said: string): void => line.show({ said, canUndo: false });
  const make = keyedChange(action);
  if (make) await changes.take(make);
  else if (action === 'undo') await changes.undo();
  else if (action === 'note') await changes.inTurn(() => beginNote(session));
  else if (action === 'tag') session.openPanel('new-tag');
  else if (action === 'reasons') session.openPanel('reasons');
  else if (action === 'panel') session.openPanel('toggle');
  else if (action === 'next' || action === 'previous') {
    if (!(await moveToMention(action === 'next' ? 1 : -1))) line.tell(text('keysNoMention'));
  } else if (action === 'highlight' || action === 'toolbar') {
    await changes.inTurn(async () => {
      const tools = await highlighter(session);
      const isSelected = await (action === 'highlight' ? tools.highlightSelection() : tools.focusToolbar());
      if (!isSelected) say(text('keysNothingSelected'));
    });
  }
}

/** On what is selected of the article, or else on the article as a whole. */
async function beginNote(session: PageSession): Promise<void> {
  const isSelected = getSelection()?.isCollapsed === false;
  if (!isSelected || !(await (await highlighter(session)).noteOnSelection())) session.openPanel('new-note');
}

function pageOf(session: PageSession): ArticlePage {
  const known = pages.get(session.signal);
  if (known) return known;
  const line = makeSaid(() => void page.changes.undo(), session.signal);
  const page: ArticlePage = { line, changes: new ArticleChanges(session, (outcome) => line.show(outcome)) };
  pages.set(session.signal, page);
  return page;
}
