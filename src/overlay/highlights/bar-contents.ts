import { HIGHLIGHT_COLOURS, type HighlightColour } from '../../entry/highlight-colour.ts';
import { AppError } from '../../lib/app-error.ts';
import { colourName } from '../../ui/colour-name.ts';
import { errorCode, errorText } from '../../ui/error-text.ts';
import { text } from '../../ui/text.ts';
import type { BarButton, BarContent } from './bar.ts';

/** At a selection: five colours, and "Note". */
export function offerContent(highlight: (colour: HighlightColour) => void, note: () => void): BarContent {
  return {
    name: text('highlightBar'),
    buttons: [
      ...HIGHLIGHT_COLOURS.map((colour) => ({
        name: text('highlightIn', colourName(colour)),
        shows: { colour },
        act: () => highlight(colour),
      })),
      words(text('highlightNote'), note),
    ],
  };
}

/** At a highlight that was clicked: its colour among the five, its note, and the way to be rid of it. */
export function markContent(
  chosen: HighlightColour,
  acts: { recolour: (colour: HighlightColour) => void; note: () => void; remove: () => void },
): BarContent {
  return {
    name: text('highlightBar'),
    buttons: [
      ...HIGHLIGHT_COLOURS.map((colour) => ({
        name: text('highlightMake', colourName(colour)),
        shows: { colour, isChosen: colour === chosen },
        act: () => acts.recolour(colour),
      })),
      words(text('highlightNote'), acts.note),
      words(text('noteRemove'), acts.remove),
    ],
  };
}

/** After a highlight was removed: the way back, where there is one. It stays until it is used or dismissed. */
export function removedContent(undo: (() => void) | undefined, dismiss: () => void): BarContent {
  return {
    name: text('highlightBar'),
    says: text('highlightRemoved'),
    buttons: [...(undo ? [words(text('undo'), undo)] : []), words(text('dismiss'), dismiss)],
    stays: true,
  };
}

/** The library did not take it: why, and the one thing that can be done about it. */
export function problemContent(
  error: unknown,
  acts: { retry: () => void; allowPrivate: () => void; dismiss: () => void },
): BarContent {
  const code = errorCode(error);
  const way =
    code === 'private-window'
      ? [words(text('errorAllowPrivate'), acts.allowPrivate)]
      : code === 'context-invalidated'
        ? [words(text('errorReload'), () => location.reload())]
        : mayHelp(error)
          ? [words(text('errorRetry'), acts.retry)]
          : [];
  return {
    name: text('highlightBar'),
    says: errorText(error),
    buttons: [...way, words(text('dismiss'), acts.dismiss)],
    stays: true,
  };
}

function words(said: string, act: () => void): BarButton {
  return { name: said, shows: { words: said }, act };
}

/** May doing it again help? A full disk can be emptied meanwhile. */
function mayHelp(error: unknown): boolean {
  return (
    !(error instanceof AppError) || error.transient || ['quota', 'internal', 'conflict'].includes(error.code)
  );
}
