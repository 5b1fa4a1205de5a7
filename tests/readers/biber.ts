import { biblatexFormat } from '../../src/exchange/biblatex.ts';
import { inFolder, ran, textOf } from './programs.ts';
import { type Found, type Reader, written } from './reader.ts';

/** Fields of our own, which BibLaTeX passes over; made-up ISSNs; articles of which not even an author is known. */
const EXPECTED =
  /Missing mandatory field|Field '(?:pmid|pmcid|pubmargin)' invalid in data model - ignoring|Invalid ISSN/;

/** Biber (https://ctan.org/pkg/biber), the program behind BibLaTeX: its validation finds nothing wrong. */
export const biberReader: Reader = {
  name: 'biber --tool: BibLaTeX',
  command: 'biber',
  write: (records) => written(biblatexFormat, records),
  apart: ['titles', 'identifiers'],
  read: (file) =>
    inFolder({ 'list.bib': file }, (path) => {
      const output = ['--output-file', path('out.bib'), '--output-align', '--logfile', path('log')];
      const args = ['--tool', '--validate-datamodel', '--nostdmacros', ...output, path('list.bib')];
      const { stdout } = ran('biber', args);
      const complaints = stdout.split('\n').filter((line) => /^(?:WARN|ERROR)/.test(line));
      const unexpected = complaints.filter((line) => !EXPECTED.test(line));
      if (unexpected.length > 0) throw new Error(unexpected.slice(0, 5).join('\n'));
      return textOf(path('out.bib')).split(/^@/m).slice(1).map(found);
    }),
};

function found(entry: string): Found {
  const text = (name: string) => {
    const [, value = ''] = new RegExp(String.raw`^\s*${name}\s*= \{(.*)\},$`, 'm').exec(entry) ?? [];
    return [withoutTex(value)];
  };
  return {
    titles: text('TITLE'),
    authors: text('AUTHOR'),
    identifiers: [...text('EPRINT'), ...text('DOI')],
    tags: text('KEYWORDS'),
    notes: text('ANNOTATION'),
  };
}

const SIGNS: Readonly<Record<string, string>> = {
  ...{ backslash: '\\', asciitilde: '~', asciicircum: '^', braceleft: '{', braceright: '}' },
};

function withoutTex(tex: string): string {
  return tex.replace(/\\text([a-z]+)\{\}|\\([&%$#_{}])|([{}])/g, (_, name?: string, sign?: string) =>
    name === undefined ? (sign ?? '') : (SIGNS[name] ?? name),
  );
}
