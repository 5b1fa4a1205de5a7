import type { RefObject } from 'preact';
import type { ArticleKey } from '../../../article/article-key.ts';
import type { ListedEntry } from '../../../search/listed-entry.ts';
import { listAction } from './list-keys.ts';
import { extended, type Selection, toggled, withAll } from './selection.ts';

export interface ListActsOptions {
  entries: readonly ListedEntry[];
  /** The place of the current line; -1 where there is none. */
  at: number;
  current: ArticleKey | undefined;
  onCurrent: (key: ArticleKey) => void;
  selection: Selection;
  onSelect: (selection: Selection) => void;
  /** Opens an entry; `byKey`: the focus goes along. */
  onOpen: (key: ArticleKey, byKey: boolean) => void;
  onLeave: () => void;
}

/** What keys and presses do in the list: walk, select, open, leave. `page`: how many lines are in sight. */
export function useListActs(
  list: RefObject<HTMLElement | null>,
  options: ListActsOptions,
  page: number,
  show: (at: number) => void,
) {
  const { entries, at, current, selection, onCurrent, onSelect, onOpen } = options;
  const keys = () => entries.map(({ key }) => key);
  const extendTo = (key: ArticleKey) => onSelect(extended(selection, keys(), current ?? key, key));

  const move = (to: number, extends_: boolean) => {
    const key = entries[to]?.key;
    if (key === undefined) return;
    if (extends_) extendTo(key);
    onCurrent(key);
    show(to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== list.current) return; // A button in the head.
    const action = listAction(event, { at, count: entries.length, page });
    if (!action) return;
    event.preventDefault();
    const key = entries[at]?.key;
    if (action.type === 'move') move(action.to, action.extends);
    else if (action.type === 'select-all') onSelect(withAll(selection, keys()));
    else if (action.type === 'leave') options.onLeave();
    else if (key !== undefined && action.type === 'toggle') onSelect(toggled(selection, key));
    else if (key !== undefined) onOpen(key, true);
  };
  const onClick = (event: MouseEvent) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const line = target.closest<HTMLElement>('[data-at]');
    const key = entries[Number(line?.dataset['at'])]?.key;
    if (key === undefined) return;
    const isTicked = event.ctrlKey || event.metaKey || target.closest('.select-cell') !== null;
    if (event.shiftKey) extendTo(key);
    else if (isTicked) onSelect(toggled(selection, key));
    if (event.shiftKey || isTicked) onCurrent(key);
    else onOpen(key, false);
  };
  const onMouseDown = (event: MouseEvent) => {
    if (event.shiftKey) event.preventDefault(); // A range of lines is meant, not of letters.
    if (event.shiftKey) list.current?.focus();
  };
  return { onKeyDown, onClick, onMouseDown };
}
