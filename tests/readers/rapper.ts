import { JSDOM } from 'jsdom';
import { zoteroRdf } from '../../src/exchange/zotero-rdf.ts';
import { said } from './programs.ts';
import { type Found, type Reader, written } from './reader.ts';

/** What is said of things, by subject, then by predicate. */
type Statements = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

const DC = 'http://purl.org/dc/elements/1.1/';
const DCTERMS = 'http://purl.org/dc/terms/';
const FOAF = 'http://xmlns.com/foaf/0.1/';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/** Rapper (https://librdf.org/raptor/rapper.html), which reads RDF as RDF, not as XML. */
export const rapperReader: Reader = {
  name: 'rapper: Zotero RDF',
  command: 'rapper',
  write: (records) => written(zoteroRdf, records),
  apart: ['titles', 'authors', 'tags'],
  read: (file) => {
    const base = 'http://example.org/list';
    const triples = said('rapper', ['--quiet', '--input', 'rdfxml', '--output', 'ntriples', '-', base], file);
    const all = statements(triples);
    const of = (subject: string, predicate: string) => all.get(subject)?.get(predicate) ?? [];
    const deep = (subject: string, path: readonly string[]): string[] =>
      path.reduce((subjects, predicate) => subjects.flatMap((one) => of(one, predicate)), [subject]);
    const items = [...all.keys()].filter(
      (subject) => of(subject, 'http://www.zotero.org/namespaces/export#itemType').length > 0,
    );
    return items.map((item): Found => {
      const people = listed(of, of(item, 'http://purl.org/net/biblio#authors'));
      return {
        titles: of(item, `${DC}title`),
        authors: people.flatMap((person) => of(person, `${FOAF}surname`)),
        identifiers: [
          ...of(item, `${DC}description`),
          ...of(item, `${DC}identifier`),
          ...deep(item, [`${DCTERMS}isPartOf`, `${DC}identifier`]),
        ],
        tags: of(item, `${DC}subject`),
        notes: deep(item, [`${DCTERMS}isReferencedBy`, `${RDF}value`]).map(textOfHtml),
      };
    });
  },
};

/** N-Triples (https://www.w3.org/TR/n-triples/): one statement a line. */
function statements(triples: string): Statements {
  const all = new Map<string, Map<string, string[]>>();
  for (const [, subject = '', predicate = '', value = ''] of triples.matchAll(/^(\S+) <(\S+)> (.*) \.$/gm)) {
    const thing = all.get(nameIn(subject)) ?? new Map<string, string[]>();
    all.set(nameIn(subject), thing);
    thing.set(predicate, [...(thing.get(predicate) ?? []), nameIn(value)]);
  }
  return all;
}

/** `<address>` or `"text"`, of which characters outside of ASCII are written as their numbers. */
function nameIn(term: string): string {
  const text = term.replace(/^[<"]|[>"]$/g, '');
  return text.replace(
    /\\(?:u([\dA-F]{4})|U([\dA-F]{8})|(.))/g,
    (_, short?: string, long?: string, sign?: string) => {
      const number = short ?? long;
      return number === undefined
        ? (SIGNS.get(sign ?? '') ?? sign ?? '')
        : String.fromCodePoint(parseInt(number, 16));
    },
  );
}

const SIGNS = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/** The members of RDF's containers: `rdf:_1`, `rdf:_2` … */
function listed(
  of: (subject: string, predicate: string) => readonly string[],
  containers: readonly string[],
): string[] {
  return containers.flatMap((container) =>
    Array.from({ length: 50 }, (_, at) => of(container, `${RDF}_${at + 1}`)).flat(),
  );
}

function textOfHtml(html: string): string {
  return JSDOM.fragment(html.replace(/<br\s*\/?>|<\/(?:p|li|h\d|blockquote)>/g, '$&\n')).textContent;
}
