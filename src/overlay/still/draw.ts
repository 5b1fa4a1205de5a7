/** What a component gives: an element of the page or another component, with its props, `children` among them. */
export interface Drawn {
  readonly type: string | ((props: Props) => unknown);
  readonly props: Props;
}
type Props = Readonly<Record<string, unknown>>;

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Draws what components give, once, as Preact's first drawing would: so that Preact can take the same elements over
 * later (`hydrate`). Handlers and references are left out.
 */
export function draw(what: unknown, namespace = 'http://www.w3.org/1999/xhtml'): Node[] {
  if (Array.isArray(what)) return what.flatMap((one: unknown) => draw(one, namespace));
  if (isText(what)) return [document.createTextNode(String(what))];
  if (!isDrawn(what)) return [];
  const { type, props } = what;
  if (typeof type === 'function') return draw(type(props), namespace);
  const own = type === 'svg' ? SVG : namespace;
  const element = document.createElementNS(own, type);
  for (const [name, value] of Object.entries(props)) if (name !== 'children') put(element, name, value);
  element.append(...draw(props.children, own));
  return [element];
}

/** After Preact's `setProperty` (preact/src/diff/props.js). */
function put(element: Element, name: string, value: unknown): void {
  if (name === 'ref' || typeof value === 'function') return;
  if (name === 'style' && element instanceof HTMLElement && typeof value === 'object') {
    for (const [property, said] of Object.entries(value ?? {})) {
      if (property.startsWith('-')) element.style.setProperty(property, String(said));
      else Reflect.set(element.style, property, said);
    }
  } else if (element.namespaceURI !== SVG && !AS_ATTRIBUTE.includes(name) && name in element) {
    Reflect.set(element, name, value ?? '');
  } else if (isText(value) || value === true || (value === false && name[4] === '-')) {
    element.setAttribute(name, String(value)); // aria- and data- alone say "false".
  }
}

const AS_ATTRIBUTE = ['href', 'list', 'tabIndex', 'role', 'popover'];

function isText(what: unknown): what is string | number {
  return typeof what === 'string' || typeof what === 'number';
}

function isDrawn(what: unknown): what is Drawn {
  return typeof what === 'object' && what !== null && 'type' in what && 'props' in what;
}
