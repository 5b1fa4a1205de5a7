import type { ListenKeys } from './listen-keys.ts';

/** How the extension's own pages hear keys: no page of others listens there. What belongs to an input method is left to it. */
export const plainKeys: ListenKeys = (element, handler, signal) => {
  element.addEventListener('keydown', (event) => (event.isComposing ? undefined : handler(event)), {
    signal,
  });
};
