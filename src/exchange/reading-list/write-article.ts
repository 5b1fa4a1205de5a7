import { articleAddress } from '../../article/article-address.ts';
import type { Citation, Notice } from '../../article/citation.ts';
import { authorLine, placeLine } from '../../cite/pubmed-citation.ts';
import { exactPart } from '../records/exact-part.ts';
import type { FileRecord } from '../records/record.ts';
import { htmlText } from './html-text.ts';
import { dataElement } from './list-data.ts';
import { link, writeNote } from './write-note.ts';

/** What nobody should read an article without, and how loud it is. */
const WARNINGS: readonly (readonly [kind: Notice['kind'], name: string, look: string])[] = [
  ['retraction-in', 'Retracted', 'notice'],
  ['concern-in', 'Expression of concern', 'notice'],
  ['erratum-in', 'Corrected', 'choices'],
];
const STATUS = { 'to-read': 'To read', reading: 'Reading', read: 'Read' } as const;
const DECISION = { include: 'Included', maybe: 'Maybe', exclude: 'Excluded' } as const;

/**
 * An article of a reading list: how PubMed cites it, what somebody keeps about it, and the exact record for PubMargin,
 * which nobody sees.
 */
export function writeArticle(record: FileRecord): string {
  const { citation, tags, notes } = record;
  const { ids } = citation;
  const title = htmlText(citation.title ?? ids.pmid ?? ids.pmcid ?? ids.doi ?? 'An article without a title');
  const address = articleAddress(ids);
  const parts = [
    `<h2 dir="auto">${address === undefined ? title : link(address, title)}</h2>`,
    paragraph('citation', htmlText(cited(citation))),
    ...warnings(citation),
    paragraph('ids', links(citation)),
    tagList(tags),
    paragraph('choices', htmlText(choices(record))),
    ...notes.map((note) => writeNote(note).trimEnd()),
  ];
  const said = parts.filter((part) => part !== '').join('\n');
  return `<article>\n${said}\n${dataElement('article', exactPart(record))}</article>\n`;
}

function paragraph(name: string, html: string): string {
  return html === '' ? '' : `<p class="${name}">${html}</p>`;
}

/** Authors and place, as PubMed's citation has them before and behind the title. */
function cited(citation: Citation): string {
  const authors = authorLine(citation.authors);
  return [authors && /[.?!]$/.test(authors) ? authors : authors && `${authors}.`, placeLine(citation)]
    .filter(Boolean)
    .join(' ');
}

function warnings({ notices }: Citation): string[] {
  return WARNINGS.map(([kind, name, look]) => {
    const texts = notices.filter((notice) => notice.kind === kind).map(({ text }) => text);
    return texts.length === 0 ? '' : paragraph(look, htmlText(`${name}: ${texts.join('; ')}`));
  });
}

/** Each place to read it, named so that it is found from paper too. */
function links({ ids: { pmid, pmcid, doi } }: Citation): string {
  const places = [
    [articleAddress({ pmid }), `PMID ${pmid ?? ''}`],
    [articleAddress({ pmcid }), `${pmcid ?? ''} (free full text)`],
    [articleAddress({ doi }), `doi:${doi ?? ''}`],
  ] as const;
  return places
    .flatMap(([address, name]) => (address === undefined ? [] : [link(address, htmlText(name))]))
    .join(' · ');
}

function tagList(tags: FileRecord['tags']): string {
  const items = tags.map(
    ({ name, colour = 'grey' }) => `<li class="${colour}" dir="auto">${htmlText(name)}</li>`,
  );
  return items.length === 0 ? '' : `<ul class="tags">\n${items.join('\n')}\n</ul>`;
}

function choices({ status, decision, reasons, rating }: FileRecord): string {
  const why = reasons.length === 0 ? '' : reasons.join('; ');
  return [
    status && STATUS[status],
    decision ? DECISION[decision] + (why && `: ${why}`) : why && `Reasons: ${why}`,
    rating !== undefined && `${'★'.repeat(rating)}${'☆'.repeat(5 - rating)} (${rating} of 5)`,
  ]
    .filter(Boolean)
    .join(' · ');
}
