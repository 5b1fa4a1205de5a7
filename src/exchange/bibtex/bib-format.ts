import { BIBTEX_MONTHS } from '../../cite/bibtex-months.ts';
import { FileProblem } from '../records/file-problem.ts';
import type { FormatIn, FormatOut } from '../records/format.ts';
import { lines } from '../text/lines.ts';
import { bibEntries } from './bib-entries.ts';
import { type BibEntry, bibFields } from './bib-fields.ts';
import { CitationKeys } from './citation-keys.ts';
import { Crossrefs } from './crossrefs.ts';
import { foreignRecord } from './foreign-entry.ts';
import { ownRecord, shownInEntry } from './read-entry.ts';
import { type Dialect, writeEntry } from './write-entry.ts';

/** Entries that are no articles. */
const NO_ARTICLE = new Set(['string', 'comment', 'preamble', 'set', 'xdata']);

/** Writes entries in one of the two dialects. */
export function bibOut(dialect: Dialect): FormatOut {
  return {
    async *write(records) {
      const keys = new CitationKeys();
      for await (const record of records) yield writeEntry(record, keys.next(record.citation), dialect);
    },
    shown: (record) => shownInEntry(record, dialect),
  };
}

/** Reads both dialects, which files mix. */
export const bibIn: Omit<FormatIn, 'recognises'> = {
  async *read(text) {
    const strings = new Map(BIBTEX_MONTHS.map((name) => [name, name]));
    const crossrefs = new Crossrefs();
    const waiting: { entry: BibEntry; line: number }[] = [];
    let isBib = false;
    for await (const part of bibEntries(lines(text))) {
      const { line } = part;
      isBib = true;
      if (!('entry' in part)) {
        const shown = ('broken' in part ? part.broken : part.stray).trim().slice(0, 80);
        yield { notUnderstood: ['broken' in part ? 'partUnclosed' : 'partStrayEntry', shown], line };
        continue;
      }
      const entry = bibFields(part.entry, strings);
      if (!entry) yield { notUnderstood: ['partBroken', part.entry.slice(0, 80)], line };
      else if (entry.type === 'string') for (const { name, value } of entry.fields) strings.set(name, value);
      else if (!NO_ARTICLE.has(entry.type)) {
        crossrefs.add(entry);
        const whole = crossrefs.completed(entry);
        if (whole) yield { record: ownRecord(whole) ?? foreignRecord(whole), line };
        else waiting.push({ entry, line });
      }
    }
    // What they refer to has come since, or never does.
    for (const { entry, line } of waiting)
      yield { record: foreignRecord(crossrefs.completed(entry) ?? entry), line };
    if (!isBib) throw new FileProblem(['unreadNoBibtex']);
  },
};

/** Does a file begin with an entry, after comments? BibLaTeX tells itself by its own fields. */
export function isBib(beginning: string): boolean {
  return /^[ \t]*@[ \t]*[A-Za-z]+[ \t]*[{(]/m.test(beginning);
}
