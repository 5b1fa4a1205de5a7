import { vi } from 'vitest';
import { observeLayout } from './observers.ts';

/** Gives every element of jsdom, which has no layout, this size in px, and lets it be scrolled. */
export function sizeElements(width: number, height: number): void {
  observeLayout();
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(width);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(height);
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(1e7);
  Element.prototype.scrollTo = function (this: Element, to?: ScrollToOptions | number) {
    if (typeof to === 'object') this.scrollTop = to.top ?? 0;
    this.dispatchEvent(new Event('scroll'));
  };
}
