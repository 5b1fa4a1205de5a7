/** The number keys that a tag can have, as in Zotero. */
export const TAG_NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
