/** As much of the browser's web locks (which jsdom has not) as tells whether something is held. */
export class FakeLocks {
  readonly #held = new Set<string>();

  request(name: string, _options: object, hold: () => Promise<void>): Promise<void> {
    this.#held.add(name);
    return hold().finally(() => this.#held.delete(name));
  }

  query(): Promise<{ held: { name: string }[] }> {
    return Promise.resolve({ held: [...this.#held].map((name) => ({ name })) });
  }
}
