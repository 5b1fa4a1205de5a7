import { type ComponentChild, render } from 'preact';
import { sheet } from './host.ts';
import { onlyTrusted } from './only-trusted.ts';

/** Rules that a late script brings along, by the name under which they stand in a shadow root. */
export interface LateRules {
  readonly name: string;
  readonly css: readonly string[];
}

/** Draws a part of a late script into a place of a shadow root, with its rules; only the user's own events act in it. */
export function mountIn(place: HTMLElement, what: ComponentChild, rules: LateRules): { remove(): void } {
  addRules(place, rules);
  const drawn = new AbortController();
  onlyTrusted(place, drawn.signal);
  render(what, place);
  const remove = () => {
    render(null, place);
    drawn.abort();
  };
  return { remove };
}

/** Once in each shadow root, before the root's own so that those win. */
function addRules(place: HTMLElement, { name, css }: LateRules): void {
  const root = place.getRootNode();
  if (!(root instanceof ShadowRoot) || root.querySelector(`style[data-rules="${name}"]`)) return;
  const style = document.createElement('style');
  style.dataset.rules = name;
  style.textContent = sheet(css);
  root.prepend(style);
}
