import type { Counts } from './judge.ts';
import type { Measured, Row } from './measure.ts';

/** The share of highlights to be found where the quoted words themselves are as they were. */
const LEAST_RIGHT = 0.99;

/** What the figures do not hold of what they must; empty where all is well. */
export function broken({ rows, failures }: Measured): string[] {
  const found = rows.flatMap((row) => [
    ...(wrong(row.ours) > 0 ? [`${row.name}: ${wrong(row.ours)} anchored wrong`] : []),
    ...(row.keepsQuote && share(row.ours) < LEAST_RIGHT ? [`${row.name}: ${percent(row.ours)} right`] : []),
    ...(row.ours.right < row.theirs.right ? [`${row.name}: fewer right than Hypothesis has`] : []),
    ...(total(row.ours) === 0 ? [`${row.name}: nothing was measured`] : []),
  ]);
  return found.length === 0 ? [] : [...found, ...failures.map((failure) => `  ${failure}`)];
}

/** The figures, per mutation, beside those of Hypothesis. */
export function table({ rows, highlights, pages, hypothesis }: Measured): string {
  const line = (cells: readonly (string | number)[]) =>
    cells.map((cell, i) => (i === 0 ? String(cell).padEnd(46) : String(cell).padStart(8))).join('');
  const cells = (counts: Counts) => [percent(counts), wrong(counts), counts.edge, counts.lost];
  return [
    `${highlights} random highlights on ${pages} saved pages; "right": exactly the letters that were highlighted;`,
    '"edge": of those that are wrong, the ones that have some of the letters, but more or fewer of them',
    line(['', '', 'PubMargin', '', '', '', 'Hypothesis', ` ${hypothesis}`]),
    line(['', 'tried', 'right', 'wrong', '(edge)', 'lost', 'right', 'wrong', '(edge)', 'lost', 'ms each']),
    ...rows.map((row) =>
      line([row.name, total(row.ours), ...cells(row.ours), ...cells(row.theirs), milliseconds(row)]),
    ),
    'Of removed sentences, "right" is reported lost. The copies at other sites are built from the saved pages in those',
    "sites' markup: the corpus holds no article twice.",
  ].join('\n');
}

function milliseconds(row: Row): string {
  return (row.ms / total(row.ours)).toFixed(2);
}

function percent(counts: Counts): string {
  return `${(100 * share(counts)).toFixed(1)} %`;
}

function share(counts: Counts): number {
  return counts.right / total(counts);
}

function wrong({ edge, elsewhere }: Counts): number {
  return edge + elsewhere;
}

function total({ right, edge, elsewhere, lost }: Counts): number {
  return right + edge + elsewhere + lost;
}
