import { ByArticle } from './annotation/by-article.ts';
import { OwnArticle } from './annotation/own-annotations.ts';
import { type Annotation, noteOf, parseAnnotation, tagsOf, targetsOf } from './annotation/read-annotation.ts';
import { shownInAnnotations } from './annotation/shown-in-annotations.ts';
import { CONTEXT, OUR_NAMES } from './annotation/vocabulary.ts';
import { annotationsOf } from './annotation/write-annotations.ts';
import { idsOfAddress } from './foreign/address-ids.ts';
import { FileProblem } from './records/file-problem.ts';
import type { Format } from './records/format.ts';
import { withBeginning } from './text/beginning.ts';
import { jsonItems } from './text/json-items.ts';

/**
 * Annotations after the W3C's model, as JSON-LD (https://www.w3.org/TR/annotation-model/): one for each note and highlight,
 * one for the tags of an article; in a list, a page, a collection, or alone.
 */
export const webAnnotation: Format = {
  id: 'web-annotation',
  name: 'W3C Web Annotation',
  extension: 'jsonld',
  mediaType: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
  out: {
    async *write(records, head) {
      const page = { '@context': CONTEXT, id: `${OUR_NAMES}page:${head.at}`, type: 'AnnotationPage' };
      yield `${JSON.stringify(page).slice(0, -1)},"items":[`;
      let isFirst = true;
      for await (const record of records) {
        const items = annotationsOf(record).map((annotation) => JSON.stringify(annotation));
        yield `${isFirst ? '\n' : ',\n'}${items.join(',\n')}`;
        isFirst = false;
      }
      yield '\n]}\n';
    },
    shown: shownInAnnotations,
  },
  in: {
    recognises: (beginning) =>
      /^\s*[[{]/.test(beginning) &&
      /"http:\/\/www\.w3\.org\/ns\/anno\.jsonld"|"type"\s*:\s*"Annotation"/.test(beginning),
    async *read(text) {
      const articles = new ByArticle();
      let own: OwnArticle | undefined;
      let number = 0;
      for await (const item of annotationsIn(text)) {
        number += 1;
        const annotation = parseAnnotation(item);
        if (annotation === undefined) {
          yield { notUnderstood: ['partNoAnnotation', number] };
          continue;
        }
        const next = OwnArticle.describedBy(annotation);
        if (next === undefined && own?.add(annotation)) continue;
        if (own) yield { record: own.record };
        own = next;
        if (next === undefined && !addTo(articles, annotation)) {
          const [first] = targetsOf(annotation);
          yield { notUnderstood: ['partOfNoArticle', first?.source.slice(0, 200) ?? ''] };
        }
      }
      if (own) yield { record: own.record };
      for (const record of articles.records()) yield { record };
    },
  },
};

async function* annotationsIn(text: AsyncIterable<string>): AsyncGenerator {
  const { beginning, whole } = await withBeginning(text);
  const isMany = /"type"\s*:\s*"(?:AnnotationPage|AnnotationCollection)"/.test(beginning);
  const hasItems = /"items"\s*:/.test(beginning);
  if (isMany && !hasItems) throw new FileProblem(['unreadElsewhere']);
  const isCollection = /"first"\s*:\s*\{/.test(beginning);
  const ofMany = isCollection ? '$.first.items.*' : '$.items.*';
  yield* jsonItems(whole, /^\s*\[/.test(beginning) ? '$.*' : isMany ? ofMany : '$');
}

/** Adds an annotation to each article that it is of; false where there is none. */
function addTo(articles: ByArticle, annotation: Annotation): boolean {
  const tags = tagsOf(annotation);
  const added = targetsOf(annotation).filter((target) =>
    articles.add({ ids: idsOfAddress(target.source), tags, note: noteOf(annotation, target) }),
  );
  return added.length > 0;
}
