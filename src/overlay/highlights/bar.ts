import tokens from '../../ui/tokens.css?inline';
import { isOurHost, makeHost } from '../host.ts';
import { onKeys } from '../key-guard.ts';
import { trusted } from '../trusted.ts';
import css from './bar.css?inline';
import { type Line, placeBar } from './place-bar.ts';

/** A button of the bar. */
export interface BarButton {
  /** Its accessible name. */
  readonly name: string;
  /** What it shows: words, or the swatch of a colour. */
  readonly shows:
    | { readonly words: string }
    /** `isChosen` only where it is one of a choice. */
    | { readonly colour: string; readonly isChosen?: boolean };
  act: () => void;
}

export interface BarContent {
  /** The bar's accessible name. */
  readonly name: string;
  /** A sentence before the buttons. */
  readonly says?: string | undefined;
  readonly buttons: readonly BarButton[];
  /** Stays when the user does something else: what it says must not be missed. */
  readonly stays?: boolean;
}

/** Where a bar belongs, asked again while the page scrolls; undefined where that is gone. */
export type Where = () => { readonly line: Line; readonly isBackward: boolean } | undefined;

/** The small bar of buttons at a place of the text, in the browser's top layer. One for the page. */
export interface Bar {
  show(content: BarContent, where: Where): void;
  readonly hide: () => void;
  /** Puts the focus on its first button, or the chosen colour; false when it is not shown. */
  focus(): boolean;
  /** What it shows now. */
  readonly content: BarContent | undefined;
  /** Tells screen readers. */
  say(what: string): void;
}

/** Makes the bar, hidden. Escape closes it. It leaves the page when the signal aborts. */
export function makeBar(signal: AbortSignal): Bar {
  const host = makeHost('pubmargin-toolbar', [tokens, css], signal);
  const bar = document.createElement('div');
  const status = document.createElement('p');
  bar.className = 'bar';
  bar.popover = 'manual';
  bar.setAttribute('role', 'toolbar');
  status.className = 'unseen';
  status.setAttribute('role', 'status');
  host.place.append(bar, status);

  let shown: { content: BarContent; where: Where } | undefined;
  /** What of the page had the focus before the bar; it gets it back. */
  let before: HTMLElement | undefined;
  const buttons = () => [...bar.querySelectorAll('button')];
  const place = (): void => {
    const at = shown?.where();
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    const size = { width: bar.offsetWidth, height: bar.offsetHeight };
    const spot = at && placeBar(at.line, at.isBackward, size, { width, height });
    bar.style.visibility = spot ? 'visible' : 'hidden';
    if (!spot) return;
    bar.style.left = `${spot.left}px`;
    bar.style.top = `${spot.top}px`;
  };
  /** Only one of the buttons is a stop of the Tab key; arrows go to the others (ARIA practices, "Toolbar"). */
  const turnTo = (button: HTMLElement | undefined): void => {
    if (!button) return;
    for (const one of buttons()) one.tabIndex = one === button ? 0 : -1;
    button.focus();
  };
  const enter = (): void =>
    turnTo(buttons().find((one) => one.getAttribute('aria-pressed') === 'true') ?? buttons()[0]);
  const self: Bar = {
    show(content, where) {
      if (signal.aborted) return;
      if (!host.element.isConnected) document.documentElement.append(host.element);
      const hadFocus = host.root.activeElement !== null;
      const isNew = !shown;
      shown = { content, where };
      bar.setAttribute('aria-label', content.name);
      bar.replaceChildren(...draw(content));
      if (isNew) bar.showPopover();
      place();
      if (hadFocus) enter();
    },
    hide: () => {
      if (!shown) return;
      shown = undefined;
      if (host.root.activeElement instanceof HTMLElement) {
        host.root.activeElement.blur();
        if (before?.isConnected) before.focus({ preventScroll: true });
      }
      bar.hidePopover();
    },
    focus() {
      if (!shown) return false;
      const { activeElement: focused } = document;
      if (!isOurHost(focused)) before = focused instanceof HTMLElement ? focused : undefined;
      enter();
      return true;
    },
    get content() {
      return shown?.content;
    },
    say(what) {
      if (!host.element.isConnected) document.documentElement.append(host.element);
      status.textContent = what;
    },
  };

  // The page's focus and selection stay where they are while the pointer is used.
  bar.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
  onKeys(
    bar,
    (event) => {
      const all = buttons();
      const at = all.findIndex((one) => one === host.root.activeElement);
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      const next = step === undefined ? undefined : all[(at + step + all.length) % all.length];
      const end = event.key === 'Home' ? all[0] : event.key === 'End' ? all.at(-1) : undefined;
      if (event.key === 'Escape') self.hide();
      else if (next ?? end) turnTo(next ?? end);
      else return;
      event.preventDefault();
    },
    signal,
  );
  const escape = trusted((event: KeyboardEvent) => {
    if (event.key === 'Escape') self.hide();
  });
  const elsewhere = (event: Event): void => {
    if (shown && !shown.content.stays && !isOurHost(event.target)) self.hide();
  };
  window.addEventListener('keydown', escape, { capture: true, signal });
  window.addEventListener('pointerdown', elsewhere, { capture: true, passive: true, signal });
  for (const type of ['scroll', 'resize']) {
    window.addEventListener(type, () => shown && place(), { capture: true, passive: true, signal });
  }
  return self;
}

function draw({ says, buttons }: BarContent): HTMLElement[] {
  const sentence = document.createElement('span');
  sentence.className = 'says';
  sentence.textContent = says ?? '';
  return [...(says === undefined ? [] : [sentence]), ...buttons.map(drawButton)];
}

function drawButton({ name, shows, act }: BarButton, at: number): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.tabIndex = at === 0 ? 0 : -1;
  button.setAttribute('aria-label', name);
  if ('words' in shows) button.textContent = shows.words;
  else {
    const swatch = document.createElement('span');
    swatch.className = 'swatch';
    swatch.dataset.colour = shows.colour;
    button.className = 'colour';
    button.title = name;
    if (shows.isChosen !== undefined) button.setAttribute('aria-pressed', String(shows.isChosen));
    button.append(swatch);
  }
  button.addEventListener('click', trusted(act));
  return button;
}
