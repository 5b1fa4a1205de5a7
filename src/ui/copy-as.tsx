import { useEffect, useRef, useState } from 'preact/hooks';
import { CITATION_STYLES, type CitationStyle } from '../article/citation-style.ts';
import { mayWriteHere } from '../protocol/private-window.ts';
import { lastCitationStyle } from '../settings/last-citation-style.ts';
import { type Copied, copyRich } from './copy-rich.ts';
import { Problem } from './problem.tsx';
import { text, type TextKey } from './text.ts';

export interface CopyAsProps {
  /** Writes the citation out. Throws AppError when what writes it cannot be loaded. */
  write: (style: CitationStyle) => Promise<Copied>;
  /** The user asked for it with a key or a click: the style that was used last gets the focus. */
  takesFocus?: boolean;
}

const NAMES: Record<CitationStyle, TextKey> = {
  nlm: 'citeNlm',
  ama: 'citeAma',
  apa: 'citeApa',
  bibtex: 'citeBibtex',
  ris: 'citeRis',
};

/** What came of copying: the text is shown, so that one sees what one has and can copy it by hand where one must. */
interface Outcome extends Copied {
  readonly style: CitationStyle;
  readonly isCopied: boolean;
}

/** The styles that a citation can be copied in; the one that was used last is marked. */
export function CopyAs({ write, takesFocus = false }: CopyAsProps) {
  const [last, setLast] = useState<CitationStyle>();
  const [outcome, setOutcome] = useState<Outcome>();
  const [error, setError] = useState<{ reason: unknown; style: CitationStyle }>();
  const wanted = useRef<CitationStyle>(undefined);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => void lastCitationStyle.getValue().then(setLast), []);
  const isKnown = last !== undefined;
  useEffect(() => {
    if (isKnown && takesFocus) first.current?.focus();
  }, [isKnown]);

  const copy = async (style: CitationStyle) => {
    wanted.current = style;
    try {
      const written = await write(style);
      if (wanted.current !== style) return; // Another was pressed meanwhile.
      const isCopied = await copyRich(written);
      setOutcome({ ...written, style, isCopied });
      setError(undefined);
      setLast(style);
      if (mayWriteHere()) await lastCitationStyle.setValue(style);
    } catch (reason) {
      setError({ reason, style });
    }
  };
  return (
    <div class="copy-as">
      <div class="copy-styles" role="group" aria-label={text('citeAs')}>
        <span class="label">{text('citeAs')}</span>
        {CITATION_STYLES.map((style) => (
          <button
            key={style}
            type="button"
            ref={style === last ? first : undefined}
            class={style === last ? 'quiet last' : 'quiet'}
            onClick={() => void copy(style)}
          >
            {text(NAMES[style])}
          </button>
        ))}
      </div>
      <p class="copy-said" role="status">
        {outcome && text(outcome.isCopied ? 'citeCopied' : 'citeByHand', text(NAMES[outcome.style]))}
      </p>
      {outcome && (
        <>
          <pre class="copy-text" tabIndex={0} aria-label={text(NAMES[outcome.style])}>
            {outcome.plain}
          </pre>
          {/* The licence of citeproc-js asks for these words (public/licences.txt). */}
          <a class="copy-credit" href="https://citationstyles.org/" target="_blank" rel="noopener noreferrer">
            {text('citeCredit')}
          </a>
        </>
      )}
      {error && <Problem error={error.reason} onRetry={() => void copy(error.style)} />}
    </div>
  );
}
