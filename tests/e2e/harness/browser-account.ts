/** What the browser says when it refuses; '' where it does not. */
export interface Tried {
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
      remove(keys: string[]): Promise<void>;
      getBytesInUse(keys: null): Promise<number>;
    };
  };
}

/** Comes to every limit of the browser's own sync. To be run in a page of the extension. */
export async function tryStorage({ name, file }: { name: string; file: number }): Promise<Tried> {
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
  return { largest, counted, tooLong, tooLongByBrackets, full, tooMany, tooOften, left };
}

/** All that the extension has in the browser account. To be run in a page of the extension. */
export async function inAccount(): Promise<Record<string, unknown>> {
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  return (browser ?? chrome).storage.sync.get(null);
}

/** Leaves so many bytes of the account's room. To be run in a page of the extension. */
export async function fillAccount(left: number): Promise<void> {
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  const { sync } = (browser ?? chrome).storage;
  for (let at = 10; ; at++) {
    const room = 102_400 - (await sync.getBytesInUse(null)) - left;
    // A key has six letters, and a text two quotes.
    if (room <= 8) return;
    await sync.set({ [`fill${at}`]: '-'.repeat(Math.min(room - 8, 8_000)) });
  }
}

/** Takes away what filled it; with `all`, everything. To be run in a page of the extension. */
export async function emptyAccount(all: boolean): Promise<void> {
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  const { sync } = (browser ?? chrome).storage;
  const names = Object.keys(await sync.get(null));
  await sync.remove(names.filter((name) => all || name.startsWith('fill')));
}
