import type { Notice } from '../../article/citation.ts';
import { doiInText, parsePmid } from '../../article/identifiers.ts';
import { at, children, textAt } from '../xml.ts';

/** `RefType` of `CommentsCorrections` (pubmed_250101.dtd). `Cites` is a reference, not a notice. */
const KINDS: Readonly<Record<string, Notice['kind']>> = {
  CommentIn: 'comment-in',
  CommentOn: 'comment-on',
  CorrectedandRepublishedIn: 'republished-in',
  CorrectedandRepublishedFrom: 'republished-from',
  ErratumIn: 'erratum-in',
  ErratumFor: 'erratum-for',
  ExpressionOfConcernIn: 'concern-in',
  ExpressionOfConcernFor: 'concern-for',
  RepublishedIn: 'republished-in',
  RepublishedFrom: 'republished-from',
  RetractedandRepublishedIn: 'republished-in',
  RetractedandRepublishedFrom: 'republished-from',
  RetractionIn: 'retraction-in',
  RetractionOf: 'retraction-of',
  UpdateIn: 'update-in',
  UpdateOf: 'update-of',
};

/** The records that PubMed ties to an article. */
export function noticesOf(citation: Element | undefined): Notice[] {
  return children(at(citation, 'CommentsCorrectionsList'), 'CommentsCorrections').flatMap((element) => {
    const type = element.getAttribute('RefType') ?? '';
    if (type === 'Cites') return [];
    const text = [textAt(element, 'RefSource'), textAt(element, 'Note')].filter(Boolean).join(' ');
    const pmid = parsePmid(textAt(element, 'PMID'));
    const doi = doiInText(textAt(element, 'RefSource'));
    return [{ kind: KINDS[type] ?? 'other', ids: { ...(pmid && { pmid }), ...(doi && { doi }) }, text }];
  });
}
