import { vi } from 'vitest';

type Heard = (entries: { target: Element; isIntersecting: boolean; contentRect: DOMRect }[]) => void;

/** As in browsers: whoever begins to observe hears once, at the next layout; everything is near the window. */
class NextLayout {
  readonly #heard: Heard;

  constructor(heard: Heard) {
    this.#heard = heard;
  }

  observe(target: Element): void {
    queueMicrotask(() => this.#heard([{ target, isIntersecting: true, contentRect: new DOMRect() }]));
  }

  unobserve(): void {}
  disconnect(): void {}
}

/** Gives jsdom, which has no layout, the observers that the overlay places things by. */
export function observeLayout(): void {
  vi.stubGlobal('ResizeObserver', NextLayout);
  vi.stubGlobal('IntersectionObserver', NextLayout);
}
