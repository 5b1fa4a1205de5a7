import type { EntryInFull } from '../../store/read/tidy-facts.ts';
import { CHOICES, choiceLabel, chosenText } from '../../ui/choice-text.ts';
import { printedNumber } from '../../ui/printed-number.ts';
import { text } from '../../ui/text.ts';

/** One thing that is said of both entries. */
export interface PairRow {
  readonly label: string;
  readonly left: string;
  readonly right: string;
  readonly differs: boolean;
}

/** What two entries say, side by side; what neither says is left out. */
export function pairRows(left: EntryInFull, right: EntryInFull): PairRow[] {
  const facts: [label: string, of: (one: EntryInFull) => string][] = [
    [text('tidyTitle'), ({ entry, citation }) => citation?.title ?? entry.title ?? ''],
    [text('tidyAuthors'), authorsText],
    [
      text('tidyJournal'),
      ({ citation }) =>
        [citation?.journalAbbreviation ?? citation?.journal, citation?.date?.text].filter(Boolean).join(' '),
    ],
    [text('tidyIdentifiers'), identifiersText],
    [text('tagsLabel'), ({ entry }) => entry.tags.map(({ name }) => name).join(', ')],
    [text('tidyNotes'), ({ entry }) => (entry.notes.length > 0 ? printedNumber(entry.notes.length) : '')],
    ...CHOICES.map((choice): [string, (one: EntryInFull) => string] => [
      choiceLabel(choice),
      ({ entry }) => chosenText(choice, entry),
    ]),
  ];
  return facts
    .map(([label, of]) => ({ label, left: of(left), right: of(right) }))
    .filter((row) => row.left !== '' || row.right !== '')
    .map((row) => ({ ...row, differs: row.left !== row.right }));
}

function authorsText({ citation }: EntryInFull): string {
  const names = citation?.authors.map(({ name }) => name) ?? [];
  return names.length > 4 ? text('addEtAl', names.slice(0, 3).join(', ')) : names.join(', ');
}

function identifiersText({ entry: { aliases } }: EntryInFull): string {
  return [...aliases.pmid.map((pmid) => `PMID ${pmid}`), ...aliases.pmcid, ...aliases.doi].join(', ');
}
