import { articleKey } from '../../article/article-key.ts';
import { printedKey } from '../../article/printed-key.ts';
import type { Subject } from '../../protocol/messages.ts';
import { onKeys } from '../key-guard.ts';
import type { MentionEdit } from '../page-session.ts';
import { reportFailure } from '../report.ts';
import { trusted } from '../trusted.ts';
import { type CardScript, cardScript, loadedCard } from './card-script.ts';
import { type Float, makeFloat } from './float.ts';
import type { Marker } from './marker.ts';

/** How long the card waits for the pointer to come or to come back, ms. */
const PATIENCE = 120;

/** What the card asks of its page. */
export interface CardWorld {
  subjectOf(marker: Marker): Subject | undefined;
  /** Something reached the library from the card. */
  onSaved(): void;
  /** The card of this marker was closed. */
  onClosed(marker: Marker): void;
}

interface OpenCard {
  readonly marker: Marker;
  readonly float: Float;
  readonly life: AbortController;
  editing: MentionEdit | undefined;
  asked: number;
  /** Opened by a click or worked in: it stays when the pointer leaves. */
  pinned: boolean;
  /** The focus goes into it once it is drawn. */
  takesFocus: boolean;
}

/** The one card that is open, if any, and everything that opens and closes it. Silent once the signal aborts. */
export class CardHolder {
  readonly #world: CardWorld;
  readonly #signal: AbortSignal;
  #open: OpenCard | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(world: CardWorld, signal: AbortSignal) {
    this.#world = world;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.close(), { once: true });
  }

  /** Is this marker's card open? */
  isOpen(marker: Marker): boolean {
    return this.#open?.marker === marker;
  }

  /** Lets the marker open its card: by pointer, focus, click and keys. */
  serve(marker: Marker): void {
    const { host, button } = marker;
    const options = { signal: this.#signal };
    host.element.addEventListener(
      'pointerenter',
      trusted(() => this.#entered(marker)),
      options,
    );
    host.element.addEventListener(
      'pointerleave',
      trusted(() => this.#left(marker)),
      options,
    );
    host.root.addEventListener(
      'focusin',
      trusted((event) => this.#focused(marker, event.target)),
      options,
    );
    host.root.addEventListener(
      'focusout',
      trusted((event) => this.#focusLeft(marker, event)),
      options,
    );
    button.addEventListener(
      'click',
      trusted((event: MouseEvent) => this.#clicked(marker, event)),
      options,
    );
    onKeys(host.root, (event) => this.#key(marker, event), this.#signal);
  }

  /** Opens the marker's card to write in it. */
  edit(marker: Marker, what: MentionEdit): void {
    this.#show(marker, { pinned: true });
    this.#edit(what);
  }

  /** Draws the open card anew: the library may hold something else by now. */
  draw(): void {
    const open = this.#open;
    if (!open) return;
    const loaded = loadedCard();
    if (loaded) {
      this.#drawWith(loaded, open);
      return;
    }
    cardScript()
      .then((script) => this.#open === open && this.#drawWith(script, open))
      .catch((error: unknown) => {
        reportFailure('card', error);
        if (this.#open === open) this.close();
      });
  }

  #drawWith({ drawCard }: CardScript, open: OpenCard): void {
    const { marker, float, editing, asked } = open;
    const subject = this.#world.subjectOf(marker);
    if (!subject) return;
    drawCard(float.element, {
      ...{ title: titleOf(marker), view: marker.view, subject, printed: marker.mention, editing, asked },
      setEditing: (next) => this.#edit(next),
      onSaved: () => this.#world.onSaved(),
    });
    float.show();
    if (open.takesFocus) float.element.querySelector<HTMLElement>('button, a[href]')?.focus();
    open.takesFocus = false;
  }

  close(): void {
    clearTimeout(this.#timer);
    if (!this.#open) return;
    const { marker, float, life } = this.#open;
    this.#open = undefined;
    life.abort();
    marker.button.setAttribute('aria-expanded', 'false');
    marker.button.removeAttribute('aria-describedby');
    loadedCard()?.drawCard(float.element, null);
    float.remove();
    this.#world.onClosed(marker);
  }

  /** Opens the marker's card in place of any other. */
  #show(marker: Marker, how: { pinned?: boolean; editing?: MentionEdit; takesFocus?: boolean } = {}): void {
    clearTimeout(this.#timer);
    const { pinned = false, editing, takesFocus = false } = how;
    if (this.#open && this.isOpen(marker)) {
      this.#open.pinned ||= pinned;
      this.#open.takesFocus ||= takesFocus;
      this.draw();
      return;
    }
    this.close();
    this.#open = {
      ...{ marker, editing, pinned, takesFocus, asked: 1 },
      float: makeFloat(marker.button, titleOf(marker)),
      life: new AbortController(),
    };
    marker.button.setAttribute('aria-expanded', 'true');
    marker.button.setAttribute('aria-describedby', 'held');
    this.#watchOutside(this.#open);
    this.draw();
  }

  #soon(act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, PATIENCE);
  }

  #entered(marker: Marker): void {
    if (this.isOpen(marker)) clearTimeout(this.#timer);
    // A "+" has nothing to tell: only a click opens its card. And a card that is worked in is not taken away.
    else if (marker.view && !this.#open?.pinned) this.#soon(() => this.#show(marker));
  }

  #left(marker: Marker): void {
    this.#soon(() => {
      if (this.isOpen(marker) && !this.#open?.pinned) this.close();
    });
  }

  #focused(marker: Marker, target: EventTarget | null): void {
    if (this.#open && this.isOpen(marker)) {
      this.#open.pinned ||= target !== marker.button;
    } else if (marker.view && marker.button.matches(':focus-visible')) {
      // Focus that came by a click is the click's business; `:focus-visible` is the browser's own judgement.
      this.#show(marker);
    }
  }

  #focusLeft(marker: Marker, event: Event): void {
    const to = event instanceof FocusEvent ? event.relatedTarget : null;
    // Without a new place the focus went to another window, or to bare ground, which is a click's business.
    if (to instanceof Node && !marker.host.root.contains(to) && this.isOpen(marker)) this.close();
  }

  #clicked(marker: Marker, { detail }: MouseEvent): void {
    if (!marker.view) {
      this.#show(marker, { pinned: true, editing: 'tag' });
    } else if (this.isOpen(marker) && this.#open?.pinned) {
      this.close();
    } else {
      this.#show(marker, { pinned: true, takesFocus: detail === 0 }); // 0: pressed by a key.
    }
  }

  #edit(editing: MentionEdit | undefined): void {
    if (!this.#open) return;
    this.#open.editing = editing;
    this.#open.asked += 1;
    this.#open.pinned = true;
    this.#open.takesFocus = !editing;
    this.draw();
  }

  #key(marker: Marker, event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.isOpen(marker)) return;
    event.preventDefault();
    marker.button.focus();
    this.close();
  }

  /** The card goes when the user turns to the page. */
  #watchOutside({ marker, life: { signal } }: OpenCard): void {
    const options = { capture: true, passive: true, signal };
    const outside = trusted((event: PointerEvent) => {
      if (!event.composedPath().includes(marker.host.element)) this.close();
    });
    // Also while the focus is in the page (WCAG 2.2, 1.4.13); keys inside our hosts go through the guard.
    const escape = trusted((event: KeyboardEvent) => {
      if (event.key === 'Escape') this.close();
    });
    window.addEventListener('pointerdown', outside, options);
    window.addEventListener('keydown', escape, options);
  }
}

function titleOf({ view, mention }: Marker): string {
  const { ids, text, parts } = mention;
  const key = articleKey(ids);
  return view?.title ?? parts.title ?? (text || (key ? printedKey(key) : ''));
}
