import { parseKeyFileName, parseSegmentName, type SegmentName } from '../remote/file-names.ts';
import type { RemoteFile } from '../target.ts';
import { README_NAME } from './readme.ts';

/** A segment of the folder, and what its name says. */
export interface ListedSegment extends RemoteFile, SegmentName {}

/** What a complete listing of the folder holds. Names of any other kind are ignored. */
export interface Listing {
  /** Each device's in the order in which they were written. */
  readonly segments: readonly ListedSegment[];
  /** Bytes, by name. */
  readonly sizes: ReadonlyMap<string, number>;
  /** The ids of the keys that are there. */
  readonly keyIds: readonly string[];
  readonly hasReadme: boolean;
}

/** Sorts out what is in the folder. */
export function sortListing(files: readonly RemoteFile[]): Listing {
  const segments = files.flatMap(({ name, size }) => {
    const parsed = parseSegmentName(name);
    return parsed ? [{ name, size, ...parsed }] : [];
  });
  return {
    segments: segments.sort((a, b) => (a.name < b.name ? -1 : 1)),
    sizes: new Map(segments.map(({ name, size }) => [name, size])),
    keyIds: files.flatMap(({ name }) => parseKeyFileName(name) ?? []),
    hasReadme: files.some(({ name }) => name === README_NAME),
  };
}
