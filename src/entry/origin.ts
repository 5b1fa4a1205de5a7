import type { EntryTag } from './entry.ts';

/** A reading list that somebody sent, as the origin of what it brought. */
export interface ListOrigin {
  /** Names the list wherever it is: a newer file of it has the same one. */
  readonly id: string;
  /** As it is shown: `Sepsis reading – Ada L.` */
  readonly name: string;
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const LIST_ID = /^[a-z2-7]{16}$/;

/** A fresh id of a list: 80 random bits, so that no two lists have the same one, and nobody guesses one. */
export function newListId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
}

/** Is this the id of a list? */
export function isListId(text: string): boolean {
  return LIST_ID.test(text);
}

/** The name of a list: what it is called, and who sent it. */
export function listName(title: string, author: string): string {
  return [title, author]
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter(Boolean)
    .join(' – ');
}

/** The origin of what a list brings: its name for people, its id to know it again. */
export function originOfList({ id, name }: ListOrigin): string {
  return `${name} #${id}`;
}

/** The list that an origin is; undefined for the user's own hand, and for files of other kinds. */
export function listOfOrigin(origin: string): ListOrigin | undefined {
  const at = origin.lastIndexOf(' #');
  const id = origin.slice(at + 2);
  return at > 0 && isListId(id) ? { id, name: origin.slice(0, at) } : undefined;
}

/** An origin as it is shown: a list by its name alone. '' for the user's own hand. */
export function originName(origin: string): string {
  return listOfOrigin(origin)?.name ?? origin;
}

/** All origins of a tag or note: the one that it is shown with, and others that brought the same. */
export function originsOf({ origin, also = [] }: Pick<EntryTag, 'origin' | 'also'>): string[] {
  return [origin, ...also];
}
