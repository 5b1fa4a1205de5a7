import type { Migration } from '../migrate.ts';

/**
 * Room for what sync knows of each target: its files, the one that is on its way, and how it is reached; and for what was
 * known of articles whose entry may come back from another device.
 */
export const syncTargets: Migration = (db) => {
  db.createObjectStore('remoteFiles', { keyPath: ['target', 'name'] });
  db.createObjectStore('pending', { keyPath: 'target' });
  db.createObjectStore('credentials', { keyPath: 'target' });
  db.createObjectStore('strays', { keyPath: 'key' });
};
