import { type ArticleIds, parseDoi, parsePmcid, parsePmid } from '../../article/identifiers.ts';
import { children, textOf } from '../xml.ts';

/**
 * The identifiers of a record. `own`: elements whose direct `ArticleIdList` is the record's; lists further down are those
 * of its references. `located`: where `ELocationID` may stand; one that is valid counts before the list's DOI.
 */
export function recordIds(
  pmid: string,
  own: readonly (Element | undefined)[],
  located: Element | undefined,
): ArticleIds {
  const listed = own
    .flatMap((parent) => children(parent, 'ArticleIdList'))
    .flatMap((list) => children(list, 'ArticleId'));
  const ofType = (type: string) => listed.filter((id) => id.getAttribute('IdType') === type).map(textOf);
  const locations = children(located, 'ELocationID').filter(
    (id) => id.getAttribute('EIdType') === 'doi' && id.getAttribute('ValidYN') !== 'N',
  );
  const doi = first([...locations.map(textOf), ...ofType('doi')], parseDoi);
  const pmcid = first(ofType('pmc'), parsePmcid);
  const known = parsePmid(pmid);
  return { ...(known && { pmid: known }), ...(pmcid && { pmcid }), ...(doi && { doi }) };
}

function first(texts: readonly string[], parse: (text: string) => string | undefined): string | undefined {
  for (const text of texts) {
    const parsed = parse(text);
    if (parsed) return parsed;
  }
  return undefined;
}
