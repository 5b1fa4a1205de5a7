import tokens from '../../ui/tokens.css?inline';
import { makeHost } from '../host.ts';
import { makeMessageLine, type MessageLine } from '../triage/message-line.ts';
import css from './said.css?inline';

/** How long it stands over the page, ms. Its key, and the panel, say and undo the same afterwards. */
const STAYS = 8_000;

/** The line at the lower edge of an article's page that says what a key did, and offers the way back. Problems stay. */
export function makeSaid(onUndo: () => void, signal: AbortSignal): MessageLine {
  const host = makeHost('pubmargin-keys', [tokens, css], signal);
  const line = makeMessageLine(onUndo);
  host.place.append(line.element, line.live);
  document.documentElement.append(host.element);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const leave = (): void => {
    if (line.element.matches(':hover, :focus-within')) timer = setTimeout(leave, STAYS);
    else line.element.hidden = true;
  };
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return {
    ...line,
    show(outcome) {
      clearTimeout(timer);
      line.show(outcome);
      if (!('error' in outcome)) timer = setTimeout(leave, STAYS);
    },
  };
}
