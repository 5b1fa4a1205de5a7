/**
 * A handler that acts only on what the user did: pages can see our open shadow roots and dispatch events into them,
 * and such events have `isTrusted` false. Every handler in the overlay goes through this one. (A test that plays the
 * user in jsdom, where no event is trusted, replaces this module.)
 */
export function trusted<E extends Event>(handler: (event: E) => void): (event: E) => void {
  return (event) => {
    if (event.isTrusted) handler(event);
  };
}
