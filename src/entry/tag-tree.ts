import { foldTagName } from './tag.ts';

/** So many levels of names are told apart: no tree is deeper, whatever a file or another device calls a tag. */
export const MOST_LEVELS = 20;

/** The levels of a tag's name: its parts between slashes. What would be deeper than `MOST_LEVELS` is one part. */
export function tagLevels(name: string): string[] {
  const levels: string[] = [];
  let from = 0;
  while (levels.length < MOST_LEVELS - 1) {
    const slash = name.indexOf('/', from);
    if (slash < 0) break;
    levels.push(name.slice(from, slash));
    from = slash + 1;
  }
  return [...levels, name.slice(from)];
}

/** Is a tag of this name below the other one: `methods/rct` below `methods`? */
export function isBelow(name: string, parent: string): boolean {
  const [levels, above] = [tagLevels(name), tagLevels(parent)];
  if (levels.length <= above.length) return false;
  return foldTagName(levels.slice(0, above.length).join('/')) === foldTagName(parent);
}

/** The name of a tag, or of one below it, once that tag goes by another name. */
export function movedName(name: string, from: string, to: string): string {
  return [to, ...tagLevels(name).slice(tagLevels(from).length)].join('/');
}
