import { ask } from '../../protocol/ask.ts';
import { errorCode, errorText } from '../../ui/error-text.ts';
import { text } from '../../ui/text.ts';
import { button, make } from './make.ts';
import type { Outcome } from './steps.ts';

export interface MessageLine {
  readonly element: HTMLElement;
  /** What screen readers are told, whatever is folded: a live region of its own. */
  readonly live: HTMLElement;
  /** Shows what came of a step. It stays until something else is shown, or the user dismisses it: nobody has to hurry. */
  show(outcome: Outcome): void;
  /** Tells screen readers alone, where others see it: another result is the current one. */
  tell(sentence: string): void;
}

/** What was done last, with the way back; what went wrong, with what can be done about it. */
export function makeMessageLine(onUndo: () => void): MessageLine {
  const live = make('div', { class: 'unseen', attributes: { role: 'status' } });
  const said = make('span', { class: 'said' });
  const buttons = make('span', { class: 'group' });
  const element = make('div', { class: 'message' }, said, buttons);
  element.hidden = true;
  const hide = (): void => {
    element.hidden = true;
  };
  const dismiss = button({ class: 'link', text: text('dismiss'), onClick: hide });
  const undo = button({ class: 'link', text: text('undo'), onClick: onUndo });
  const link = (label: string, onClick: () => void) => button({ class: 'link', text: label, onClick });

  return {
    ...{ element, live },
    show(outcome) {
      const isProblem = 'error' in outcome;
      const sentence = isProblem ? errorText(outcome.error) : outcome.said;
      const offered = isProblem ? wayOut(outcome, link) : outcome.canUndo ? [undo] : [];
      element.classList.toggle('problem', isProblem);
      said.textContent = live.textContent = sentence;
      element.hidden = false;
      const hadFocus = buttons.querySelector(':focus') !== null;
      buttons.replaceChildren(...offered, dismiss);
      if (hadFocus) (offered[0] ?? dismiss).focus({ preventScroll: true });
    },
    tell(sentence) {
      live.textContent = sentence;
    },
  };
}

/** What can be done about what went wrong. */
function wayOut(
  { error, again }: Extract<Outcome, { again: unknown }>,
  link: (label: string, onClick: () => void) => HTMLButtonElement,
): HTMLButtonElement[] {
  const code = errorCode(error);
  if (code === 'context-invalidated') return [link(text('errorReload'), () => location.reload())];
  if (code !== 'private-window') return [link(text('errorRetry'), again)];
  const allow = () => void ask('allow-private', {}).then(again, again);
  return [link(text('errorAllowPrivate'), allow)];
}
