import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roomOf } from '../../src/sync/browser-sync/room.ts';
import { faultOfError } from '../../src/sync/browser-sync/fault-of-error.ts';
import { BROWSER_LIMITS } from '../../src/sync/engine/folder-limits.ts';
import { Chromium } from './harness/chromium.ts';
import { Firefox } from './harness/firefox.ts';

/** What the browser says when it refuses; '' where it does not. */
interface Tried {
  before: Record<string, unknown>;
  /** The largest file with the longest of names, and what that takes up. */
  largest: string;
  counted: { items: Record<string, unknown>; bytes: number }[];
  tooLong: string;
  tooLongByBrackets: string;
  full: string;
  tooMany: string;
  tooOften: string;
  left: string[];
}

interface Api {
  storage: {
    sync: {
      get(keys: null): Promise<Record<string, unknown>>;
      set(items: Record<string, string>): Promise<void>;
      getBytesInUse(keys: null): Promise<number>;
    };
  };
}

const NAME = 'abcdefghijklm-00000a-0123456789abcdef01234567.seg';

/** Runs in a page of the extension: it knows nothing of this file. */
async function tryStorage({ name, file }: { name: string; file: number }): Promise<Tried> {
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  const { sync } = (browser ?? chrome).storage;
  const refusal = (items: Record<string, string>) =>
    sync.set(items).then(
      () => '',
      (error: unknown) => String(error),
    );
  const text = (length: number, of = 'A') => of.repeat(length);
  const many = (count: number, length: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`many-${at}`, text(length)]));
  const before = await sync.get(null);
  const largest = await refusal({ [name]: text((file / 3) * 4) });
  const counted: Tried['counted'] = [];
  for (const [key, value] of [
    ['plain', 'abc'],
    ['umlaut', 'grün'],
    ['brackets', '<<a>&'],
  ] as const) {
    await sync.set({ [key]: value });
    counted.push({ items: await sync.get(null), bytes: await sync.getBytesInUse(null) });
  }
  const tooLong = await refusal({ long: text(8_192) });
  const tooLongByBrackets = await refusal({ brackets: text(1_400, '<') });
  const full = await refusal(many(13, 8_000));
  const tooMany = await refusal(many(513, 1));
  let tooOften = '';
  for (let left = 130; left > 0 && tooOften === ''; left--) tooOften = await refusal({ plain: 'abc' });
  const left = Object.keys(await sync.get(null));
  return { before, largest, counted, tooLong, tooLongByBrackets, full, tooMany, tooOften, left };
}

const WANTED = { name: NAME, file: BROWSER_LIMITS.file };
const KEPT = [NAME, 'plain', 'umlaut', 'brackets'].sort();

describe("Chromium's own sync", () => {
  let chromium: Chromium;
  let tried: Tried;
  beforeAll(async () => {
    chromium = await Chromium.start();
    const page = await chromium.openOwn('options.html');
    tried = await page.evaluate(tryStorage, WANTED);
  });
  afterAll(() => chromium.stop());

  it('has nothing of the library before the user wants it', () => {
    expect(tried.before).toEqual({});
  });

  it('takes the largest file, and counts as the meter does', () => {
    expect(tried.largest).toBe('');
    for (const { items, bytes } of tried.counted) expect(roomOf(items).used).toBe(bytes);
  });

  it('refuses in words that are understood, and keeps what it had', () => {
    expect([tried.tooLong, tried.tooLongByBrackets].map(kind)).toEqual(['too-large', 'too-large']);
    expect([tried.full, tried.tooMany].map(kind)).toEqual(['full', 'full']);
    expect(kind(tried.tooOften)).toBe('busy');
    expect(tried.left.sort()).toEqual(KEPT);
  });
});

describe("Firefox' own sync", () => {
  let firefox: Firefox;
  let tried: Tried;
  beforeAll(async () => {
    firefox = await Firefox.start();
    const page = await firefox.ownPage('options.html');
    tried = await page.evaluate(tryStorage, WANTED);
  });
  afterAll(() => firefox.stop());

  it('has nothing of the library before the user wants it', () => {
    expect(tried.before).toEqual({});
  });

  it('takes the largest file, and counts no more than the meter does', () => {
    expect(tried.largest).toBe('');
    for (const { items, bytes } of tried.counted) expect(roomOf(items).used).toBeGreaterThanOrEqual(bytes);
  });

  it('refuses in words that are understood, and keeps what it had', () => {
    expect([tried.tooLong, tried.full, tried.tooMany].map(kind)).toEqual(['full', 'full', 'full']);
    expect(tried.left.sort()).toEqual(KEPT);
  });
});

function kind(refusal: string): string {
  return refusal === '' ? 'taken' : faultOfError(refusal).kind;
}
