import jsonld from 'jsonld';
import { ANNO_CONTEXT } from '../../src/exchange/annotation/anno-context.fixture.ts';
import { webAnnotation } from '../../src/exchange/web-annotation.ts';
import { type Found, type Reader, written } from './reader.ts';

/** What JSON-LD becomes when its words are spelled out: statements about things, or plain values. */
interface Thing {
  readonly '@id'?: string;
  readonly '@value'?: string;
  readonly '@list'?: readonly Thing[];
  readonly [predicate: string]: unknown;
}

const OA = 'http://www.w3.org/ns/oa#';
const RDF_VALUE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value';

/** jsonld.js (https://github.com/digitalbazaar/jsonld.js), in its safe mode: it throws at whatever is no statement. */
export const jsonLdReader: Reader = {
  name: 'jsonld.js: W3C Web Annotation',
  write: (records) => written(webAnnotation, records),
  apart: ['identifiers', 'tags', 'notes'],
  async read(file) {
    const options = {
      safe: true,
      documentLoader: (url: string) => {
        if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`Nothing may be fetched: ${url}`);
        return Promise.resolve({ documentUrl: url, document: ANNO_CONTEXT });
      },
    };
    const expanded = await jsonld.expand(
      JSON.parse(file) as jsonld.JsonLdDocument,
      options as jsonld.Options.Expand,
    );
    const [page] = expanded as unknown as readonly Thing[];
    const annotations = of(page, 'http://www.w3.org/ns/activitystreams#items')[0]?.['@list'] ?? [];
    return [...Map.groupBy(annotations, articleOf)].map(([article, all]) => found(article, all));
  },
};

function found(article: string, annotations: readonly Thing[]): Found {
  const bodies = (motivation: string) =>
    annotations
      .filter((one) => of(one, `${OA}motivatedBy`)[0]?.['@id'] === OA + motivation)
      .flatMap((one) => of(one, `${OA}hasBody`))
      .map((body) => of(body, RDF_VALUE)[0]?.['@value'] ?? '');
  const passages = annotations
    .flatMap((one) => of(one, `${OA}hasTarget`))
    .flatMap((target) => of(target, `${OA}hasSelector`))
    .flatMap((selector) => of(selector, `${OA}exact`)[0]?.['@value'] ?? []);
  return {
    titles: bodies('describing'),
    authors: bodies('describing'),
    identifiers: [/\/(\d+)\/$/.exec(article)?.[1] ?? '', article.replace('https://doi.org/', '')],
    tags: bodies('tagging'),
    notes: [...bodies('commenting'), ...passages],
  };
}

/** The address that an annotation is about, also of a passage there. */
function articleOf(annotation: Thing): string {
  const [target] = of(annotation, `${OA}hasTarget`);
  return of(target, `${OA}hasSource`)[0]?.['@id'] ?? target?.['@id'] ?? '';
}

function of(thing: Thing | undefined, predicate: string): readonly Thing[] {
  return (thing?.[predicate] ?? []) as readonly Thing[];
}
