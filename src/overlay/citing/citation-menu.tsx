import { useRef, useState } from 'preact/hooks';
import type { CitationStyle } from '../../article/citation-style.ts';
import type { Citation } from '../../article/citation.ts';
import type { WrittenCitation } from '../../cite/written-citation.ts';
import { ask } from '../../protocol/ask.ts';
import copyAs from '../../ui/copy-as.css?inline';
import { CopyAs } from '../../ui/copy-as.tsx';
import { Problem } from '../../ui/problem.tsx';
import { text } from '../../ui/text.ts';
import { useKeys } from '../../ui/use-keys.ts';
import { onKeys } from '../key-guard.ts';
import { mountIn } from '../mount-in.ts';
import type { CitationOptions, Citing } from './citing.ts';

/** Writes a citation out (cite/write-citation.ts), perhaps after loading what does it. */
type Write = (citation: Citation, style: CitationStyle) => WrittenCitation | Promise<WrittenCitation>;

const RULES = { name: 'citing', css: [copyAs] };

/** What offers citations, by what writes them. */
export function citingWith(write: Write): Citing {
  return {
    menu: (place, options) => {
      const mounted = mountIn(place, <CitationMenu {...options} write={write} />, RULES);
      // Once it knows the style that was used last it takes the focus by itself.
      return { ...mounted, focus: () => place.querySelector<HTMLElement>('.last')?.focus() };
    },
  };
}

function CitationMenu({ citation, entry, onClose, write }: CitationOptions & { write: Write }) {
  const [error, setError] = useState<unknown>();
  const box = useRef<HTMLDivElement>(null);
  useKeys(box, onKeys, (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  });
  return (
    <div ref={box}>
      <CopyAs write={async (style) => write(citation, style)} takesFocus />
      {entry && (
        <button
          type="button"
          class="link"
          onClick={() => void ask('open-settings', { which: 'export', entry }).catch(setError)}
        >
          {text('exportThis')}
        </button>
      )}
      {error !== undefined && <Problem error={error} />}
    </div>
  );
}
