import type { Drawn } from './draw.ts';

/** `preact/jsx-runtime` as the still panel's components get it (wxt.config.ts): plain objects for `draw`. */
export function jsx(type: Drawn['type'], props: Drawn['props']): Drawn {
  return { type, props };
}

export { jsx as jsxs };

/** Its children, with no element around them. */
export function Fragment({ children }: Drawn['props']): unknown {
  return children;
}
