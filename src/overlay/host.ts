/** The elements that PubMargin adds to a page. Nothing else in the page is ever touched. */
export type HostName =
  'pubmargin-badge' | 'pubmargin-keys' | 'pubmargin-panel' | 'pubmargin-toolbar' | 'pubmargin-triage';

/** Marks a host that keeps unsaved text after the extension was updated; a newer script leaves it standing. */
const UNSAVED = 'data-unsaved';

/** Bubbling events that stay inside: a page's list or dialog must not act on clicks and text that are meant for us. */
const KEPT_INSIDE = [
  ...['dblclick', 'auxclick', 'contextmenu'],
  ...['mousedown', 'mouseup', 'pointerdown', 'pointerup', 'touchstart', 'touchend'],
  ...['beforeinput', 'input', 'change', 'submit', 'copy', 'cut', 'paste'],
  ...['dragstart', 'dragover', 'drop'],
];

/**
 * What comes before every host's own rules. Important, because a page's rules for an element win over `:host` rules
 * otherwise. The page's printouts and its copied text stay as they were.
 */
const ISOLATION = `
:host { all: initial !important; position: absolute !important; user-select: none !important }
@media print { :host { display: none !important } }
`;

const hosts = new WeakSet<EventTarget>();

export interface Host {
  /** To be put where it belongs by the caller: zero-size and absolutely positioned unless its own CSS says more. */
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Where the content goes. */
  readonly place: HTMLElement;
}

/**
 * Makes an element with an open shadow root, our styles in it and the page's kept out. `css` comes as texts, by
 * `import css from './x.css?inline'`, written in px; rules for the host itself need `!important`. When the signal
 * aborts the element leaves the page, unless it is marked as keeping unsaved text by then.
 */
export function makeHost(name: HostName, css: readonly string[], signal: AbortSignal): Host {
  const element = document.createElement(name);
  hosts.add(element);
  const root = element.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = isolated(css);
  const place = document.createElement('div');
  root.append(style, place);
  // The rest once someone points to it or works in it: a page may have two hundred badges.
  element.addEventListener('click', stop, { passive: true });
  const isolate = () => {
    for (const type of KEPT_INSIDE) element.addEventListener(type, stop, { passive: true });
  };
  for (const type of ['pointerover', 'focusin']) {
    element.addEventListener(type, isolate, { once: true, passive: true });
  }
  signal.addEventListener('abort', () => keepsUnsaved(element) || element.remove(), { once: true });
  return { element, root, place };
}

/** The rules of a host, written out once for all that are given the same list: a page may have two hundred badges. */
function isolated(css: readonly string[]): string {
  const written = sheets.get(css) ?? sheet([ISOLATION, ...css]);
  sheets.set(css, written);
  return written;
}

const sheets = new WeakMap<readonly string[], string>();

/** One style sheet of several. A minifier would write the sum of two texts out at every place that adds them. */
export function sheet(css: readonly string[]): string {
  return css.join('\n');
}

/** Was this node made by `makeHost` of this script? */
export function isOurHost(node: EventTarget | null): boolean {
  return node !== null && hosts.has(node);
}

/** Says that the host's text reached neither library nor drafts: it stays in the page even after an update. */
export function markUnsaved(host: HTMLElement, unsaved: boolean): void {
  host.toggleAttribute(UNSAVED, unsaved);
}

/** Removes what an earlier script, orphaned by an update of the extension, left in the page. */
export function removeOrphans(document: Document): void {
  const names: HostName[] = [
    'pubmargin-badge',
    'pubmargin-keys',
    'pubmargin-panel',
    'pubmargin-toolbar',
    'pubmargin-triage',
  ];
  for (const orphan of document.querySelectorAll(names.join())) {
    if (!keepsUnsaved(orphan) && !isOurHost(orphan)) orphan.remove();
  }
}

/** Does it hold text that is not in the library yet? */
export function keepsUnsaved(host: Element): boolean {
  return host.hasAttribute(UNSAVED);
}

function stop(event: Event): void {
  event.stopPropagation();
}
