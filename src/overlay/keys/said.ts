import tokens from '../../ui/tokens.css?inline';
import { makeHost } from '../host.ts';
import { makeMessageLine, type MessageLine } from '../triage/message-line.ts';
import css from './said.css?inline';

/** The line at the lower edge of an article's page that says what a key did, and offers the way back. */
export function makeSaid(onUndo: () => void, signal: AbortSignal): MessageLine {
  const host = makeHost('pubmargin-keys', [tokens, css], signal);
  const line = makeMessageLine(onUndo);
  host.place.append(line.element, line.live);
  document.documentElement.append(host.element);
  return line;
}
