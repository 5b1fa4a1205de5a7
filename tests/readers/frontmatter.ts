import { loadAll } from 'js-yaml';
import { articleFile } from '../../src/exchange/markdown/article-file.ts';
import { obsidianTag } from '../../src/exchange/markdown/properties.ts';
import type { Reader } from './reader.ts';

interface Properties {
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly pmid?: string;
  readonly doi?: string;
  readonly tags?: readonly string[];
}

/** Between files, where a test has all of them in one text. */
const NEXT_FILE = '\u0000';

/** js-yaml, which knows YAML 1.2 (https://github.com/nodeca/js-yaml) and is not what writes our properties. */
export const frontmatterReader: Reader = {
  name: 'js-yaml: properties of Markdown',
  write: (records) => Promise.resolve(records.map(articleFile).join(NEXT_FILE)),
  apart: ['titles', 'identifiers', 'tags'],
  asShown: (text, part) => (part === 'tags' ? (obsidianTag(text) ?? '') : text),
  read: (files) =>
    files.split(NEXT_FILE).map((file) => {
      const [, yaml = '', markdown = ''] = /^---\n(.*?\n)---\n(.*)$/s.exec(file) ?? [];
      const [properties, ...others] = loadAll(yaml) as [Properties, ...unknown[]];
      if (others.length > 0) throw new Error('More than one document.');
      const { title, authors, pmid, doi, tags } = properties;
      return {
        titles: [title ?? ''],
        authors: authors ?? [],
        identifiers: [pmid ?? '', doi ?? ''],
        tags: tags ?? [],
        notes: [markdown],
      };
    }),
};
