export interface SizeWatch {
  watch(element: Element): void;
  forget(element: Element): void;
}

/**
 * Tells, before the next frame is drawn, which of the watched elements changed their size, all at once. Fonts that
 * arrive late move text without changing the size of what it stands in: then it names every watched element.
 */
export function watchSizes(onChange: (elements: Set<Element>) => void, signal: AbortSignal): SizeWatch {
  const sizes = new Map<Element, string>();
  const observer = new ResizeObserver((entries) => {
    const changed = new Set<Element>();
    for (const { target, contentRect } of entries) {
      const size = `${contentRect.width} ${contentRect.height}`;
      // The first report of each element says nothing new.
      if (sizes.has(target) && sizes.get(target) !== '' && sizes.get(target) !== size) changed.add(target);
      sizes.set(target, size);
    }
    if (changed.size > 0) onChange(changed);
  });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  document.fonts.addEventListener('loadingdone', () => onChange(new Set(sizes.keys())), { signal });
  return {
    watch(element) {
      sizes.set(element, '');
      observer.observe(element);
    },
    forget(element) {
      sizes.delete(element);
      observer.unobserve(element);
    },
  };
}
