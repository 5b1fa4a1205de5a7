import { JSDOM } from 'jsdom';
import { biblatexFormat } from '../../src/exchange/biblatex.ts';
import { bibtexFormat } from '../../src/exchange/bibtex.ts';
import type { Format } from '../../src/exchange/records/format.ts';
import { ris } from '../../src/exchange/ris.ts';
import { said } from './programs.ts';
import { type Found, type Reader, written } from './reader.ts';

/** Bibutils (https://bibutils.refbase.org/), which makes the Library of Congress' MODS of a file. */
function bibutils(format: Format, command: string, more: Partial<Reader> = {}): Reader {
  return {
    name: `${command}: ${format.name}`,
    command,
    write: (records) => written(format, records),
    read: (file) => {
      const xml = said(command, [], file).replace(/^\uFEFF/, '');
      const { window } = new JSDOM(xml, { contentType: 'application/xml' });
      return [...window.document.querySelectorAll('mods')].map(found);
    },
    apart: ['titles'],
    ...more,
  };
}

// It doesn't know the command of the backslash, and shows it.
const asShown = (text: string) => text.replaceAll('\\', '\\textbackslash').replaceAll('^', '⌃');

export const bibutilsReaders: readonly Reader[] = [
  bibutils(ris, 'ris2xml', { apart: ['titles', 'tags'] }),
  bibutils(bibtexFormat, 'bib2xml', { asShown }),
  bibutils(biblatexFormat, 'biblatex2xml', { asShown, unread: { tags: 'reads no keywords of BibLaTeX' } }),
];

function found(mods: Element): Found {
  const texts = (selector: string) =>
    [...mods.querySelectorAll(selector)].map((element) => element.textContent);
  return {
    titles: [texts(':scope > titleInfo > *').join(': ')],
    authors: [...mods.querySelectorAll(':scope > name')].map((name) =>
      [...name.querySelectorAll('namePart')].map((part) => part.textContent).join(' '),
    ),
    identifiers: texts('identifier, location > url'),
    tags: [...texts('subject > topic'), texts('subject > topic').join('; ')],
    notes: texts(':scope > note, bibtex-annote'),
  };
}
