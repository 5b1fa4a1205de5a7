import { ask } from '../../protocol/ask.ts';
import type { Answer } from '../../protocol/messages.ts';
import { type KeyAction, keysInForce } from '../../settings/key-actions.ts';
import { ownKeys } from '../../settings/keys.ts';
import controls from '../../ui/controls.css?inline';
import { errorText } from '../../ui/error-text.ts';
import { KEY_GROUPS, keyActionName, shortcutName } from '../../ui/key-names.ts';
import { text } from '../../ui/text.ts';
import tokens from '../../ui/tokens.css?inline';
import { makeHost } from '../host.ts';
import type { PageSession } from '../page-session.ts';
import { trusted } from '../trusted.ts';
import { button, make } from '../triage/make.ts';
import css from './sheet.css?inline';

let sheet: HTMLDialogElement | undefined;

/** Is the cheat sheet in front of the page? No other key acts on what can't be seen. */
export function sheetIsOpen(): boolean {
  return sheet !== undefined && sheet.open && sheet.isConnected; // It goes with the visit, too.
}

/**
 * Opens the cheat sheet, or closes it: all keys that are in force on this page, and the browser's own. The browser's own
 * dialog keeps the focus in it, closes at Escape and gives the focus back.
 */
export async function toggleSheet(session: PageSession): Promise<void> {
  if (sheetIsOpen()) {
    sheet?.close();
    return;
  }
  const kind = session.reading.kind === 'results' ? 'results' : 'article';
  const [own, { shortcuts }, tags] = await Promise.all([
    ownKeys.getValue(),
    ask('shortcuts', {}),
    ask('tags', {}),
  ]);
  const keys = new Map([...keysInForce(own, kind)].map(([key, action]) => [action, key]));
  const fixed =
    kind === 'article' ? [group(text('optionsHighlights'), row('Alt+F10', text('keyToToolbar')))] : [];
  open(session, [...groups(keys, tags), ...fixed, shortcutGroup(shortcuts)]);
}

function open(session: PageSession, parts: readonly Node[]): void {
  const life = new AbortController();
  const signal = AbortSignal.any([session.signal, life.signal]);
  const host = makeHost('pubmargin-keys', [tokens, controls, css], signal);
  const heading = make('h2', { text: text('keysTitle'), attributes: { id: 'title' } });
  const shut = button({ class: 'close', text: text('panelClose'), onClick: () => dialog.close() });
  const problem = make('p', { class: 'problem', attributes: { role: 'alert' } });
  problem.hidden = true;
  const show = (which: 'options' | 'shortcuts') => () => {
    ask('open-settings', { which }).then(
      () => dialog.close(),
      (error: unknown) => {
        problem.textContent = errorText(error);
        problem.hidden = false;
      },
    );
  };
  const dialog = make(
    'dialog',
    { attributes: { 'aria-labelledby': 'title', tabindex: '-1' } },
    make('div', { class: 'head' }, heading, shut),
    make('div', { class: 'groups' }, ...parts),
    make(
      'div',
      { class: 'foot' },
      button({ class: 'link', text: text('keysChange'), onClick: show('options') }),
      button({ class: 'link', text: text('keysChangeShortcuts'), onClick: show('shortcuts') }),
    ),
    problem,
  );
  host.place.append(dialog);
  document.documentElement.append(host.element);

  dialog.addEventListener('close', () => life.abort(), { once: true });
  // The ground around it is part of the dialog too, but none of what is in it.
  dialog.addEventListener(
    'mousedown',
    trusted(({ target }) => {
      if (target === dialog) dialog.close();
    }),
  );
  sheet = dialog;
  dialog.showModal();
  dialog.focus();
}

function groups(keys: ReadonlyMap<KeyAction, string>, tags: Answer<'tags'>): HTMLElement[] {
  const rows = KEY_GROUPS.map(({ title, actions }) =>
    group(
      text(title),
      actions.flatMap((action) => row(keys.get(action), keyActionName(action))),
    ),
  );
  const numbered = tags.filter(({ number }) => number !== undefined);
  const tagRows = numbered.flatMap(({ number, name }) => {
    const action: KeyAction | undefined = [...keys.keys()].find((one) => one === `tag-${number ?? 0}`);
    return action ? row(keys.get(action), name) : [];
  });
  return [...rows, group(text('keysTags'), tagRows.length > 0 ? tagRows : row('1–9', text('keysTagsNone')))];
}

function shortcutGroup(shortcuts: Answer<'shortcuts'>['shortcuts']): HTMLElement {
  const rows = shortcuts.flatMap(({ name, keys }) => {
    const called = shortcutName(name);
    return called === undefined ? [] : row(keys || text('keysNotSet'), called);
  });
  return group(text('keysAnywhere'), rows);
}

function group(title: string, rows: readonly HTMLElement[]): HTMLElement {
  const heading = make('h3', { text: title });
  return make('section', {}, heading, make('dl', {}, ...rows));
}

function row(key: string | undefined, name: string): HTMLElement[] {
  if (!key) return [];
  return [make('div', {}, make('dt', {}, make('kbd', { text: key })), make('dd', { text: name }))];
}
