import type { HighlightColour } from '../../entry/highlight-colour.ts';
import type { Quote } from '../../entry/quote.ts';
import { AppError } from '../../lib/app-error.ts';
import { ask } from '../../protocol/ask.ts';
import type { Answer, Change } from '../../protocol/messages.ts';
import { mayWriteHere } from '../../protocol/private-window.ts';
import { lastHighlightColour } from '../../settings/last-highlight-colour.ts';
import { authorName } from '../../settings/settings.ts';
import { colourName } from '../../ui/colour-name.ts';
import { text } from '../../ui/text.ts';
import type { PageSession } from '../page-session.ts';
import type { Mark, Marks, Meant } from './marks.ts';
import type { HighlightSteps } from './steps.ts';

/** What the user does to highlights. Each shows at once, and resolves when the library has it and the page shows that. */
export interface HighlightWriter {
  /** Makes a highlight; resolves to its note. Throws AppError. */
  make(quote: Quote, colour: HighlightColour): Promise<string>;
  /** Throws AppError. */
  recolour(mark: Mark, colour: HighlightColour): Promise<void>;
  /** Resolves to what undo takes. Throws AppError. */
  remove(mark: Mark): Promise<number | undefined>;
  /** Throws AppError. */
  undo(history: number): Promise<void>;
}

/** Writes highlights of the page's article into the library. */
export function highlightWriter(session: PageSession, marks: Marks, steps: HighlightSteps): HighlightWriter {
  const write = async (
    note: string,
    meant: Meant,
    makeChange: () => Promise<Change>,
  ): Promise<Answer<'write'>> => {
    const settle = marks.meanwhile(note, meant);
    try {
      const subject = session.articleSubject();
      if (!subject) throw new AppError('invalid', 'The page gives this article no identifier.');
      const change = await makeChange();
      const answer = await ask('write', { subject, change });
      if (answer.undo !== undefined) {
        const said = meant ? text('highlightMade', colourName(meant.colour)) : text('highlightRemoved');
        const begun = change.type === 'highlight' ? note : undefined;
        steps.add({ history: answer.undo, said, begun });
      }
      await session.refresh();
      return answer;
    } finally {
      settle();
    }
  };
  const used = (colour: HighlightColour): void => {
    if (mayWriteHere()) void lastHighlightColour.setValue(colour);
  };
  return {
    async make(quote, colour) {
      const note = crypto.randomUUID();
      await write(note, { quote, colour }, async () => {
        const author = await authorName.getValue();
        return { type: 'highlight', note, quote, colour, author };
      });
      used(colour);
      return note;
    },
    async recolour({ note, quote }, colour) {
      await write(note, { quote, colour }, () => Promise.resolve({ type: 'recolour-note', note, colour }));
      used(colour);
    },
    async remove({ note }) {
      const { undo } = await write(note, null, () => Promise.resolve({ type: 'remove-note', note }));
      return undo;
    },
    async undo(history) {
      await ask('undo', { history });
      steps.drop(history);
      await session.refresh();
    },
  };
}
