import type { ScreeningCounts } from '../../entry/screening.ts';
import type { DecidedResults } from '../../settings/triage.ts';
import { text } from '../../ui/text.ts';
import { type ActingOrders, makeActing, type Meant, press } from './acting.ts';
import { button, make } from './make.ts';
import type { MessageLine } from './message-line.ts';
import type { ResultAction } from './triage-script.ts';

export interface BarState extends Meant {
  readonly counts: ScreeningCounts;
  readonly hidden: number;
  readonly decided: DecidedResults;
  readonly isFolded: boolean;
}

export interface BarOrders extends ActingOrders {
  showDecided(how: DecidedResults): void;
  openCounts(opener: HTMLElement): void;
  fold(isFolded: boolean): void;
}

export interface Bar {
  /** Where choosers and counts open. */
  readonly element: HTMLElement;
  /** What is left of it when it is folded. */
  readonly chip: HTMLElement;
  /** What it takes of the window's lower end, px. */
  readonly height: number;
  draw(state: BarState): void;
  /** Says beside each button which key does the same. */
  showKeys(keys: ReadonlyMap<ResultAction, string>): void;
}

/** The bar at the window's lower edge: what was done last, what can be done, and what was decided so far. */
export function makeBar(orders: BarOrders, message: MessageLine): Bar {
  let decided: DecidedResults = 'show';
  const turn = (how: DecidedResults) => orders.showDecided(decided === how ? 'show' : how);
  const acting = makeActing(orders);
  const line = make('span', { class: 'said' });
  const dim = button({ text: text('triageDim'), onClick: () => turn('dim') });
  const hide = button({ onClick: () => turn('hide') });
  const counts: HTMLElement = button({
    text: text('triageCounts'),
    onClick: () => orders.openCounts(counts),
    attributes: { 'aria-haspopup': 'dialog', 'aria-expanded': 'false' },
  });
  const fold = button({
    class: 'fold',
    onClick: () => {
      orders.fold(true);
      chip.focus({ preventScroll: true });
    },
    attributes: { 'aria-label': text('triageFold') },
  });
  const element = make(
    'div',
    { class: 'bar', attributes: { role: 'region', 'aria-label': text('triageName') } },
    ...[message.element, acting.element],
    make('div', { class: 'line' }, line, make('span', { class: 'group' }, dim, hide, counts, fold)),
  );
  const chip = button({
    class: 'chip',
    onClick: () => {
      orders.fold(false);
      fold.focus({ preventScroll: true });
    },
  });

  return {
    ...{ element, chip },
    showKeys: (keys) => acting.showKeys(keys),
    get height() {
      return element.getBoundingClientRect().height;
    },
    draw(state) {
      const { shown, open } = state.counts;
      decided = state.decided;
      element.hidden = state.isFolded;
      chip.hidden = !state.isFolded;
      chip.textContent = text('triageChip', shown - open, shown);
      line.textContent = countsLine(state.counts);
      hide.textContent = state.hidden > 0 ? text('triageShow', state.hidden) : text('triageHide');
      press(dim, decided === 'dim');
      press(hide, decided === 'hide');
      acting.draw(state);
    },
  };
}

/** "200 shown: 12 included, 31 excluded, 157 open"; a "maybe" is named where there is one. */
export function countsLine({ shown, included, maybe, excluded, open }: ScreeningCounts): string {
  const parts = [
    text('triageLineIncluded', included),
    ...(maybe > 0 ? [text('triageLineMaybe', maybe)] : []),
    text('triageLineExcluded', excluded),
    text('triageLineOpen', open),
  ];
  return text('triageLine', shown, parts.join(', '));
}
