import type { Quote } from '../../entry/quote.ts';
import type { NoteView } from '../../protocol/messages.ts';
import { colourName } from '../../ui/colour-name.ts';
import { text } from '../../ui/text.ts';
import { highlightColour } from '../highlights/highlight-colour.ts';
import { highlighter } from '../highlights/highlighter.ts';
import { NoteQuote } from './note-quote.tsx';
import type { PartProps } from './tags.tsx';

interface QuoteOfProps extends Pick<PartProps, 'session' | 'changes'> {
  note: NoteView;
  quote: Quote;
  isHere: boolean;
}

/** The quote of a note: chosen it shows itself on the page, and its colour can be changed. */
export function QuoteOf({ session, changes, note, quote, isHere }: QuoteOfProps) {
  const show = async () => {
    const found = await highlighter(session);
    if (!found.show(note.id)) changes.said(text('quotesLost'));
  };
  return (
    <NoteQuote
      quote={quote}
      colour={highlightColour(note.colour)}
      onShow={isHere ? () => void show() : undefined}
      onColour={(colour) =>
        void changes.change(
          { type: 'recolour-note', note: note.id, colour },
          text('highlightMade', colourName(colour)),
          false,
        )
      }
    />
  );
}
