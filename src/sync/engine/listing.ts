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
  /** The bytes of the key files that are there, by the ids of their keys. */
  readonly keys: ReadonlyMap<string, number>;
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
    keys: new Map(
      files.flatMap(({ name, size }) => {
        const id = parseKeyFileName(name);
        return id === undefined ? [] : [[id, size]];
      }),
    ),
    hasReadme: files.some(({ name }) => name === README_NAME),
  };
}
