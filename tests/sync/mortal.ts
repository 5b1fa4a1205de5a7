/** The worker was ended. Nothing of the program may catch it. */
export class Died extends Error {
  override readonly name = 'Died';
}

/** What is to happen in the life of a worker. Its steps are the calls of the store and of the target. */
export interface Fate {
  /** It dies at this step; with `isDone` the step is done, only its answer is never heard. */
  dies?: { after: number; isDone: boolean } | null;
  /** Before this step something else happens. */
  meanwhile?: { after: number; happens: () => Promise<unknown> } | undefined;
}

/** A life of a worker. */
export class Life {
  readonly #fate: Fate;
  #step = 0;

  constructor(fate: Fate) {
    this.#fate = fate;
  }

  /** The same thing, each call of which is a step. */
  of<T extends object>(thing: T): T {
    return new Proxy(thing, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function') return method;
        return async (...args: unknown[]): Promise<unknown> => {
          const step = this.#step++;
          const { dies, meanwhile } = this.#fate;
          if (step === meanwhile?.after) await meanwhile.happens();
          if (dies && (step > dies.after || (step === dies.after && !dies.isDone))) throw new Died();
          const answer: unknown = await Reflect.apply(method, target, args);
          if (step === dies?.after) throw new Died();
          return answer;
        };
      },
    });
  }
}
