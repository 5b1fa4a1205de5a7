import { useEffect, useRef, useState } from 'preact/hooks';
import { HIGHLIGHT_COLOURS, type HighlightColour } from '../../entry/highlight-colour.ts';
import type { Quote } from '../../entry/quote.ts';
import { colourName } from '../../ui/colour-name.ts';
import { text, type TextKey } from '../../ui/text.ts';

export interface NoteQuoteProps {
  quote: Quote;
  colour: HighlightColour;
  /** Shows it on the page; absent where the page has it not. */
  onShow: (() => void) | undefined;
  onColour: (colour: HighlightColour) => void;
}

const PARTS: Record<Quote['part'], TextKey> = {
  title: 'quoteTitle',
  abstract: 'quoteAbstract',
  'full-text': 'quoteFullText',
};

/** What a note is about: the highlighted words in their colour, and where in the article they stand. */
export function NoteQuote({ quote, colour, onShow, onColour }: NoteQuoteProps) {
  return (
    <div class="quote" data-colour={colour}>
      <blockquote class="quote-words" dir="auto">
        {onShow ? (
          <button type="button" class="quote-show" title={text('quoteShow')} onClick={onShow}>
            {quote.quote.exact}
          </button>
        ) : (
          quote.quote.exact
        )}
      </blockquote>
      <div class="quote-foot">
        <span class="quote-place">{quote.section ?? text(PARTS[quote.part])}</span>
        <ColourChoice colour={colour} onColour={onColour} />
      </div>
    </div>
  );
}

/** The colour by name; pressed, it gives way to the five that there are. */
function ColourChoice({ colour, onColour }: Pick<NoteQuoteProps, 'colour' | 'onColour'>) {
  const [isOpen, setOpen] = useState(false);
  const wasOpen = useRef(false);
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const pressed = isOpen ? '[aria-pressed="true"]' : 'button';
    if (isOpen !== wasOpen.current) place.current?.querySelector<HTMLElement>(pressed)?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  const choose = (chosen: HighlightColour) => {
    setOpen(false);
    if (chosen !== colour) onColour(chosen);
  };
  return (
    <span class="quote-colours" ref={place} role="group" aria-label={text('quoteColour')}>
      {isOpen ? (
        HIGHLIGHT_COLOURS.map((one) => (
          <button
            key={one}
            type="button"
            class="icon-button"
            data-colour={one}
            title={colourName(one)}
            aria-label={text('highlightMake', colourName(one))}
            aria-pressed={one === colour}
            onClick={() => choose(one)}
          >
            <span class="tag-colour" />
          </button>
        ))
      ) : (
        <button
          type="button"
          class="quiet"
          aria-label={text('quoteColourIs', colourName(colour))}
          aria-expanded={false}
          onClick={() => setOpen(true)}
        >
          <span class="tag-colour" />
          {colourName(colour)}
        </button>
      )}
    </span>
  );
}
