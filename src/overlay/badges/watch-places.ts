export interface PlaceWatch {
  watch(element: Element): void;
  forget(element: Element): void;
}

/** How far outside of the window a mention counts as near: one window above and below. */
const NEAR = '100% 0px';

/**
 * Tells which of the watched elements have to be placed, all at once, just after the browser laid the page out, when
 * measuring forces no layout: those that came near the window, and those near it that changed their size. What is far
 * from it costs nothing. Fonts that arrive late move text without changing the size of what it stands in, and inline
 * elements have no size that an observer tells: at such fonts, and when the window changes, it names all that are near.
 */
export function watchPlaces(onPlace: (elements: Iterable<Element>) => void, signal: AbortSignal): PlaceWatch {
  const near = new Map<Element, string>();
  const comings = new IntersectionObserver(
    (entries) => {
      const came = entries.flatMap(({ target, isIntersecting }) => {
        if (isIntersecting) {
          near.set(target, '');
          sizes.observe(target);
          return [target];
        }
        leave(target);
        return [];
      });
      if (came.length > 0) onPlace(came);
    },
    { rootMargin: NEAR },
  );
  const sizes = new ResizeObserver((entries) => {
    const changed = new Set<Element>();
    for (const { target, contentRect } of entries) {
      const size = `${contentRect.width} ${contentRect.height}`;
      const before = near.get(target);
      // The first report of each element says nothing new.
      if (before !== undefined && before !== '' && before !== size) changed.add(target);
      if (before !== undefined) near.set(target, size);
    }
    if (changed.size > 0) onPlace(changed);
  });
  const leave = (element: Element) => {
    near.delete(element);
    sizes.unobserve(element);
  };
  signal.addEventListener(
    'abort',
    () => {
      comings.disconnect();
      sizes.disconnect();
    },
    { once: true },
  );
  const all = () => onPlace(near.keys());
  document.fonts.addEventListener('loadingdone', all, { signal });
  window.addEventListener('resize', all, { signal });
  return {
    watch: (element) => comings.observe(element),
    forget(element) {
      comings.unobserve(element);
      leave(element);
    },
  };
}
