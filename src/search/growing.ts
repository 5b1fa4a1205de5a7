type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** A typed array that grows at its end. Read `data` anew after anything was added: it may be another one then. */
export class Growing<T extends Numbers> {
  data: T;
  length = 0;
  readonly #make: (size: number) => T;

  constructor(make: (size: number) => T, size = 64) {
    this.#make = make;
    this.data = make(size);
  }

  push(value: number): void {
    this.reserve(1);
    this.data[this.length] = value;
    this.length += 1;
  }

  /** Makes room for so many more. */
  reserve(more: number): void {
    if (this.length + more <= this.data.length) return;
    const bigger = this.#make(Math.max(this.data.length * 2, this.length + more));
    bigger.set(this.data);
    this.data = bigger;
  }
}

/** Bytes, numbers up to 65,535, and up to 4,294,967,295. */
export const bytes = (size?: number): Growing<Uint8Array> =>
  new Growing((room) => new Uint8Array(room), size);
export const shorts = (size?: number): Growing<Uint16Array> =>
  new Growing((room) => new Uint16Array(room), size);
export const longs = (size?: number): Growing<Uint32Array> =>
  new Growing((room) => new Uint32Array(room), size);
