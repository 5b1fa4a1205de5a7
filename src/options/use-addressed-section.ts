import { useLayoutEffect } from 'preact/hooks';

/** What the user does who goes elsewhere. */
const MOVES = ['wheel', 'keydown', 'pointerdown'];

/**
 * Shows the section that the page's address names (the browser looked for it before it was drawn), and keeps it in place
 * while the fields around it learn what they show, until the user moves.
 */
export function useAddressedSection(): void {
  useLayoutEffect(() => {
    const section = document.getElementById(location.hash.slice(1));
    if (!section) return undefined;
    section.scrollIntoView();
    const moved = new AbortController();
    const observer = new ResizeObserver(() => section.scrollIntoView());
    observer.observe(document.body);
    moved.signal.addEventListener('abort', () => observer.disconnect());
    for (const type of MOVES) addEventListener(type, () => moved.abort(), { signal: moved.signal });
    return () => moved.abort();
  }, []);
}
