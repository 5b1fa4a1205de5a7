import { biblatexFormat } from '../../src/exchange/biblatex.ts';
import { bibtexFormat } from '../../src/exchange/bibtex.ts';
import { cslJsonFormat } from '../../src/exchange/csl-json.ts';
import type { Format } from '../../src/exchange/records/format.ts';
import { inFolder, said } from './programs.ts';
import { type Found, type Part, type Reader, written } from './reader.ts';

interface CslName {
  readonly family?: string;
  readonly literal?: string;
  readonly 'dropping-particle'?: string;
  readonly 'non-dropping-particle'?: string;
}
interface CslItem {
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly DOI?: string;
  readonly PMID?: string;
  readonly URL?: string;
  readonly keyword?: string;
  readonly annote?: string;
}

/** Pandoc (https://pandoc.org/MANUAL.html#citations), which reads bibliographies for Word, HTML and PDF. */
function pandoc(format: Format, from: 'bibtex' | 'biblatex' | 'csljson'): Reader {
  return {
    name: `pandoc: ${format.name}`,
    command: 'pandoc',
    write: (records) => written(format, records),
    read: (file) =>
      // It has markup for raised and lowered letters.
      (
        JSON.parse(
          said('pandoc', ['--from', from, '--to', 'csljson'], file).replace(/<\/?su[bp]>/g, ''),
        ) as CslItem[]
      ).map(found),
    apart: ['titles', 'authors', 'identifiers'],
    // TeX's lone brackets have no command that it knows.
    asShown: from === 'csljson' ? lowered : withoutLoneBrackets,
  };
}

export const pandocReaders: readonly Reader[] = [
  pandoc(bibtexFormat, 'bibtex'),
  pandoc(biblatexFormat, 'biblatex'),
  pandoc(cslJsonFormat, 'csljson'),
];

/** The list of references that Pandoc prints of all that a file holds, as text. */
export function bibliography(file: string, extension: 'bib' | 'json'): string {
  return inFolder({ [`list.${extension}`]: file, 'text.md': '---\nnocite: "@*"\n---\n' }, (path) =>
    said('pandoc', [
      path('text.md'),
      ...['--citeproc', '--bibliography', path(`list.${extension}`), '--to', 'plain', '--wrap', 'none'],
    ]),
  );
}

function found({ title, author = [], DOI = '', PMID = '', URL = '', keyword, annote }: CslItem): Found {
  return {
    titles: [title ?? ''],
    authors: author.map((name) =>
      [name['non-dropping-particle'] ?? name['dropping-particle'], name.family ?? name.literal]
        .filter(Boolean)
        .join(' '),
    ),
    identifiers: [PMID, DOI, /\/(\d+)\/$/.exec(URL)?.[1] ?? ''],
    tags: [keyword ?? ''],
    notes: [annote ?? '', (annote ?? '').replace(/[{}]/g, '')],
  };
}

/** Letters that it takes for raised ones of another kind. */
function lowered(text: string): string {
  return text.replaceAll('\u02c1', '\u0295').replaceAll('\u06e5', '\u0648');
}

/** All notes stand in one text, so that what is wrong with one changes the others. */
function withoutLoneBrackets(text: string, part: Part): string {
  if (part === 'notes') return text.replace(/[{}]/g, '');
  const signs = text.match(/[{}]/g) ?? [];
  let depth = 0;
  const isPaired = signs.every((sign) => (depth += sign === '{' ? 1 : -1) >= 0) && depth === 0;
  return isPaired ? text : text.replace(/[{}]/g, '');
}
