import { percentDecoded } from '../../lib/percent-decoded.ts';
import type { RemoteFile } from '../target.ts';

/** What a listing says about the folder itself, or about what is in it. */
export interface DavMember {
  /** As the server writes it: a whole address, a path, or a name. */
  readonly href: string;
  /** Bytes; undefined where the server does not say. */
  readonly size: number | undefined;
  readonly isFolder: boolean;
}

/**
 * The files among the members of a folder. Left out are the folder itself, folders in it, what is not directly in it, and
 * files without a size, which are only being made. Where the folder is, its own member says: behind a proxy its path is
 * not the one that was asked for.
 */
export function filesOf(members: readonly DavMember[]): RemoteFile[] {
  const placed = members.map(({ href, size, isFolder }) => ({ path: pathOf(href), size, isFolder }));
  const folders = placed.filter(({ path, isFolder }) => isFolder || path.endsWith('/'));
  const shortest = Math.min(...folders.map(({ path }) => trimmed(path).length));
  const folder = folders.map(({ path }) => trimmed(path)).find((path) => path.length === shortest);
  const files = new Map<string, RemoteFile>();
  for (const { path, size, isFolder } of placed) {
    const slash = path.lastIndexOf('/');
    // Some servers write names as they are, a lone percent sign too.
    const name = percentDecoded(path.slice(slash + 1));
    if (isFolder || size === undefined || name === '') continue;
    if (folder !== undefined && slash >= 0 && percentDecoded(path.slice(0, slash)) !== percentDecoded(folder))
      continue;
    files.set(name, { name, size });
  }
  return [...files.values()];
}

/** Without scheme, host, query and fragment. */
function pathOf(href: string): string {
  return href.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '').replace(/[?#].*$/, '');
}

function trimmed(path: string): string {
  return path.replace(/\/+$/, '');
}
