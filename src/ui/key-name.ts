/**
 * The character that names a key: what it types, where Caps Lock does not count; on keyboards without Latin letters the
 * Latin letter in its place.
 */
export function keyName({ key, code, shiftKey }: KeyboardEvent): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  const typed = letter && /^\P{ASCII}$/u.test(key) && !/\p{Script=Latin}/u.test(key) ? letter : key;
  return shiftKey ? typed : typed.toLowerCase();
}
