import { articleAddress } from '../../article/article-address.ts';
import { pubmedCitation } from '../../cite/pubmed-citation.ts';
import type { FileNote, FileRecord } from '../records/record.ts';
import { wordsOfArticle } from '../records/words-of-article.ts';
import { NOTE_NAMES, OUR_NAMES } from './vocabulary.ts';

/**
 * What somebody keeps about an article, as annotations of its address: first one that describes it (with what the
 * vocabulary has no words for), then one with its tags, then one for each note and highlight.
 */
export function annotationsOf(record: FileRecord): object[] {
  const { tags, notes, citation, ...rest } = record;
  const source = articleAddress(citation.ids) ?? `${OUR_NAMES}article:${wordsOfArticle(citation)}`;
  const name = encodeURIComponent(source);
  const description = {
    id: `${OUR_NAMES}about:${name}`,
    type: 'Annotation',
    motivation: 'describing',
    body: {
      type: 'TextualBody',
      purpose: 'describing',
      format: 'text/plain',
      value: pubmedCitation(citation),
    },
    target: source,
    // As text: a reader of JSON-LD would take its parts for statements.
    'pubmargin:record': JSON.stringify({ ...rest, citation, tags: [], notes: [] }),
  };
  const tagging = {
    id: `${OUR_NAMES}tags:${name}`,
    type: 'Annotation',
    motivation: 'tagging',
    body: tags.map(({ name: value, colour, origin }) => ({
      type: 'TextualBody',
      purpose: 'tagging',
      value,
      'pubmargin:colour': colour,
      'pubmargin:origin': origin,
    })),
    target: source,
  };
  return [
    description,
    ...(tags.length > 0 ? [tagging] : []),
    ...notes.map((note, at) => annotationOf(note, source, `${OUR_NAMES}note:${name}:${at + 1}`)),
  ];
}

/** Parts that are undefined are not written. */
function annotationOf(note: FileNote, source: string, name: string): object {
  const { id, sameAs, body, author, origin, created, modified, quote, colour } = note;
  return {
    id: id === undefined ? (sameAs ?? name) : `${NOTE_NAMES}${id}`,
    type: 'Annotation',
    motivation: body === '' && quote ? 'highlighting' : 'commenting',
    creator: author === undefined ? undefined : { type: 'Person', name: author },
    created: isoDate(created),
    modified: isoDate(modified),
    via: id === undefined ? undefined : sameAs,
    body:
      body === ''
        ? undefined
        : { type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: body },
    target: quote
      ? {
          type: 'SpecificResource',
          source,
          selector: [quote.quote, quote.position],
          styleClass: colour,
          'pubmargin:part': quote.part,
          'pubmargin:section': quote.section,
        }
      : source,
    'pubmargin:colour': colour,
    'pubmargin:origin': origin,
  };
}

function isoDate(time: number | undefined): string | undefined {
  const date = new Date(time ?? NaN);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
