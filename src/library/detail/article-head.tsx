import { articleAddress } from '../../article/article-address.ts';
import type { Citation, Notice } from '../../article/citation.ts';
import type { ArticleIds } from '../../article/identifiers.ts';
import { printedKey } from '../../article/printed-key.ts';
import { authorLine, placeLine } from '../../cite/pubmed-citation.ts';
import type { StoredEntry } from '../../store/schema.ts';
import { text, type TextKey } from '../../ui/text.ts';
import { Folded } from './folded.tsx';
import { WebLink } from './web-link.tsx';

/** More authors than these are folded: the first of them, and all when the user asks. */
const FEW_AUTHORS = 12;

/** What the article is, in the order in which its PubMed page says it. */
export function ArticleHead({ entry, citation }: { entry: StoredEntry; citation: Citation | undefined }) {
  const place = citation && placeLine({ ...citation, ids: {} });
  return (
    <header class="detail-head">
      {place && <p class="detail-place-line">{place}</p>}
      <h2 dir="auto">{citation?.title ?? entry.title ?? printedKey(entry.key)}</h2>
      {citation && <Authors authors={citation.authors} />}
      <Identifiers ids={entry.ids} />
      {citation && <Notices citation={citation} />}
    </header>
  );
}

function Authors({ authors }: Pick<Citation, 'authors'>) {
  if (authors.length === 0) return null;
  return (
    <p class="detail-authors">
      <Folded
        few={authors.length > FEW_AUTHORS ? `${authorLine(authors.slice(0, FEW_AUTHORS))} …` : undefined}
        all={text('detailAllAuthors', authors.length)}
      >
        {authorLine(authors)}
      </Folded>
    </p>
  );
}

function Identifiers({ ids }: { ids: ArticleIds }) {
  return (
    <ul class="detail-ids">
      {IDENTIFIERS.map(([kind, name]) => {
        const id = ids[kind];
        return (
          id !== undefined && (
            <li key={kind}>
              {text(name)} <WebLink href={articleAddress({ [kind]: id })}>{id}</WebLink>
            </li>
          )
        );
      })}
    </ul>
  );
}

const IDENTIFIERS: readonly [keyof ArticleIds, TextKey][] = [
  ['pmid', 'idPmid'],
  ['pmcid', 'idPmcid'],
  ['doi', 'idDoi'],
];

/** What PubMed ties to the article, in the order in which it matters to a reader; comments are left to PubMed. */
const NOTICES: Partial<Record<Notice['kind'], TextKey>> = {
  'retraction-in': 'noticeRetractionIn',
  'concern-in': 'noticeConcernIn',
  'erratum-in': 'noticeErratumIn',
  'republished-in': 'noticeRepublishedIn',
  'update-in': 'noticeUpdateIn',
  'retraction-of': 'noticeRetractionOf',
  'erratum-for': 'noticeErratumFor',
};

function Notices({ citation: { notices, publicationTypes } }: { citation: Citation }) {
  const isRetracted =
    publicationTypes.includes('Retracted Publication') ||
    notices.some(({ kind }) => kind === 'retraction-in');
  const shown = Object.entries(NOTICES).flatMap(([kind, name]) =>
    notices.filter((notice) => notice.kind === kind).map((notice) => ({ ...notice, name })),
  );
  return (
    <>
      {isRetracted && <p class="detail-retracted">{text('panelRetracted')}</p>}
      {shown.length > 0 && (
        <ul class="detail-notices">
          {shown.map(({ kind, ids, text: said, name }) => (
            <li key={`${kind} ${said}`}>
              {text(name)}: <WebLink href={articleAddress(ids)}>{said}</WebLink>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
