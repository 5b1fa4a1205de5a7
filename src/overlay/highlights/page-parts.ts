import { unproxied } from '../../article/proxied-address.ts';
import { ncbiParts } from '../../pages/text-parts/ncbi-parts.ts';
import type { TextPart } from '../../pages/text-parts/text-part.ts';
import { isOurHost } from '../host.ts';

declare global {
  /** The parts of other sites' pages, given by their content script: pages of NCBI shall not load that. */
  var pubMarginTextParts: typeof ncbiParts | undefined;
}

/** How long changes of the text are collected before it is read again, ms. */
const COLLECT = 100;

/** The parts of the page's article that can be highlighted, as they are now. */
export interface PageParts {
  /** The same objects until the page changed. */
  readonly now: readonly TextPart[];
  /** Reads them again where the page has put others in their place; says whether it has. */
  look(): boolean;
}

/** Reads the parts, and again, telling so, when their text has changed (growth, MathJax), until the signal aborts. */
export function pageParts(onChange: () => void, signal: AbortSignal): PageParts {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let now: readonly TextPart[] = [];
  const observer = new MutationObserver((records) => {
    if (timer !== undefined || records.every(isOurs)) return;
    timer = setTimeout(() => {
      timer = undefined;
      read();
      onChange();
    }, COLLECT);
  });
  const read = (): void => {
    now = (globalThis.pubMarginTextParts ?? ncbiParts)(document, unproxied(new URL(location.href))) ?? [];
    observer.disconnect();
    if (signal.aborted) return;
    const roots = new Set(now.flatMap((part) => part.roots));
    for (const root of roots) {
      observer.observe(root, { childList: true, characterData: true, subtree: true });
      // One that is replaced as a whole.
      if (root.parentElement && !roots.has(root.parentElement))
        observer.observe(root.parentElement, { childList: true });
    }
  };
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
  read();
  return {
    get now() {
      return now;
    },
    look() {
      if (now.length > 0 && now.every(({ roots }) => roots.every((root) => root.isConnected))) return false;
      read();
      return true;
    },
  };
}

function isOurs({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  return type === 'childList' && [...addedNodes, ...removedNodes].every(isOurHost);
}
