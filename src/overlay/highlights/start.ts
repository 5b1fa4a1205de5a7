import { lateScript } from '../late-script.ts';
import type { PageSession } from '../page-session.ts';
import { placePanel } from '../panel/place-panel.ts';
import { reportFailure } from '../report.ts';
import { trusted } from '../trusted.ts';
import { flash } from './flash.ts';
import type { HighlightTools } from './highlight-tools.ts';
import type { Highlighter } from './highlighter.ts';
import { makeMarks } from './marks.ts';
import { pointedMark } from './pointed.ts';
import { HighlightSteps } from './steps.ts';

/**
 * Paints the highlights of an article's page and opens the note of one that is clicked. What making them takes is loaded
 * when the user does. Ends with the visit.
 */
export function startHighlighter(session: PageSession): Highlighter {
  const { signal } = session;
  const listeners = new Set<() => void>();
  const marks = makeMarks(session, () => {
    for (const listener of listeners) listener();
  });
  const steps = new HighlightSteps(session);
  let loaded: Promise<HighlightTools> | undefined;
  const tools = (): Promise<HighlightTools> => {
    loaded ??= lateScript('highlight-tools', () => globalThis.pubMarginHighlightTools).then(
      (start) => start(session, marks, steps),
      (error: unknown) => {
        loaded = undefined;
        throw error;
      },
    );
    return loaded;
  };

  const clicked = (event: MouseEvent): void => {
    const pointed = pointedMark(event, marks.all);
    if (!pointed) return;
    session.openPanel({ note: pointed.mark.note });
    // The sheet of a narrow window lies over the page's lower part, and has the same buttons.
    if (placePanel(window).kind === 'sheet') return;
    tools().then(
      (bar) => bar.showMark(pointed),
      (error: unknown) => reportFailure('highlights', error),
    );
  };
  document.addEventListener('click', trusted(clicked), { signal });

  const self: Highlighter = {
    steps,
    offerToHighlight: async () => {
      await tools();
    },
    highlightSelection: async (colour) => (await tools()).highlightSelection(colour),
    noteOnSelection: async () => (await tools()).noteOnSelection(),
    focusToolbar: async () => (await tools()).focusToolbar(),
    show(note) {
      const mark = marks.all.find((one) => one.note === note);
      return mark !== undefined && flash(mark.ranges, signal);
    },
    get lost() {
      return marks.lost;
    },
    get hasFullText() {
      return marks.parts.some(({ part }) => part === 'full-text');
    },
    subscribe(listener, until) {
      listeners.add(listener);
      until.addEventListener('abort', () => listeners.delete(listener), { once: true });
    },
  };
  signal.addEventListener('abort', () => {
    if (globalThis.pubMarginHighlighter === self) globalThis.pubMarginHighlighter = undefined;
  });
  return self;
}
