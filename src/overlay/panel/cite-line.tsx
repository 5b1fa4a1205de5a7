import { useRef, useState } from 'preact/hooks';
import { text } from '../../ui/text.ts';
import type { PageSession } from '../page-session.ts';
import { citing } from '../citing/citing.ts';
import { LatePlace } from './editor-place.tsx';

/** The way to the article's citation in the usual styles, whether the library has an entry for it or not. */
export function CiteLine({ session }: { session: PageSession }) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const citation = session.reading.article;
  if (citation?.title === undefined) return null;
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div class="line">
      <button type="button" class="link" ref={button} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {text('cite')}
      </button>
      {isOpen && (
        <LatePlace
          asked={1}
          load={citing}
          draw={({ menu }, place) =>
            menu(place, { citation, entry: session.answer?.article?.key, onClose: close })
          }
        />
      )}
    </div>
  );
}
