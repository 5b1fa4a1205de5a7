import { type ArticleIds, doiInText, parseDoi, parsePmcid, parsePmid } from '../../article/identifiers.ts';
import { percentDecoded } from '../../lib/percent-decoded.ts';

/** Hosts and paths at which articles have a PMID or a PMCID in their address. */
const PMID = [
  /^pubmed\.ncbi\.nlm\.nih\.gov\/(\d{1,8})(?:\/|$)/,
  /^(?:www\.)?ncbi\.nlm\.nih\.gov\/(?:m\/)?pubmed\/(\d{1,8})(?:\/|$)/,
  /^(?:www\.)?europepmc\.org\/(?:article|abstract)\/med\/(\d{1,8})(?:\/|$)/,
];
const PMCID = [
  /^pmc\.ncbi\.nlm\.nih\.gov\/articles\/(pmc\d{1,10})(?:[./]|$)/,
  /^(?:www\.)?ncbi\.nlm\.nih\.gov\/(?:labs\/)?pmc\/articles\/(pmc\d{1,10})(?:[./]|$)/,
  /^(?:www\.)?europepmc\.org\/(?:article|articles|abstract)\/(?:pmc\/)?(pmc\d{1,10})(?:[./]|$)/,
];
/** EBSCO's databases that number articles by PMID: MEDLINE in its editions. */
const EBSCO_MEDLINE = new Set(['cmedm', 'mdc', 'mnh']);
/** What publishers put behind the DOI in an article's address. */
const AFTER_DOI =
  /(?:\/(?:full|abstract|pdf|epdf|html|fulltext|meta|references)(?:\/.*)?|\.pdf|\.full|\.abstract)$/i;

/** The identifiers that an address names: of PubMed, PMC and Europe PMC, of a DOI, or of a publisher with the DOI in its path. */
export function idsOfAddress(address: string): ArticleIds {
  const text = address.trim().slice(0, 2_000);
  if (/^(?:urn:)?doi:/i.test(text)) return idsWith('doi', parseDoi(text.replace(/^urn:/i, '')));
  // `doi.org/10.1101/…`, as Rayyan has it.
  if (!URL.canParse(text)) return idsWith('doi', parseDoi(text));
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol)) return {};
  const place = `${url.hostname}${url.pathname}`.toLowerCase();
  const pmid = parsePmid(firstMatch(PMID, place));
  if (pmid !== undefined) return { pmid };
  const number = /\bsearch\.ebscohost\.com\b/.test(text) ? pmidOfEbsco(url) : undefined;
  if (number !== undefined) return { pmid: number };
  const pmcid = parsePmcid(firstMatch(PMCID, place));
  if (pmcid !== undefined) return { pmcid };
  if (/(?:^|\.)doi\.org$/.test(url.hostname))
    return idsWith('doi', parseDoi(`https://doi.org${url.pathname}`));
  const path = percentDecoded(url.pathname);
  const doi = doiInText(path) ?? [...url.searchParams.values()].map(doiInText).find(Boolean);
  return idsWith('doi', parseDoi(doi?.replace(AFTER_DOI, '')));
}

function pmidOfEbsco({ searchParams }: URL): string | undefined {
  return EBSCO_MEDLINE.has(searchParams.get('db') ?? '') ? parsePmid(searchParams.get('AN')) : undefined;
}

function idsWith(name: 'doi', id: string | undefined): ArticleIds {
  return id === undefined ? {} : { [name]: id };
}

function firstMatch(forms: readonly RegExp[], place: string): string | undefined {
  return forms.map((form) => form.exec(place)?.[1]).find(Boolean);
}
