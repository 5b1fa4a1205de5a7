import { openSync, closeSync, ftruncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';

/** A file that means harm, or that somebody took by mistake. */
export interface HostileFile {
  readonly what: string;
  readonly path: string;
}

const MEGABYTE = 1024 * 1024;

/** Files that nothing can be taken in from, in this folder. */
export function hostileFiles(folder: string): HostileFile[] {
  const file = (what: string, name: string, content: string | Uint8Array): HostileFile => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return { what, path };
  };
  const huge = file('500 MB of nothing', 'huge.ris', '');
  const handle = openSync(huge.path, 'r+');
  ftruncateSync(handle, 500 * MEGABYTE);
  closeSync(handle);
  return [
    huge,
    endless(folder),
    file('empty', 'empty.ris', ''),
    file('blank', 'blank.bib', ' \n\n\t'),
    file(
      'a picture',
      'picture.ris',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13),
    ),
    file('a letter', 'letter.txt', 'Dear all,\nplease find no articles below.\n'),
    file(
      'a page',
      'page.html',
      '<!doctype html><title>x</title><script>alert(1)</script><p>Nothing here</p>',
    ),
    file('JSON cut off', 'cut.json', '[{"type":"article-journal","title":"Cut'),
    file('a PubMargin file cut off', 'pubmargin.json', '{"format":"PubMargin","version":2,"entries":['),
    file('XML cut off', 'cut.rdf', `${RDF}<bib:Article rdf:about="#x"><dc:title>Cut`),
    file('a billion laughs', 'laughs.rdf', BILLION_LAUGHS),
    file('a bomb of gzip', 'bomb.json.gz', gzipSync(new Uint8Array(100 * MEGABYTE))),
    file(
      'a bomb of a ZIP',
      'bomb.zip',
      zipSync({ 'bomb.md': Buffer.alloc(100 * MEGABYTE, '<!-- pubmargin:article \n') }),
    ),
    file(
      'a ZIP of names that lead elsewhere',
      'paths.zip',
      zipSync({
        '../../../etc/passwd.md': Buffer.from('x'),
        'C:\\x.md': Buffer.from('<script>alert(1)</script>'),
      }),
    ),
    file(
      'names of the prototype',
      'proto.json',
      '{"__proto__":{"format":"PubMargin"},"constructor":{"x":1}}',
    ),
  ];
}

/** A RIS file that begins well and whose last line never ends. */
function endless(folder: string): HostileFile {
  const path = join(folder, 'endless.ris');
  const handle = openSync(path, 'w');
  writeSync(handle, 'TY  - JOUR\nTI  - Begins well\nER  - \nTY  - JOUR\nTI  - ');
  const letters = Buffer.alloc(10 * MEGABYTE, 'x');
  for (let written = 0; written < 500 * MEGABYTE; written += letters.length) writeSync(handle, letters);
  closeSync(handle);
  return { what: '500 MB in one line', path };
}

const RDF =
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:bib="http://purl.org/net/biblio#" xmlns:dc="http://purl.org/dc/elements/1.1/">';

const BILLION_LAUGHS = `<?xml version="1.0"?>
<!DOCTYPE rdf:RDF [
<!ENTITY a "ha">
${['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']
  .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'.charAt(at)};`.repeat(10)}">`)
  .join('\n')}
]>
${RDF}<bib:Article rdf:about="#x"><dc:title>&j;</dc:title></bib:Article></rdf:RDF>
`;
