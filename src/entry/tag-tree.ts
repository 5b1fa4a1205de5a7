import { foldTagName } from './tag.ts';

/** Is a tag of this name below the other one: `methods/rct` below `methods`? */
export function isBelow(name: string, parent: string): boolean {
  const [segments, above] = [name.split('/'), parent.split('/')];
  if (segments.length <= above.length) return false;
  return foldTagName(segments.slice(0, above.length).join('/')) === foldTagName(parent);
}

/** The name of a tag, or of one below it, once that tag goes by another name. */
export function movedName(name: string, from: string, to: string): string {
  return [to, ...name.split('/').slice(from.split('/').length)].join('/');
}
