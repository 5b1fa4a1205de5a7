import { vi } from 'vitest';

type Heard = (entries: { target: Element; isIntersecting: boolean; contentRect: DOMRect }[]) => void;

const watching = new Map<object, Set<() => void>>();

/** As in browsers: whoever begins to observe hears once, at the next layout; everything is near the window. */
class NextLayout {
  readonly #heard: Heard;

  constructor(heard: Heard) {
    this.#heard = heard;
  }

  observe(target: Element): void {
    const hear = () => this.#heard([{ target, isIntersecting: true, contentRect: new DOMRect() }]);
    queueMicrotask(hear);
    watching.set(this, (watching.get(this) ?? new Set()).add(hear));
  }

  unobserve(): void {}

  disconnect(): void {
    watching.delete(this);
  }
}

/** Gives jsdom, which has no layout, the observers that the overlay places things by. */
export function observeLayout(): void {
  vi.stubGlobal('ResizeObserver', NextLayout);
  vi.stubGlobal('IntersectionObserver', NextLayout);
}

/** Elements have other sizes now: whoever still observes them hears of it. */
export function layOutAgain(): void {
  for (const hears of [...watching.values()]) for (const hear of hears) hear();
}
