import { trusted } from '../trusted.ts';

interface Looks {
  readonly class?: string;
  readonly text?: string;
  readonly onClick?: (() => void) | undefined;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Makes an element of ours. What a click on it does is done only when the user clicked. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  looks: Looks = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (looks.class !== undefined) made.className = looks.class;
  if (looks.text !== undefined) made.textContent = looks.text;
  for (const [attribute, value] of Object.entries(looks.attributes ?? {}))
    made.setAttribute(attribute, value);
  const { onClick } = looks;
  if (onClick) made.addEventListener('click', trusted(onClick));
  made.append(...children);
  return made;
}

/** A button of ours. */
export function button(looks: Looks, ...children: (Node | string)[]): HTMLButtonElement {
  const made = make('button', looks, ...children);
  made.type = 'button';
  return made;
}

/** Says of a button that it is on. */
export function press(button: HTMLElement, isOn: boolean): void {
  button.setAttribute('aria-pressed', String(isOn));
}
