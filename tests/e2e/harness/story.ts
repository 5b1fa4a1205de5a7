import { expect } from 'vitest';
import { entriesOf, type SyncedDevice } from './devices.ts';
import { keep, keepMany } from './library.ts';

/** So many articles make more than one batch of documents. */
const MANY = 400;
/** The PMID of the article that all write about. */
const FIRST = 31_000_000;
/** The tag of the articles of which each device has one. */
const OWN = 'own';

/** What happens in the libraries of some devices: articles of their own, one that all of them write about, and many. */
export class Story {
  readonly #devices: readonly SyncedDevice[];

  constructor(devices: readonly SyncedDevice[]) {
    this.#devices = devices;
  }

  /** Before anything is in step. */
  async begin(): Promise<void> {
    for (const { name, browser } of this.#devices) {
      await this.#note(name, `Seen by ${name}.`);
      await keep(browser, [this.#shared], { type: 'add-tag', name: `by-${name}` });
      const own = [{ pmid: String(FIRST + 1 + this.#at(name)) }];
      await keepMany(browser, own, { type: 'add-tag', name: OWN }, () => ({
        title: `An article of ${name}`,
      }));
    }
    const many = Array.from({ length: MANY }, (_, at) => ({ pmid: String(FIRST + 100 + at) }));
    const [first] = this.#devices;
    if (!first) throw new Error('Nobody is there.');
    await keepMany(first.browser, many, { type: 'add-tag', name: 'many' }, ({ pmid = '' }) => ({
      title: `Article ${pmid}`,
    }));
  }

  /** Each device shows what all have done. */
  isTold(): Promise<void> {
    const names = this.#devices.map(({ name }) => name);
    return this.#isShown([...names.map((name) => `Seen by ${name}.`), ...names.map((name) => `by-${name}`)]);
  }

  /** Something is changed and removed by others than who wrote it. */
  async goOn(): Promise<void> {
    await this.#note('one', 'Written anew by fox.', 'fox');
    const removed = 'by-fox';
    await keep(this.#device('two').browser, [this.#shared], { type: 'remove-tag', tag: removed });
  }

  async isToldToTheEnd(): Promise<void> {
    const [here, gone] = ['by-one', 'by-fox'];
    await this.#isShown(['Written anew by fox.', 'Seen by two.', here]);
    const place = `#/entries?q=${encodeURIComponent(`tag:${gone}`)}`;
    for (const device of this.#devices) expect(await device.sees(place, ['0 of '])).toEqual([]);
  }

  async #isShown(words: readonly string[]): Promise<void> {
    const { pmid } = this.#shared;
    const found = encodeURIComponent(`tag:${OWN}`);
    const own = this.#devices.map(({ name }) => `An article of ${name}`);
    const [first, ...others] = this.#devices;
    if (!first) throw new Error('Nobody is there.');
    const entries = await entriesOf(first);
    const count = `${own.length} of ${entries.length.toLocaleString('en')}`;
    const looks = async (device: SyncedDevice) => [
      await device.sees(`#/entries/pmid%3A${pmid}?q=${found}`, [...words, ...own, count, 'In step: ']),
      await device.sees('#/entries?q=tag%3Amany', [`${MANY} of `]).then(() => []),
      await device.sees(`#/entries?q=tag%3Amany%20${FIRST + 99 + MANY}`, ['1 of ']),
    ];
    const lines = await looks(first);
    expect(lines[0]).toHaveLength(own.length);
    for (const device of others) {
      expect(await looks(device)).toEqual(lines);
      expect(await entriesOf(device)).toEqual(entries);
    }
  }

  get #shared() {
    return { pmid: String(FIRST) };
  }

  #note(of: string, text: string, by = of): Promise<void> {
    const note = `5f0f4c4e-7c1c-4e5c-9d6c-${String(FIRST + this.#at(of)).padStart(12, '0')}`;
    return keep(this.#device(by).browser, [this.#shared], { type: 'save-note', note, text, author: by });
  }

  #at(name: string): number {
    return this.#devices.findIndex((one) => one.name === name);
  }

  #device(name: string): SyncedDevice {
    const device = this.#devices[this.#at(name)];
    if (!device) throw new Error(`Nobody is called ${name}.`);
    return device;
  }
}
