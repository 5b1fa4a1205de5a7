import { stringify } from 'yaml';
import type { FileRecord } from '../records/record.ts';
import { propertiesOf } from './properties.ts';
import { writeArticle } from './write-article.ts';

/** Long lines stay whole, and quoted is whatever a reader of YAML 1.1 would take for something else. */
export const YAML_STYLE = { lineWidth: 0, compat: 'yaml-1.1' } as const;

/**
 * One article as a Markdown file of its own: its facts as Obsidian's properties (https://help.obsidian.md/properties), then the
 * article between marks. `markdown` reads it.
 */
export function articleFile(record: FileRecord): string {
  return `---\n${stringify(propertiesOf(record), YAML_STYLE)}---\n\n${writeArticle(record)}`;
}
