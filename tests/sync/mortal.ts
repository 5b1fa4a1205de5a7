/** The worker was ended. Nothing of the program may catch it. */
export class Died extends Error {
  override readonly name = 'Died';
}

/** A life of a worker: it dies at a certain one of its steps, or never. */
export class Life {
  #left: number;
  readonly #isDone: boolean;

  /** `steps`: how many are taken; Infinity for all. `isDone`: the last one is done, only its answer is never heard. */
  constructor(steps: number, isDone: boolean) {
    this.#left = steps;
    this.#isDone = isDone;
  }

  /** The same thing, each call of which is a step. */
  of<T extends object>(thing: T): T {
    return new Proxy(thing, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function') return method;
        return async (...args: unknown[]): Promise<unknown> => {
          this.#left--;
          if (this.#left < -1 || (this.#left < 0 && !this.#isDone)) throw new Died();
          const answer: unknown = await Reflect.apply(method, target, args);
          if (this.#left < 0) throw new Died();
          return answer;
        };
      },
    });
  }
}
