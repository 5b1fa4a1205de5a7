/** How much of the browser's own sync is used. */
export interface Room {
  /** Bytes, as the browser counts them. */
  readonly used: number;
  readonly most: number;
}

/** What both browsers give an extension (https://developer.chrome.com/docs/extensions/reference/api/storage, "sync"). */
const MOST_BYTES = 102_400;

/**
 * The room that these items take up: an item has the length of its key and of its value as JSON, in UTF-8. Chromium writes
 * `<` as `\u003C` and counts that, so that the meter counts it for Firefox too.
 */
export function roomOf(items: Readonly<Record<string, unknown>>): Room {
  const used = Object.entries(items).reduce((sum, [key, value]) => sum + itemBytes(key, value), 0);
  return { used, most: MOST_BYTES };
}

function itemBytes(key: string, value: unknown): number {
  const json = JSON.stringify(value).replaceAll('<', '\\u003C');
  return new TextEncoder().encode(key + json).length;
}
