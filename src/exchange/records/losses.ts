import type { Citation } from '../../article/citation.ts';
import type { FileNote, FileRecord, FileTag } from './record.ts';

/** The parts of a record that a format may not carry, as the loss report names them. */
export const LOSABLE = [
  'whole articles',
  'tags',
  'tag colours',
  'tag origins',
  'notes',
  'note texts',
  'note authors',
  'note dates',
  'note origins',
  'note identities',
  'highlighted passages',
  'highlight colours',
  'status',
  'decision',
  'reasons',
  'rating',
  'imported extra',
  'names in other programs',
  'related articles',
  'title',
  'identifiers',
  'authors',
  "authors' full names",
  'journal',
  'date',
  'volume, issue and pages',
  'abstract',
  "abstract's sections",
  'MeSH terms',
  'keywords',
  'substances',
  'publication types',
  'language',
  'notices',
] as const;
export type Losable = (typeof LOSABLE)[number];

/** How often something is lost, and where first. */
export interface Loss {
  readonly what: Losable;
  /** In how many records. */
  readonly count: number;
  /** Titles, or identifiers where there is none, of the first few. */
  readonly examples: readonly string[];
}

const MOST_EXAMPLES = 3;

/** Counts what many records lose. */
export class LossReport {
  readonly #losses = new Map<Losable, { count: number; examples: string[] }>();

  /** Notes down what a record loses. */
  add(record: FileRecord, lost: readonly Losable[]): void {
    for (const what of lost) {
      const loss = this.#losses.get(what) ?? { count: 0, examples: [] };
      loss.count += 1;
      if (loss.examples.length < MOST_EXAMPLES) loss.examples.push(nameOf(record.citation));
      this.#losses.set(what, loss);
    }
  }

  /** In the order of `LOSABLE`: the user's own first. */
  get losses(): Loss[] {
    return LOSABLE.flatMap((what) => {
      const loss = this.#losses.get(what);
      return loss ? [{ what, ...loss }] : [];
    });
  }
}

/** The parts in which what comes back differs from the record; where nothing does, it is the whole article. */
export function lostParts(record: FileRecord, survivor: FileRecord | undefined): Losable[] {
  if (!survivor) return ['whole articles'];
  return LOSABLE.filter((what) => {
    const part = PARTS[what];
    return JSON.stringify(part(record)) !== JSON.stringify(part(survivor));
  });
}

/** Each part as something that can be compared. Order counts: what comes back in another order was changed. */
export const PARTS: Readonly<Record<Losable, (record: FileRecord) => unknown>> = {
  'whole articles': () => true,
  tags: ({ tags }) => tags.map(({ name }) => name),
  'tag colours': ofTags(({ colour }) => colour),
  'tag origins': ofTags(({ origin }) => origin),
  notes: ({ notes }) => notes.length,
  'note texts': ofNotes(({ body }) => body.replace(/\r\n?/g, '\n')), // How lines break is no content.
  'note authors': ofNotes(({ author }) => author),
  'note dates': ofNotes(({ created, modified }) =>
    created === undefined && modified === undefined ? undefined : [created, modified],
  ),
  'note origins': ofNotes(({ origin }) => origin),
  'note identities': ofNotes(({ id }) => id),
  'highlighted passages': ofNotes(({ quote }) => quote),
  'highlight colours': ofNotes(({ colour }) => colour),
  status: ({ status }) => status,
  decision: ({ decision }) => decision,
  reasons: ({ reasons }) => reasons,
  rating: ({ rating }) => rating,
  'imported extra': ({ extra }) => extra,
  'names in other programs': ({ sameAs, notes }) => [sameAs, notes.flatMap((note) => note.sameAs ?? [])],
  'related articles': ({ related }) => related ?? [],
  title: ({ citation }) => citation.title,
  identifiers: ({ citation: { ids, issn } }) => [ids.pmid, ids.pmcid, ids.doi, issn],
  authors: ({ citation }) => citation.authors.map(({ name, group }) => [name, group ?? false]),
  "authors' full names": ({ citation }) => ofSome(citation.authors.map(({ fullName }) => fullName)),
  journal: ({ citation }) => [citation.journal, citation.journalAbbreviation],
  date: ({ citation: { date, printStatus } }) => [
    date?.text,
    date?.year,
    date?.month,
    date?.day,
    printStatus,
  ],
  'volume, issue and pages': ({ citation }) => [citation.volume, citation.issue, citation.pages],
  // What it says; how it is divided is the next one's.
  abstract: ({ citation }) =>
    citation.abstracts
      .flatMap(({ sections }) =>
        sections.map(({ label, text }) => (label === undefined ? text : `${label}: ${text}`)),
      )
      .join(' '),
  "abstract's sections": ({ citation }) =>
    citation.abstracts.map(({ language, sections }) => [language, ...sections.map(({ label }) => label)]),
  'MeSH terms': ({ citation }) => citation.mesh.map(({ term, major }) => [term, major]),
  keywords: ({ citation }) => citation.keywords,
  substances: ({ citation }) => citation.substances,
  'publication types': ({ citation }) => citation.publicationTypes,
  language: ({ citation }) => citation.language,
  notices: ({ citation }) => citation.notices.map(({ kind, ids, text }) => [kind, ids.pmid, ids.doi, text]),
};

function ofTags(part: (tag: FileTag) => unknown): (record: FileRecord) => unknown {
  return ({ tags }) => ofSome(tags.map(part));
}

function ofNotes(part: (note: FileNote) => unknown): (record: FileRecord) => unknown {
  return ({ notes }) => ofSome(notes.map(part));
}

/** Nothing where none of them has any: what is not there is not lost with the notes, tags or authors that are. */
function ofSome(parts: readonly unknown[]): readonly unknown[] {
  return parts.some((part) => part !== undefined && part !== '') ? parts.map((part) => part ?? null) : [];
}

function nameOf({ title, ids }: Citation): string {
  return title ?? ids.pmid ?? ids.pmcid ?? ids.doi ?? '';
}
