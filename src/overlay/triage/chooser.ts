import { text } from '../../ui/text.ts';
import { onKeys } from '../key-guard.ts';
import { trusted } from '../trusted.ts';
import { button, make } from './make.ts';

export interface ChooserOptions {
  readonly title: string;
  /** Chosen by click or by their number, 1 to 9. */
  readonly choices: readonly { readonly name: string; readonly isOn: boolean }[];
  /** What the field for anything else is called, and what it offers to complete. */
  readonly field: string;
  readonly completions: readonly string[];
  readonly onChoose: (name: string) => void;
  readonly onType: (typed: string) => void;
}

/**
 * Asks for one of some choices, or for something typed, and takes the focus for it; gives what closes it. It closes by
 * itself when something was chosen, and at Escape; then the focus goes back to where it was. A number alone is a choice,
 * in the field too.
 */
export function openChooser(place: HTMLElement, options: ChooserOptions): () => void {
  const life = new AbortController();
  const before = focused(place);
  const close = (): void => {
    if (life.signal.aborted) return;
    life.abort();
    box.remove();
    before?.focus({ preventScroll: true });
  };
  const choose = (act: () => void): void => {
    close();
    act();
  };

  const acts = options.choices.map(
    ({ name }) =>
      () =>
        choose(() => options.onChoose(name)),
  );
  const buttons = options.choices.map(({ name, isOn }, at) =>
    button(
      { class: 'choice', onClick: acts[at], attributes: { 'aria-pressed': String(isOn) } },
      ...(at < 9 ? [make('span', { class: 'key', text: String(at + 1) })] : []),
      name,
    ),
  );
  const field = make('input', {
    class: 'field',
    attributes: {
      'aria-label': options.field,
      placeholder: options.field,
      list: 'completions',
      maxlength: '200',
    },
  });
  const completions = make('datalist', { attributes: { id: 'completions' } });
  completions.append(...options.completions.map((value) => make('option', { attributes: { value } })));
  const form = make('form', {}, field, completions, make('button', { text: text('triageAdd') }));
  form.addEventListener(
    'submit',
    trusted((event) => {
      event.preventDefault();
      if (field.value.trim()) choose(() => options.onType(field.value));
    }),
  );
  // Also where the number was typed before the field was there (src/overlay/keys/type-ahead.ts).
  field.addEventListener(
    'input',
    trusted(() => acts[Number(field.value) - 1]?.()),
  );
  const box = make(
    'div',
    { class: 'chooser', attributes: { role: 'dialog', 'aria-label': options.title } },
    make('p', { class: 'title', text: options.title }),
    ...(buttons.length > 0 ? [make('div', { class: 'choices' }, ...buttons)] : []),
    form,
  );
  onKeys(
    box,
    (event) => {
      const numbered = event.composedPath()[0] === field ? undefined : acts[Number(event.key) - 1];
      const act = event.key === 'Escape' ? close : numbered;
      if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      act();
    },
    life.signal,
  );
  place.prepend(box);
  field.focus({ preventScroll: true });
  return close;
}

/** What has the focus, in our root or in the page; undefined where nothing has. */
function focused(place: HTMLElement): HTMLElement | undefined {
  const root = place.getRootNode();
  const inside = root instanceof ShadowRoot ? root.activeElement : null;
  const element = inside ?? document.activeElement;
  return element instanceof HTMLElement && element !== document.body ? element : undefined;
}
