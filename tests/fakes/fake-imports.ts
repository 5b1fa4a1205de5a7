import { vi } from 'vitest';
import type { Imported, ImportPreview, Imports, OriginShare } from '../../src/import/importing.ts';
import type { ImportWorld } from '../../src/library/import/import-world.ts';
import { filesWorld } from './files-world.ts';

/** What a file would bring: one article with a note and a tag, but what is given. */
export function previewOf(more: Partial<ImportPreview> = {}): ImportPreview {
  return {
    ...{ file: 11, format: { id: 'ris', name: 'RIS' }, origin: 'review', records: 1 },
    articles: { fresh: 1, changed: 0, same: 0 },
    brings: { notes: 1, highlights: 0, tags: 1, choices: 0 },
    ...{ shared: 0, empty: 0, extra: 0 },
    notUnderstood: { count: 0, first: [] },
    unidentified: { count: 0, first: [] },
    questions: [],
    ...more,
  };
}

/** A library that files are imported into, and which says what it was asked for. */
export class FakeImports implements ImportWorld {
  shares: OriginShare[] = [];
  preview = previewOf();
  readonly files = filesWorld();
  readonly imports = {
    read: vi.fn<Imports['read']>((_file, { origin }) => Promise.resolve({ ...this.preview, origin })),
    merge: vi.fn<Imports['merge']>(({ origin }) => {
      this.shares = [...this.shares, { origin, articles: 1, notes: 1, tags: 1 }];
      return Promise.resolve({ changed: 1, undo: [5] });
    }),
    undo: vi.fn<Imports['undo']>(() => Promise.resolve()),
    forget: vi.fn<Imports['forget']>(() => Promise.resolve()),
    origins: vi.fn<Imports['origins']>(() => Promise.resolve(this.shares)),
    removeOrigin: vi.fn<Imports['removeOrigin']>((gone) => {
      this.shares = this.shares.filter(({ origin }) => origin !== gone);
      return Promise.resolve<Imported>({ changed: 12, undo: [9, 8] });
    }),
  };
  readonly readers = () => Promise.resolve({ imports: this.imports, formats: FORMATS });
  readonly allowPrivate = vi.fn(() => Promise.resolve());
}

const FORMATS = [
  { id: 'ris', name: 'RIS' },
  { id: 'csv', name: 'CSV' },
];
