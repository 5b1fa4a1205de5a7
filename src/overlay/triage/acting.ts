import { text, type TextKey } from '../../ui/text.ts';
import { button, make, press } from './make.ts';
import type { Target } from './result-list.ts';
import type { Row } from './rows.ts';
import type { ResultAction } from './triage-script.ts';

/** Whom the buttons are for. */
export interface Meant {
  readonly ticked: number;
  readonly current: Row | undefined;
  readonly target: Target;
  readonly rows: readonly Row[];
}

export interface ActingOrders {
  /** What the key of this name does. */
  act(action: ResultAction): void;
  takeBack(what: 'decision' | 'status'): void;
  mean(target: Target): void;
}

const DECISIONS = [
  ['include', 'decisionInclude'],
  ['maybe', 'decisionMaybe'],
  ['exclude', 'decisionExclude'],
] as const;
const STATUSES = [
  ['to-read', 'statusToRead'],
  ['reading', 'statusReading'],
  ['read', 'statusRead'],
] as const;

/** The buttons that act on the results the user means; each says its key. */
export function makeActing(orders: ActingOrders) {
  const hints = new Map<ResultAction, { made: HTMLElement; hint: HTMLElement }>();
  const keyed = (action: ResultAction, name: TextKey, onClick = () => orders.act(action)) => {
    const hint = make('span', { class: 'key', attributes: { 'aria-hidden': 'true' } });
    hint.hidden = true;
    const made = button({ onClick }, text(name), hint);
    hints.set(action, { made, hint });
    return made;
  };
  const toggle = (choice: ResultAction, name: TextKey, what: 'decision' | 'status') => {
    const isOn = () => made.getAttribute('aria-pressed') === 'true';
    const made = keyed(choice, name, () => (isOn() ? orders.takeBack(what) : orders.act(choice)));
    return made;
  };
  const decisions = DECISIONS.map(([choice, name]) => ({ choice, made: toggle(choice, name, 'decision') }));
  const statuses = STATUSES.map(([choice, name]) => ({ choice, made: toggle(choice, name, 'status') }));
  const ticked = button({ class: 'target', onClick: () => orders.mean('ticked') });
  const current = button({ class: 'target', onClick: () => orders.mean('current') });
  const note = keyed('note', 'triageNote');
  const group = (...buttons: Node[]) => make('span', { class: 'group' }, ...buttons);
  const element = make(
    'div',
    { class: 'acting', attributes: { role: 'group', 'aria-label': text('triageActing') } },
    group(ticked, current),
    group(...decisions.map(({ made }) => made), keyed('reasons', 'triageReasonsButton')),
    group(...statuses.map(({ made }) => made)),
    group(keyed('tag', 'triageTag'), note),
  );

  return {
    element,
    showKeys(keys: ReadonlyMap<ResultAction, string>): void {
      for (const [action, { made, hint }] of hints) {
        const key = keys.get(action);
        hint.hidden = !key;
        hint.textContent = key ?? '';
        if (key) made.setAttribute('aria-keyshortcuts', key);
        else made.removeAttribute('aria-keyshortcuts');
      }
    },
    draw(meant: Meant): void {
      element.hidden = meant.ticked === 0 && !meant.current;
      ticked.hidden = meant.ticked === 0;
      ticked.textContent = text('triageTicked', meant.ticked);
      current.hidden = !meant.current;
      note.hidden = meant.target !== 'current'; // A note is about one article.
      current.textContent = text('triageCurrent', meant.current?.position ?? 0);
      press(ticked, meant.target === 'ticked');
      press(current, meant.target === 'current');
      const all = (has: (row: Row) => boolean) => meant.rows.length > 0 && meant.rows.every(has);
      for (const { choice, made } of decisions)
        press(
          made,
          all(({ view }) => view?.decision === choice),
        );
      for (const { choice, made } of statuses)
        press(
          made,
          all(({ view }) => view?.status === choice),
        );
    },
  };
}
