import type { Migration } from '../migrate.ts';

/** The stores of the first version, as docs/architecture.md lists them. */
export const firstStores: Migration = (db) => {
  const entries = db.createObjectStore('entries', { keyPath: 'key' });
  entries.createIndex('tags', 'tagKeys', { multiEntry: true });
  entries.createIndex('modified', 'modified');
  entries.createIndex('pmid', 'aliases.pmid', { multiEntry: true });
  entries.createIndex('pmcid', 'aliases.pmcid', { multiEntry: true });
  entries.createIndex('doi', 'aliases.doi', { multiEntry: true });

  db.createObjectStore('docs', { keyPath: ['space', 'id'] });
  db.createObjectStore('unsent', { keyPath: ['target', 'id'] });
  db.createObjectStore('citations', { keyPath: 'key' });
  db.createObjectStore('links', { keyPath: ['citing', 'cited'] }).createIndex('cited', 'cited');
  db.createObjectStore('tags', { keyPath: 'key' });
  db.createObjectStore('targets', { keyPath: 'target' });
  db.createObjectStore('history', { autoIncrement: true }).createIndex('article', 'article');
  db.createObjectStore('meta');
};
