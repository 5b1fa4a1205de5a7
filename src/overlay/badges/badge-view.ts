import type { BadgeView } from '../../protocol/messages.ts';
import { text } from '../../ui/text.ts';
import { badgeLook, type BadgeLook, badgeName } from './badge-name.ts';

/** More dots than these are counted: three can be told apart at a glance. */
const MOST_DOTS = 3;

/** Signs on a 12 × 12 grid, drawn as strokes. */
const SIGNS: Record<BadgeLook | 'add', string> = {
  notes: 'M2 2.5h8M2 6h8M2 9.5h5',
  tags: 'M1.5 1.5h4.5l4.5 4.5-4.5 4.5-4.5-4.5zM4 4h.01',
  imported: 'M6 1v6M3.5 4.5 6 7l2.5-2.5M1.5 7.5v3h9v-3',
  add: 'M6 2v8M2 6h8',
};

/**
 * Draws into the button what the library holds: sign, count of notes, and the tags' colours; or, for null, the quiet
 * "+". Elements only, so that two hundred of them cost little.
 */
export function drawBadge(button: HTMLButtonElement, view: BadgeView | null): void {
  const look = view ? badgeLook(view) : 'add';
  button.dataset.look = look;
  button.setAttribute('aria-label', view ? badgeName(view) : text('badgeAdd'));
  const sign = element('span', 'sign', signOf(look));
  if (view && view.noteCount > 0) sign.append(element('span', 'count', String(view.noteCount)));
  button.replaceChildren(sign, ...(view && view.tags.length > 0 ? [dotsOf(view)] : []));
}

function dotsOf({ tags }: BadgeView): Element {
  const dots = tags.slice(0, MOST_DOTS).map(({ colour }) => {
    const dot = element('span', 'dot');
    dot.dataset.colour = colour;
    return dot;
  });
  const more = tags.length - dots.length;
  return element('span', 'dots', ...dots, ...(more > 0 ? [element('span', 'more', `+${more}`)] : []));
}

function signOf(look: BadgeLook | 'add'): Element {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.setAttribute('viewBox', '0 0 12 12');
  path.setAttribute('d', SIGNS[look]);
  svg.append(path);
  return svg;
}

function element(name: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}
