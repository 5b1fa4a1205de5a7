import type { BibEntry } from './bib-fields.ts';

/** What others are part of. */
const OF_PARENTS = /^(?:mv)?(?:book|collection|proceedings|reference)$|^periodical$/;
/** What a part has from its whole where it says nothing of its own. */
const INHERITED = ['year', 'date', 'month', 'volume', 'issn'];

/** Gives entries what `crossref` leaves to the book or the proceedings that they stand in, which mostly come behind them in a file. */
export class Crossrefs {
  readonly #parents = new Map<string, BibEntry>();

  /** Keeps an entry that others may refer to. */
  add(entry: BibEntry): void {
    if (!OF_PARENTS.test(entry.type)) return;
    const kept = entry.fields.filter(({ name }) => INHERITED.includes(name) || /^(?:book)?title$/.test(name));
    this.#parents.set(entry.key.toLowerCase(), { ...entry, fields: kept });
  }

  /** The entry with all that is known of it by now; undefined while what it refers to is still to come. */
  completed(entry: BibEntry): BibEntry | undefined {
    const key = entry.fields
      .find(({ name }) => name === 'crossref')
      ?.value.trim()
      .toLowerCase();
    const parent = key === undefined ? entry : this.#parents.get(key);
    if (!parent || parent === entry) return parent;
    const of = (name: string) => parent.fields.find((field) => field.name === name);
    const whole = of('booktitle') ?? of('title');
    const title = whole && { name: entry.type === 'article' ? 'journal' : 'booktitle', value: whole.value };
    const said = new Set(entry.fields.map(({ name }) => name));
    // A date and a year are the same said twice.
    if (said.has('date')) said.add('year').add('month');
    if (said.has('year')) said.add('date');
    const inherited = [...INHERITED.map(of), title].flatMap((field) =>
      field && !said.has(field.name) ? [field] : [],
    );
    return { ...entry, fields: [...entry.fields, ...inherited] };
  }
}
