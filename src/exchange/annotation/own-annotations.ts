import type { FileNote, FileRecord, FileTag } from '../records/record.ts';
import { parseRecord } from '../records/record-schema.ts';
import { parsedJson } from '../text/parsed-json.ts';
import { type Annotation, noteOf, tagsOf, targetsOf } from './read-annotation.ts';

/** An article of a file of PubMargin's own: what follows its description is of it, as long as it has the same address. */
export class OwnArticle {
  readonly #source: string;
  readonly #record: FileRecord;
  readonly #tags: FileTag[] = [];
  readonly #notes: FileNote[] = [];

  private constructor(source: string, record: FileRecord) {
    this.#source = source;
    this.#record = record;
  }

  /** The article that an annotation describes as PubMargin does; undefined for all others. */
  static describedBy(annotation: Annotation): OwnArticle | undefined {
    const json = annotation['pubmargin:record'];
    const [target] = targetsOf(annotation);
    if (json === undefined || target === undefined) return undefined;
    const record = parseRecord(parsedJson(json));
    // Undefined where it was changed elsewhere: its address still says which article it is.
    return record && new OwnArticle(target.source, record);
  }

  /** False for an annotation of something else. */
  add(annotation: Annotation): boolean {
    const [target, ...others] = targetsOf(annotation);
    if (target?.source !== this.#source || others.length > 0) return false;
    const note = noteOf(annotation, target);
    this.#tags.push(...tagsOf(annotation));
    if (note) this.#notes.push(note);
    return true;
  }

  get record(): FileRecord {
    return { ...this.#record, tags: this.#tags, notes: this.#notes };
  }
}
