// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Decision } from '../../entry/entry.ts';
import type { Mention } from '../../pages/reading.ts';
import type { BadgeView } from '../../protocol/messages.ts';
import { FakeLibrary } from '../../../tests/fakes/fake-library.ts';
import { ResultList } from './result-list.ts';
import type { Row } from './rows.ts';

/** A list of results whose decisions a test sets. */
class Results {
  readonly decisions = new Map<number, Decision>();
  readonly #session = new FakeLibrary({ pmid: '1' }).session({ kind: 'results' });
  mentions: Mention[] = [];

  constructor(count: number) {
    document.body.replaceChildren();
    this.add(count);
  }

  add(count: number): void {
    for (let at = 0; at < count; at++) {
      const row = document.createElement('article');
      const tickbox = document.createElement('input');
      tickbox.type = 'checkbox';
      tickbox.className = 'search-result-selector';
      row.append(tickbox);
      document.body.append(row);
      const position = this.mentions.length + 1;
      const ids = { pmid: String(position) };
      const place = { element: row, anchor: row };
      this.mentions.push({ role: 'result', position, ids, text: `Article ${position}`, parts: {}, ...place });
    }
  }

  tick(...positions: number[]): void {
    for (const [at, box] of [...document.querySelectorAll('input')].entries()) {
      box.checked = positions.includes(at + 1);
    }
  }

  get reading() {
    return { ...this.#session.reading, mentions: this.mentions };
  }

  get answer() {
    const { answer } = this.#session;
    const mentions = this.mentions.map(({ position }) => this.#view(position));
    return answer && { ...answer, mentions };
  }

  #view(position: number): BadgeView | null {
    const decision = this.decisions.get(position);
    if (!decision) return null;
    return {
      ...{ key: `pmid:${position}`, tags: [], noteCount: 0, notes: [], reasons: [], decision },
      ...{ imported: false, name: '' },
    };
  }
}

const inView = () => true;
const positions = (rows: readonly Row[]) => rows.map(({ position }) => position);

describe('a list of results', () => {
  let results: Results;
  let list: ResultList;
  beforeEach(() => {
    results = new Results(5);
    list = new ResultList(results);
  });

  it('begins with the first result that is in view, and stops at its ends', () => {
    expect(list.current).toBeUndefined();
    expect(list.move(1, ({ position }) => position >= 3)?.position).toBe(3);
    expect(list.move(1, inView)?.position).toBe(4);
    expect(list.move(1, inView)?.position).toBe(5);
    expect(list.move(1, inView)).toBeUndefined();
    expect(list.current?.position).toBe(5);
    expect(list.move(-1, inView)?.position).toBe(4);
  });

  it('goes on into results that came later', () => {
    for (let at = 0; at < 5; at++) list.move(1, inView);
    results.add(2);
    list.update();
    expect(list.move(1, inView)?.position).toBe(6);
  });

  it('means nobody until the user went to a result or ticked some', () => {
    expect(list.meant).toEqual([]);
  });

  it('means what the last gesture was about: ticking, or moving', () => {
    list.move(1, inView);
    results.tick(2, 4);
    expect(positions(list.meant)).toEqual([1]);
    list.mean('ticked');
    expect(positions(list.meant)).toEqual([2, 4]);
    list.move(1, inView);
    expect(positions(list.meant)).toEqual([2]);
    list.mean('ticked');
    results.tick();
    expect(positions(list.meant)).toEqual([2]);
  });

  it('means the rows that were ticked before it was there', () => {
    results.tick(1, 2);
    expect(positions(new ResultList(results).meant)).toEqual([1, 2]);
  });

  it('passes over what is hidden, and hands the current place on to the next shown result', () => {
    list.hides = true;
    results.decisions.set(2, 'exclude').set(3, 'include').set(4, 'maybe');
    list.update();
    list.move(1, inView);
    expect(list.move(1, inView)?.position).toBe(4);
    results.decisions.set(4, 'exclude');
    list.update();
    expect(list.current?.position).toBe(5);
    results.decisions.set(5, 'exclude');
    list.update();
    expect(list.current?.position).toBe(1);
    results.decisions.set(1, 'exclude');
    list.update();
    expect(list.current).toBeUndefined();
  });

  it('never means a ticked row that is hidden: nobody shall change what they can’t see', () => {
    results.tick(1, 2);
    list.mean('ticked');
    list.hides = true;
    results.decisions.set(1, 'exclude');
    list.update();
    expect(positions(list.meant)).toEqual([2]);
  });
});
