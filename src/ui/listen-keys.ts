/**
 * How a component hears keys: the overlay's key guard keeps them from ordinary listeners (overlay/key-guard.ts), the
 * extension's own pages have none. `preventDefault()` in the handler means "handled".
 */
export type ListenKeys = (
  element: HTMLElement,
  handler: (event: KeyboardEvent) => void,
  signal: AbortSignal,
) => void;
