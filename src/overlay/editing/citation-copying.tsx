import { useRef } from 'preact/hooks';
import { CopyAs } from '../../ui/copy-as.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { citing } from '../citing/citing.ts';
import { onKeys } from '../key-guard.ts';
import type { CitationOptions } from './tools.ts';

/** The styles in which the citation of the page's article can be copied. */
export function CitationCopying({ citation, onClose }: CitationOptions) {
  const box = useRef<HTMLDivElement>(null);
  useKeys(box, onKeys, (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  });
  return (
    <div ref={box}>
      <CopyAs write={async (style) => (await citing()).write(citation, style)} takesFocus />
    </div>
  );
}
