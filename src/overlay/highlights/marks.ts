import type { HighlightColour } from '../../entry/highlight-colour.ts';
import type { Quote } from '../../entry/quote.ts';
import { quoteFinder } from '../../pages/text-parts/find-quote.ts';
import type { NoteView } from '../../protocol/messages.ts';
import type { PageSession } from '../page-session.ts';
import { highlightColour } from './highlight-colour.ts';
import { makeLadder } from './ladder.ts';
import { pageParts } from './page-parts.ts';
import { painter } from './paint.ts';

/** A highlight of the article's, and where the page shows it. */
export interface Mark {
  readonly note: string;
  readonly quote: Quote;
  readonly colour: HighlightColour;
  /** None where the page does not show it; several where it prints the text several times. */
  readonly ranges: readonly Range[];
}

/** What a highlight is meant to be while the library has not answered yet; null: gone. */
export type Meant = Pick<Mark, 'quote' | 'colour'> | null;

/** The highlights of a page, painted as the library says, or as the user means them until it does. */
export interface Marks {
  readonly all: readonly Mark[];
  readonly parts: ReturnType<typeof pageParts>['now'];
  readonly lost: ReadonlySet<string>;
  /** Shows a highlight as it is meant, until the function that this gives is called. */
  meanwhile(note: string, meant: Meant): () => void;
}

/** Finds and paints the article's highlights, again after each change of library or page, until the signal aborts. */
export function makeMarks(session: PageSession, onLost: () => void): Marks {
  const { signal } = session;
  const paint = painter(signal);
  const meant = new Map<string, Meant>();
  let marks: readonly Mark[] = [];
  let lost: ReadonlySet<string> = new Set();
  const ladder = makeLadder((isWhole) => {
    if (isWhole) reread();
    draw();
  });
  let find = quoteFinder([], ladder.anchoring);
  /** What was found since the page last changed, by quote: looking for what is not there is slow. */
  const found = new Map<string, Range[]>();

  const placeOnce = (quote: Quote): Range[] => {
    const name = JSON.stringify(quote);
    const ranges =
      found.get(name) ?? find(quote).flatMap(({ part, start, end }) => part.rangeAt(start, end) ?? []);
    found.set(name, ranges);
    return ranges;
  };
  const draw = (): void => {
    const kept = new Map<string, Meant>(session.answer?.article?.notes.flatMap(quoted));
    for (const [note, one] of meant) kept.set(note, one);
    marks = [...kept].flatMap(([note, one]) => (one ? [{ note, ...one, ranges: placeOnce(one.quote) }] : []));
    paint(marks);
    if (ladder.isComing) return; // What is not found yet is not lost.
    const before = [...lost].join();
    lost = new Set(marks.flatMap(({ note, ranges }) => (ranges.length === 0 ? [note] : [])));
    if ([...lost].join() !== before) onLost();
  };
  const reread = (): void => {
    found.clear();
    find = quoteFinder(parts.now, ladder.anchoring);
  };
  const parts = pageParts(() => {
    reread();
    draw();
  }, signal);
  reread();
  draw();
  session.subscribe(() => {
    if (parts.look()) reread();
    draw();
  });

  return {
    get all() {
      return marks;
    },
    get parts() {
      return parts.now;
    },
    get lost() {
      return lost;
    },
    meanwhile(note, as) {
      meant.set(note, as);
      draw();
      return () => {
        if (meant.get(note) !== as) return; // Meant differently since.
        meant.delete(note);
        draw();
      };
    },
  };
}

function quoted({ id, quote, colour }: NoteView): [string, Meant][] {
  return quote ? [[id, { quote, colour: highlightColour(colour) }]] : [];
}
