import type { BadgeView } from '../../protocol/messages.ts';
import { text } from '../../ui/text.ts';

/** What the user keeps about an article, in three looks. */
type BadgeLook = 'notes' | 'tags' | 'imported';

/** The look of a badge: an entry that is from lists and files only looks so, whatever it holds. */
function badgeLook({ imported, noteCount }: BadgeView): BadgeLook {
  if (imported) return 'imported';
  return noteCount > 0 ? 'notes' : 'tags';
}

/** More dots than these are counted: three can be told apart at a glance. */
const MOST_DOTS = 3;

type Sign = BadgeLook | 'add' | NonNullable<BadgeView['decision'] | BadgeView['status']>;

/** Signs on a 12 × 12 grid, drawn as strokes. */
const SIGNS: Record<Sign, string> = {
  notes: 'M2 2.5h8M2 6h8M2 9.5h5',
  tags: 'M1.5 1.5h4.5l4.5 4.5-4.5 4.5-4.5-4.5zM4 4h.01',
  imported: 'M6 1v6M3.5 4.5 6 7l2.5-2.5M1.5 7.5v3h9v-3',
  add: 'M6 2v8M2 6h8',
  include: 'M2 6.5 4.8 9.5 10 3',
  maybe: 'M3.5 4a2.5 2.5 0 1 1 3.6 2.2Q6 6.8 6 8M6 10.2h.01',
  exclude: 'M2.5 2.5l7 7M9.5 2.5l-7 7',
  'to-read': 'M3 1.5h6v9l-3-2.5-3 2.5z',
  reading: 'M6 3v7.5M6 3Q4 1.5 1 2v7.5Q4 9 6 10.5 8 9 11 9.5V2Q8 1.5 6 3',
  read: 'M1 6.5 3.5 9 8 3.5M6.2 8.8l.3.2 4.5-5.5',
};

/** Gives the button its name, which is what assistive technology knows of it before it is drawn. */
export function nameBadge(button: HTMLButtonElement, view: BadgeView | null): void {
  button.setAttribute('aria-label', view?.name ?? text('badgeAdd'));
}

/**
 * Draws into the button what the library holds: decision, sign, count of notes, the tags' colours and reading status; or,
 * for null, the quiet "+". Elements only, so that two hundred of them cost little.
 */
export function drawBadge(button: HTMLButtonElement, view: BadgeView | null): void {
  const look = view ? badgeLook(view) : 'add';
  button.dataset.look = look;
  const sign = element('span', 'sign', signOf(look));
  if (!view) {
    button.replaceChildren(sign);
    return;
  }
  const { decision, status, noteCount, tags } = view;
  if (noteCount > 0) sign.append(element('span', 'count', String(noteCount)));
  // A decision says what the sign of tags would: that there is an entry.
  const says = noteCount > 0 || tags.length > 0 || !(decision ?? status);
  button.replaceChildren(
    ...(decision ? [element('span', `decision ${decision}`, signOf(decision))] : []),
    ...(says ? [sign] : []),
    ...(tags.length > 0 ? [dotsOf(view)] : []),
    ...(status ? [element('span', 'status', signOf(status))] : []),
  );
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

function signOf(sign: Sign): Element {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.setAttribute('viewBox', '0 0 12 12');
  path.setAttribute('d', SIGNS[sign]);
  svg.append(path);
  return svg;
}

function element(name: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}
