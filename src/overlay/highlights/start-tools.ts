import type { HighlightColour } from '../../entry/highlight-colour.ts';
import type { Quote } from '../../entry/quote.ts';
import { ask } from '../../protocol/ask.ts';
import { nextHighlightColour } from '../../settings/last-highlight-colour.ts';
import { highlightToolbar } from '../../settings/settings.ts';
import { colourName } from '../../ui/colour-name.ts';
import { errorText } from '../../ui/error-text.ts';
import { text } from '../../ui/text.ts';
import type { PageSession } from '../page-session.ts';
import { trusted } from '../trusted.ts';
import { markContent, offerContent, problemContent, removedContent } from './bar-contents.ts';
import { type BarContent, makeBar, type Where } from './bar.ts';
import type { HighlightTools } from './highlight-tools.ts';
import type { Mark, Marks } from './marks.ts';
import { type Selected, selectedQuote } from './selected-quote.ts';
import type { HighlightSteps } from './steps.ts';
import { watchSelection } from './watch-selection.ts';
import { whereMark, whereSelected } from './where.ts';
import { highlightWriter } from './write-highlights.ts';

/** The bar with which the user makes, changes and removes highlights. Ends with the visit. */
export function startTools(session: PageSession, marks: Marks, steps: HighlightSteps): HighlightTools {
  const { signal } = session;
  const writer = highlightWriter(session, marks, steps);
  const bar = makeBar(signal);
  const selected = () => selectedQuote(getSelection(), marks.parts);

  /** Does it; when the library does not take it, the bar says so, and lets the user do it again. */
  const attempt = async (act: () => Promise<void>, where: Where): Promise<void> => {
    try {
      await act();
    } catch (error) {
      const retry = () => {
        bar.hide();
        void attempt(act, where);
      };
      const allowPrivate = () => void attempt(() => ask('allow-private', {}).then(retry), where);
      bar.show(problemContent(error, { retry, allowPrivate, dismiss: bar.hide }), where);
      bar.say(errorText(error));
    }
  };

  const highlight = ({ quote, range, isBackward }: Selected, colour?: HighlightColour, writes = false) => {
    bar.hide();
    getSelection()?.collapseToEnd(); // What lies under a selection is not seen.
    return attempt(async () => {
      const chosen = colour ?? (await nextHighlightColour());
      const twin = marks.all.find((mark) => isSame(mark.quote, quote));
      if (twin && colour && colour !== twin.colour) await writer.recolour(twin, colour);
      const note = twin?.note ?? (await writer.make(quote, chosen));
      bar.say(text('highlightMade', colourName(chosen)));
      if (writes) session.openPanel({ note, write: true });
    }, whereSelected({ range, isBackward }));
  };

  let offer: BarContent | undefined;
  /** What was offered last: one selection is offered once, so that closing the bar is enough. */
  let offered: string | undefined;
  const show = (what: Selected): void => {
    offer = offerContent(
      (colour) => void highlight(what, colour),
      () => void highlight(what, undefined, true),
    );
    bar.show(offer, whereSelected(what));
  };
  const atRest = (): void => {
    const what = selected();
    const name = what && JSON.stringify([what.quote.part, what.quote.position]);
    if (name === offered) return;
    offered = name;
    if (what) void highlightToolbar.getValue().then((isOn) => isOn && name === offered && show(what));
    else if (bar.content === offer) bar.hide();
  };

  const remove = (mark: Mark, where: Where) =>
    attempt(async () => {
      const history = await writer.remove(mark);
      const undo = history === undefined ? undefined : () => void attempt(() => bringBack(history), where);
      bar.show(removedContent(undo, bar.hide), where);
      bar.say(text('highlightRemoved'));
    }, where);
  const bringBack = async (history: number) => {
    bar.hide();
    await writer.undo(history);
    bar.say(text('panelUndone'));
  };
  const showMark = (mark: Mark, where: Where): void => {
    const recolour = (colour: HighlightColour) => {
      showMark({ ...mark, colour }, where);
      void attempt(() => writer.recolour(mark, colour), where);
    };
    const note = () => {
      bar.hide();
      session.openPanel({ note: mark.note, write: true });
    };
    bar.show(markContent(mark.colour, { recolour, note, remove: () => void remove(mark, where) }), where);
  };
  const self: HighlightTools = {
    async highlightSelection(colour) {
      const what = selected();
      if (what) await highlight(what, colour);
      return what !== undefined;
    },
    async noteOnSelection() {
      const what = selected();
      if (what) await highlight(what, undefined, true);
      return what !== undefined;
    },
    focusToolbar() {
      const what = selected();
      if (what && bar.content === undefined) show(what);
      return bar.focus();
    },
    showMark: (pointed) => showMark(pointed.mark, whereMark(pointed)),
  };
  // As in other editors: Alt+F10 goes into the toolbar. Keys of one's own choice are src/overlay/keys.
  const toToolbar = trusted((event: KeyboardEvent) => {
    if (event.altKey && event.key === 'F10' && self.focusToolbar()) event.preventDefault();
  });
  window.addEventListener('keydown', toToolbar, { capture: true, signal });
  watchSelection(atRest, signal);
  atRest();
  return self;
}

function isSame(a: Quote, b: Quote): boolean {
  return (
    a.part === b.part &&
    a.quote.exact === b.quote.exact &&
    a.position.start === b.position.start &&
    a.position.end === b.position.end
  );
}
